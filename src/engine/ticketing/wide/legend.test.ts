import { expect, it } from 'vitest'
import { legendOf, legendOfLetters, readLegend } from './legend.ts'
import { seatsInCell } from './seats-in-cell.ts'

it('the title of a table says what its letters mean, and what a seat costs', () => {
  const legend = readLegend(['Réservations « Un fil à la patte » — P = plein 12 € / R = réduit 8 € / G = gratuit'])
  expect(legendOf(legend, 'P')).toMatchObject({ name: 'plein', priceCents: 1200 })
  expect(legendOf(legend, 'R')).toMatchObject({ name: 'réduit', priceCents: 800 })
  expect(legendOf(legend, 'G')).toMatchObject({ name: 'gratuit', priceCents: 0 })
  expect(legendOf(legend, 'X')).toBeNull()
})

it('a short heading is the price that its first letters begin', () => {
  const legend = readLegend(['Tarifs : plein 14 €, réduit 9 €', 'Adulte 10 €, enfant 5,50 €'])
  expect(legendOf(legend, 'Plein')?.priceCents).toBe(1400)
  expect(legendOf(legend, 'Réd.')?.priceCents).toBe(900)
  expect(legendOf(legend, 'Enfants')?.priceCents).toBe(550)
})

it('a line of tariffs alone, each with a number, gives prices without their sign', () => {
  const legend = readLegend(['plein 14 / réd. 9 / -12 ans 5'])
  expect(legendOf(legend, 'plein')?.priceCents).toBe(1400)
  expect(legendOf(legend, 'réduit')?.priceCents).toBe(900)
  expect(readLegend(['jauge 80 / plein 14'])).toEqual([])
  expect(readLegend(['plein 14'])).toEqual([])
})

it('two prices for one word are none', () => {
  expect(legendOf(readLegend(['plein 14 €, plein week-end 16 €']), 'plein')).toBeNull()
})

it('a cell of seats is a number, a cross, a number with a tariff, nothing, or unreadable', () => {
  expect(seatsInCell('2')).toMatchObject({ kind: 'seats', seats: 2, tariff: null })
  expect(seatsInCell('2j')).toMatchObject({ kind: 'seats', seats: 2, tariff: 'j' })
  expect(seatsInCell(' X ')).toEqual({ kind: 'mark', times: 1 })
  expect(seatsInCell('XX')).toEqual({ kind: 'mark', times: 2 })
  expect(seatsInCell('-')).toEqual({ kind: 'none' })
  expect(seatsInCell('2 adultes')).toMatchObject({ kind: 'seats', seats: 2, tariff: null })
  expect(seatsInCell('3 (dont 1 en fauteuil)')).toMatchObject({ kind: 'seats', seats: 3, tariff: null })
  expect(seatsInCell('trois personnes')).toMatchObject({ kind: 'seats', seats: 3, tariff: null })
  expect(seatsInCell('2 ou 3')).toMatchObject({ kind: 'unreadable' })
})

it('tells what letters stand for by their order, where half of them are in the names', () => {
  const lines = ['Réservations', 'Plein 14€ | Réduit 9€ | -12 ans 5€ | Exo | Tél']
  const names = (letters: string[]) => legendOfLetters(letters, lines)?.map(({ name }) => name) ?? null
  expect(names(['P', 'R', 'E', 'X'])).toEqual(['Plein', 'Réduit', '-12 ans', 'Exo'])
  expect(names(['P', 'R', 'E'])).toBeNull()
  expect(names(['A', 'B', 'C', 'D'])).toBeNull()
  expect(names(['Pl', 'R', 'E', 'X'])).toBeNull()
})

it('reads the price of a tariff behind the words that say who it is for, and francs without cents', () => {
  const legend = readLegend(['Tarifs : plein 15 €, jeune (-18 ans) 8 €. Exonérés : les accompagnants'])
  expect(legendOf(legend, 'Jeunes')).toMatchObject({ name: 'jeune', priceCents: 800 })
  expect(legendOf(readLegend(['Normal 20.–, réduit 14.–']), 'Réduit')?.priceCents).toBe(1400)
})
