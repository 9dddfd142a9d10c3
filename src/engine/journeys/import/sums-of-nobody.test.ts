import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const head = 'Spectacle;Séance;Tarif;Nombre de places;Montant TTC'
/** Seats of two evenings, at two tariffs. */
const statement = (...seats: [number, number, number, number]) => [
  head,
  ...['04/12/2026 20:30', '05/12/2026 20:30'].flatMap((evening, at) => [
    `Le Canal;${evening};Plein;${seats[2 * at]};${(seats[2 * at] ?? 0) * 23},00`,
    `Le Canal;${evening};Réduit;${seats[2 * at + 1]};${(seats[2 * at + 1] ?? 0) * 16},00`,
  ]),
]
const [first, second] = [statement(7, 19, 17, 16), statement(12, 18, 20, 24)]

describe('two statements of nobody’s seats for the same performances at the same tariffs', () => {
  it('are asked about where nothing says whether the second takes the place of the first', async () => {
    await expect(fresh.taken({ 'ventes_1.csv': first, 'ventes_2.csv': second })).rejects.toMatchObject({
      code: 'sums-unclear',
      params: { file: 'ventes_1.csv', other: 'ventes_2.csv', performances: 2, seats: 59, otherSeats: 74 },
    })
  })

  it('add up where their names say two ways of selling, or a person says that they do', async () => {
    await fresh.taken({ 'guichet.csv': first, 'internet.csv': second })
    expect(await fresh.validSeats()).toEqual({ seats: 133, cents: (24 + 32) * 2300 + (35 + 42) * 1600 })
  })

  it('add up in one drop that is said to be an addition', async () => {
    await fresh.taken({ 'ventes_1.csv': first, 'ventes_2.csv': second }, { scope: 'addition' })
    expect(await fresh.validSeats()).toMatchObject({ seats: 133 })
  })

  it('add up one after the other, which is said, and a statement dropped again counts once', async () => {
    await fresh.taken({ 'ventes_1.csv': first })
    const control = await fresh.takenFile({ 'ventes_2.csv': second })
    expect(control.warnings).toContainEqual({
      code: 'warning.sums-told-before',
      params: { performances: 2, seats: 59 },
    })
    expect(await fresh.validSeats()).toMatchObject({ seats: 133 })
    await fresh.taken({ 'copie.csv': second, 'autre.csv': first.map((line) => line.replace('Le Canal', 'Fragile')) })
    expect(await fresh.validSeats()).toMatchObject({ seats: 133 + 59 })
  })

  it('count once where a person says that the second is all that is sold, and no evening is said to be emptied', async () => {
    await fresh.taken({ 'ventes_1.csv': first })
    const control = await fresh.takenFile({ 'ventes_2.csv': second }, { scope: 'full' })
    expect(await fresh.validSeats()).toMatchObject({ seats: 74 })
    expect(control.warnings.map(({ code }) => code)).not.toContain('warning.performances-emptied')
    expect(control.warnings.map(({ code }) => code)).not.toContain('warning.sums-told-before')
  })
})

it('asks nothing of statements of other performances, or of other tariffs', async () => {
  await fresh.taken({
    'ventes_1.csv': first,
    'ventes_2.csv': second.map((line) => line.replace('Le Canal', 'Fragile')),
    'ventes_3.csv': second.map((line) => line.replace('Réduit', 'Abonné').replace('Plein', 'Groupe')),
  })
  expect(await fresh.validSeats()).toMatchObject({ seats: 59 + 74 + 74 })
})
