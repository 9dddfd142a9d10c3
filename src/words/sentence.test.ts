import { expect, it } from 'vitest'
import { sentence } from './index.ts'

it('says the meanings between which a person chooses, and leaves a format as it is written', () => {
  const said = (choices: string) => sentence('fr', 'column-ambiguous', { file: 'a.csv', column: 'Date', choices })
  expect(said('startsAt / purchasedAt')).toContain('(date de la représentation ou date d’achat)')
  expect(said('dd/MM/yyyy / MM/dd/yyyy')).toContain('(dd/MM/yyyy ou MM/dd/yyyy)')
  expect(said('no-year:2026-07-01 / no-year:2027-07-01')).toContain(
    '(années à partir du 1er juillet 2026 ou années à partir du 1er juillet 2027)',
  )
})

it('says the count of a text with what is counted', () => {
  const said = (params: Record<string, string | number>) => sentence('fr', 'length-fits', params)
  expect(said({ count: 161, unit: 'words' })).toBe('La longueur convient : 161 mots.')
  expect(said({ count: 412, unit: 'signs' })).toBe('La longueur convient : 412 signes.')
  expect(sentence('fr', 'mentions-present', { count: 1 })).toBe('La mention attendue est là.')
})
