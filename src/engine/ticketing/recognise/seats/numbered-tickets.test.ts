import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const header = ['Numéro', 'Acheteur', 'Spectacle', 'Date', 'Tarif', 'Prix', 'Acheté le']

function rowsFrom(first: number): string[][] {
  const people = [
    'Ana Roux',
    'Ana Roux',
    'Luc Petit',
    'Zoé Morin',
    'Paul Leroy',
    'Paul Leroy',
    'Inès Faure',
    'Hugo Blanc',
  ]
  return people.map((buyer, at) => [
    ...[
      `${first + at}`,
      buyer,
      at % 2 === 0 ? 'Le Grand Soir' : 'Merlin',
      '09/04/2026 20:30',
      at < 4 ? 'Plein' : 'Réduit',
    ],
    ...[at < 4 ? '23,00 €' : '17,00 €', '20/02/2026 19:21'],
  ])
}

it('a number alone, of its own on each row of a list of seats, is that of the ticket', () => {
  expect(recognise({ header, rows: rowsFrom(77_494) }).column('Numéro').meaning).toBe('ticketNumber')
})

it('a count of rows is not', () => {
  expect(recognise({ header, rows: rowsFrom(1) }).column('Numéro').meaning).not.toBe('ticketNumber')
})

it('nor is the number of a line that tells how many seats it holds', () => {
  const rows = rowsFrom(77_494).map((row, at) => [...row, `${1 + (at % 3)}`])
  expect(recognise({ header: [...header, 'Nb places'], rows }).column('Numéro').meaning).not.toBe('ticketNumber')
})
