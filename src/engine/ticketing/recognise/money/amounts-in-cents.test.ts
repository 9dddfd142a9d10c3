import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const header = ['NUMBIL', 'DATVEN', 'LIBSPE', 'DATREP', 'CODTAR', 'LIBTAR', 'MTTTC']
const list = (tariffs: readonly (readonly [string, number])[]) =>
  recognise({
    header,
    rows: tariffs.map(([tariff, amount], at) => [
      ...[`000000${at}`, '20261113', 'LA VIE', '20261227', tariff.slice(0, 1), tariff, `${amount}`],
    ]),
  })

it('reads whole amounts in centimes where the tariffs name prices a hundred times smaller', () => {
  const { column } = list([
    ['PLEIN TARIF 28 E', 2800],
    ['REDUIT 21 E', 2100],
    ['SCOLAIRE 8 E', 800],
    ['EXONERE', 0],
    ['PLEIN TARIF 28 E', 2800],
  ])
  expect([column('LIBTAR').meaning, column('CODTAR').meaning]).toEqual(['tariff', 'unknown'])
  expect(column('MTTTC').format).toBe('cents')
})

it('leaves whole amounts in euros where the tariffs name the same, or nothing', () => {
  const euros = list([
    ['PLEIN TARIF 28 E', 28],
    ['REDUIT 21 E', 21],
    ['SCOLAIRE 8 E', 8],
  ])
  expect(euros.column('MTTTC').format).toBe('integer')
  const unnamed = list([
    ['PLEIN', 2800],
    ['REDUIT', 2100],
    ['CARTE 26', 2100],
  ])
  expect(unnamed.column('MTTTC').format).toBe('integer')
})
