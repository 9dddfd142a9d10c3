import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const header = 'Date séance;Heure;Spectacle;Nom;Enfants;Adultes;Prix enfant;Prix adulte;Total'
const line = (rest: string) => `21/10/2026;15:00;Mimi;${rest}`
const rows = ['Roux;1;2;9;7;23,00', 'Brun;2;2;9;7;32,00', 'Anniversaire Zoé;10;2;10;0;100,00', 'Noir;3;1;9;7;34,00']

it('takes « Prix enfant » and « Prix adulte » for what a seat of each costs on its row, where they make the total', async () => {
  const control = await fresh.takenFile({ 'resas.csv': [header, ...rows.map(line)] })
  expect(control).toMatchObject({ seats: 23, receiptsCents: 189_00 })
  const paid = await (await fresh.house.warehouse()).run(
    'SELECT tariff, CAST(sum(seats) AS INTEGER) AS seats FROM ticket WHERE price_cents > 0 GROUP BY tariff ORDER BY tariff',
  )
  expect(paid).toEqual([
    { tariff: 'Adultes', seats: 5 },
    { tariff: 'Enfants', seats: 16 },
  ])
  expect(control.warnings.map(({ code }) => code)).not.toContain('warning.row-money-once')
})

it('keeps the total of a row that its seats do not make', async () => {
  const discounted = ['Gris;2;1;9;7;20,00', 'Vert;1;1;9;7;16,00', ...rows, ...rows, ...rows]
  const control = await fresh.takenFile({ 'resas.csv': [header, ...discounted.map(line)] })
  expect(control.receiptsCents).toBe((20 + 16 + 3 * 189) * 100)
})
