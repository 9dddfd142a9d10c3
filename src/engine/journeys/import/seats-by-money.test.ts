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

it('says of amounts that are two and three times the lowest of their tariff that each row counts for one seat', async () => {
  const rows = ['Plein;50', 'Plein;25', 'Réduit;45', 'Plein;75', 'Réduit;15', 'Réduit;30']
  const control = await fresh.takenFile(list('Tarif', rows.map(gala)))
  expect(control.seats).toBe(6)
  const said = control.warnings.find(({ code }) => code === 'warning.several-times-a-price')
  expect(said?.params).toMatchObject({ rows: 4, column: 'Montant' })
})

it('says nothing of it where one tariff has another price for some, or each row its category', async () => {
  const rows = ['Plein;40', 'Plein;25', 'Réduit;45', 'Plein;75', 'Réduit;15', 'Réduit;30']
  expect(codes(await fresh.takenFile(list('Tarif', rows.map(gala))))).not.toContain('warning.several-times-a-price')
  const placed = ['Plein;A;50', 'Plein;B;25', 'Réduit;A;30', 'Plein;B;25', 'Réduit;B;15', 'Réduit;A;30']
  const control = await fresh.takenFile(list('Tarif;Catégorie', placed.map(gala)))
  expect(codes(control)).not.toContain('warning.several-times-a-price')
})
