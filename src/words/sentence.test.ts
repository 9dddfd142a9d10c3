import { expect, it } from 'vitest'
import { sentence } from './index.ts'

it('says the meanings between which a person chooses, and leaves a format as it is written', () => {
  const said = (choices: string) => sentence('fr', 'column-ambiguous', { file: 'a.csv', column: 'Date', choices })
  expect(said('startsAt / purchasedAt')).toContain('(date de la représentation ou date d’achat)')
  expect(said('dd/MM/yyyy / MM/dd/yyyy')).toContain('(dd/MM/yyyy ou MM/dd/yyyy)')
})
