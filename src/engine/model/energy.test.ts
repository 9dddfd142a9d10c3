import { describe, expect, it } from 'vitest'
import { wattHours } from './energy.ts'

describe('the energy of an answer', () => {
  it('gives the figures of EcoLogits for 400 tokens, PUE 1.2', () => {
    const hosted = (billions: number) =>
      wattHours({ kind: 'hosted', activeBillions: billions, totalBillions: billions }, { tokensOut: 400, seconds: 1 })
    expect(hosted(8)).toBeCloseTo(0.036, 3)
    expect(hosted(24)).toBeCloseTo(0.043, 3)
    expect(hosted(123)).toBeCloseTo(0.366, 3)
  })

  it('counts a local answer by power and time: 400 tokens at 8 a second on 30 W', () => {
    expect(wattHours({ kind: 'local', watts: 30 }, { tokensOut: 400, seconds: 50 })).toBeCloseTo(0.417, 3)
  })
})
