import fc from 'fast-check'
import { expect, it } from 'vitest'
import { holdsAny } from './holds-any.ts'

it('finds in bytes what a search for each text would find', () => {
  const letters = fc
    .string({ unit: fc.constantFrom('a', 'b', 'é', '@'), maxLength: 40 })
    .map((text) => Buffer.from(text))
  const needles = fc.array(
    fc
      .string({ unit: fc.constantFrom('a', 'b', 'é', '@'), minLength: 1, maxLength: 6 })
      .map((text) => Buffer.from(text)),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(needles, letters, (sought, bytes) => {
      expect(holdsAny(sought)(bytes)).toBe(sought.some((one) => bytes.includes(one)))
    }),
    { numRuns: 3000 },
  )
})
