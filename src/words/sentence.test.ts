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
