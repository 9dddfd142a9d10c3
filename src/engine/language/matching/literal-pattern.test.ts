import fc from 'fast-check'
import { expect, test } from 'vitest'
import { literalPattern } from './literal-pattern.ts'
import { neededWords } from './needed-words.ts'

test('finds any text as it stands and nothing else, with the flag of Unicode or without', () => {
  const text = fc.string({ unit: fc.constantFrom(..."aé1 ’'-_,/\\^$.*+?()[]{}|&#\n"), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(text, fc.constantFrom('', 'u'), (written, flags) => {
      const pattern = new RegExp(`^${literalPattern(written)}s?$`, flags)
      expect(pattern.test(written)).toBe(true)
      expect(pattern.test(`${written}s`)).toBe(true)
      expect(pattern.test(`${written.slice(0, -1)}x`)).toBe(false)
      expect(pattern.test(`${written}x`)).toBe(false)
    }),
  )
})

test('leaves a name whole, for whoever asks which words a text must hold to be searched', () => {
  expect(neededWords(new RegExp(`(?<!\\p{L})${literalPattern("L'Atelier du C+ d'Arc-et-Senans")}`, 'u'))).toEqual([
    "l'atelier du c+ d'arc-et-senans",
  ])
})
