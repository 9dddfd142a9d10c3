import { expect, it } from 'vitest'
import { recognise } from './recognised.fixture.ts'

const days = ['12/12/2026 20:30', '13/12/2026 20:30', '14/12/2026 17:00', '15/12/2026 20:30']
const list = (names: readonly string[], cells: readonly (readonly string[])[]) =>
  recognise({
    header: ['Spectacle', 'Date', ...names],
    rows: days.map((day, at) => ['Le Bal', day, ...(cells[at] ?? [])]),
  })

it('asks about an amount that a list of performances does not carry, for its receipts would be none', () => {
  const { column } = list(
    ['Nombre de billets', 'Prix'],
    [
      ['12', '150'],
      ['20', '260'],
      ['9', '101'],
      ['31', '402'],
    ],
  )
  expect(column('Prix').ambiguous).toEqual(['receiptsCents', 'unknown'])
})

it('asks nothing of what a person said, nor where the receipts stand beside', () => {
  const rows = days.map((_, at) => [`${10 + at}`, `${20 + at}`, `${(10 + at) * 12}`])
  expect(
    list(['Nombre de billets', 'Prix moyen', 'Recette'], rows).columns.every((one) => one.ambiguous === undefined),
  ).toBe(true)
})
