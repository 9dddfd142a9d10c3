import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const codes = (control: { warnings: { code: string }[] }) => control.warnings.map(({ code }) => code)

const list = (heading: string, rows: string[]) => ({
  'gala.csv': [`Nom;Spectacle;Représentation;${heading};Montant`, ...rows.map((row) => `${row}`)],
})
const gala = (rest: string, at: number) => `Rochat ${at};Gala de Noël;12.12.2026 20:00;${rest}`

it('reads a column that no name tells as the number of seats, where the amounts are so many times the same prices, and says so', async () => {
  const rows = ['Plein;2;50', 'Plein;1;25', 'Réduit;4;60', 'Plein;3;75', 'Réduit;1;15', 'Réduit;2;30']
  const control = await fresh.takenFile(list('Tarif;Cpte', rows.map(gala)))
  expect(control).toMatchObject({ seats: 13, receiptsCents: 255_00 })
  expect(codes(control)).toContain('warning.seats-of-column')
})

it.each(['Adultes', 'Adultes à 25.-'])('counts the seats of one tariff alone in a column, « %s »', async (heading) => {
  const rows = ['2;50', '1;25', '4;100', '3;75']
  const control = await fresh.takenFile(list(heading, rows.map(gala)))
  expect(control).toMatchObject({ seats: 10, receiptsCents: 250_00 })
})

it('leaves whole numbers by which the amounts do not grow: each row is one seat', async () => {
  const rows = ['Plein;2;25', 'Plein;1;25', 'Réduit;4;15', 'Plein;3;25', 'Réduit;1;15', 'Réduit;2;15']
  const control = await fresh.takenFile(list('Tarif;Visites', rows.map(gala)))
  expect(control).toMatchObject({ seats: 6, receiptsCents: 120_00 })
  expect(codes(control)).not.toContain('warning.seats-of-column')
})

it('leaves numbers of which only some rows’ amounts are multiples', async () => {
  const rows = ['Plein;2;50', 'Plein;1;25', 'Réduit;4;15', 'Plein;3;25', 'Réduit;1;15', 'Réduit;2;15']
  expect(await fresh.takenFile(list('Tarif;Visites', rows.map(gala)))).toMatchObject({ seats: 6 })
})
