import { expect, it } from 'vitest'
import { clearHeight, niceTicks, spreadLabels } from './label-places.ts'

const rising = [
  { x: 0, y: 200 },
  { x: 100, y: 160 },
  { x: 200, y: 120 },
]

it('moves the name of a line that stops early off the curve that goes on, the shortest way', () => {
  const height = clearHeight({ x: 100, y: 156 }, 60, [rising])
  // From 100 to 160 the curve goes from 160 up to 136.
  expect(height).toBe(171)
  expect(clearHeight({ x: 100, y: 130 }, 60, [rising])).toBe(125)
})

it('leaves a name where no curve passes', () => {
  expect(clearHeight({ x: 100, y: 60 }, 60, [rising])).toBe(60)
  expect(clearHeight({ x: 210, y: 120 }, 60, [rising])).toBe(120)
})

it('passes beyond two curves that leave no room between them', () => {
  const above = rising.map(({ x, y }) => ({ x, y: y - 20 }))
  expect(clearHeight({ x: 100, y: 150 }, 60, [rising, above])).toBe(171)
})

it('graduates from zero to above the largest value, and spreads names that would touch', () => {
  expect(niceTicks(0.173)).toEqual([0, 0.05, 0.1, 0.15, 0.2])
  expect(spreadLabels([100, 105])).toEqual([100, 117])
})
