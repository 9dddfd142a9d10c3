import { expect, test } from 'vitest'
import { foldAccents, foldUnits, monthsFolded, weekdaysWritten, withoutAccents } from './index.ts'

test('accents and capitals are folded, ligatures kept', () => {
  expect(foldAccents('Élan d’ŒUVRE')).toBe('elan d’œuvre')
  expect(withoutAccents('Été')).toBe('Ete')
})

test('folded unit by unit, a text keeps its length, composed or not', () => {
  for (const text of ['Où ça ?', 'e\u0301te\u0301', '🎭 Ñ']) expect(foldUnits(text)).toHaveLength(text.length)
})

test('months and days are written out once, in their order', () => {
  expect(monthsFolded.split('|').slice(0, 2)).toEqual(['janvier', 'fevrier'])
  expect(weekdaysWritten).toBe('lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche')
})
