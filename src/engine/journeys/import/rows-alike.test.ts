import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const names = 'Date vente;Spectacle;Séance;Tarif;Prix;Canal'
const sale = (day: number, tariff: string): string =>
  `${String(day).padStart(2, '0')}/10/2026;Ciel de traîne;02/12/2026 20:00;${tariff};${tariff === 'Plein' ? '16,00' : '11,00'};Web`
const shared = [1, 2, 3, 4].map((day) => sale(day, 'Plein'))

it('says of two files of sales that nobody bears how many are the same, and how many each has alone', async () => {
  const control = await fresh.taken({
    'octobre.csv': [names, ...shared, sale(5, 'Réduit'), sale(9, 'Réduit')],
    'octobre_bis.csv': [names, ...shared, sale(2, 'Réduit'), sale(9, 'Plein')],
  })
  const told = control.files.flatMap(({ warnings }) => warnings).filter(({ code }) => code === 'warning.rows-alike')
  expect(told.map(({ params }) => params)).toEqual([
    { alike: 4, alone: 2, more: 2, other: 'octobre.csv', this: 'octobre_bis.csv' },
  ])
  expect((await fresh.validSeats()).seats).toBe(8)
})

it('says nothing of two such files that have no sale in common', async () => {
  const control = await fresh.taken({
    'octobre.csv': [names, ...shared],
    'novembre.csv': [names, ...[11, 12, 13].map((day) => sale(day, 'Réduit'))],
  })
  expect(control.files.flatMap(({ warnings }) => warnings).map(({ code }) => code)).not.toContain('warning.rows-alike')
  expect((await fresh.validSeats()).seats).toBe(7)
})
