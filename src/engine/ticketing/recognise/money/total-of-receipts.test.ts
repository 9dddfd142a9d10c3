import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const seats = ['BILLETS Plein', 'BILLETS Réduit', 'BILLETS Scolaire', 'BILLETS Invitation', 'BILLETS Total']
const header = ['Spectacle', 'Date et heure', ...seats, 'RECETTES Plein', 'RECETTES Réduit', 'RECETTES Scolaire']
const evening = (day: number, ...amounts: number[]) => [
  ...['Médée', `0${day}/10/2025 20h00`, '125', '57', '38', `${day}`, `${220 + day}`],
  ...amounts.map(String),
]
const receiptsOf = (names: string[], rows: string[][]) =>
  recognise({ header: names, rows }).columns.flatMap(({ name, meaning }) => (meaning === 'receiptsCents' ? [name] : []))
const parts: [number, number, number][] = [
  [2500, 790, 120],
  [2240, 400, 0],
  [900, 120, 30],
]

it('the receipts of a statement are what its amounts by tariff make', () => {
  const rows = parts.map((amounts, at) => evening(at + 2, ...amounts, amounts[0] + amounts[1] + amounts[2]))
  expect(receiptsOf([...header, 'RECETTES Total'], rows)).toEqual(['RECETTES Total'])
})

it('none of them alone is, where no column is their sum', () => {
  const rows = parts.map((amounts, at) => evening(at + 2, ...amounts))
  expect(receiptsOf(header, rows)).toEqual([])
})

it('what is left without taxes beside it is no part of it', () => {
  const names = [...header.slice(0, 7), 'Recette TTC', 'Recette HT']
  const rows = parts.map(([amount = 0], at) => evening(at + 2, amount, amount * 0.95))
  expect(receiptsOf(names, rows)).toEqual(['Recette TTC'])
})
