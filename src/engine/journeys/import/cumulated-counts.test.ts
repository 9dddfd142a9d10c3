import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const head = 'Date;Heure;Spectacle;Réseau;Catégorie;Tarif;Prix public;Location;Qté cumul;CA (hors location)'
const rowOf = ({ day = '16/10/2026', network = 'Fnac', tariff = 'Plein', price = 35, fee = 2, seats = 1 }) =>
  `${day};20:30;La Revue;${network};Cat. 1;${tariff};${price + fee},00;${fee},00;${seats};${price * seats},00`
/** A count of one evening, by two networks and two tariffs. */
const counts = (plain: number, reduced: number, atHall: number, day?: string) => [
  rowOf({ ...(day && { day }), seats: plain }),
  rowOf({ ...(day && { day }), tariff: 'Réduit', price: 29, seats: reduced }),
  rowOf({ ...(day && { day }), network: 'Salle', fee: 0, seats: atHall }),
  rowOf({ ...(day && { day }), network: 'Ticketmaster', seats: 4 }),
]
const file = (title: string, ...rows: string[]) => [title, '', head, ...rows]

describe('counts that say themselves cumulated', () => {
  const september = file('POINTAGE CUMULÉ arrêté au 13/09/2026', ...counts(12, 8, 5))
  const october = file('POINTAGE CUMULÉ arrêté au 11/10/2026', ...counts(30, 6, 9))

  it.each([
    ['by their names', 'pointage_20260913.csv', 'pointage_20261011.csv'],
    ['by their titles', 'b.csv', 'a.csv'],
  ])('count once where several are dropped together: the last, in their order %s', async (_, first, last) => {
    const control = await fresh.taken({ [first]: september, [last]: october })
    expect(await fresh.validSeats()).toEqual({ seats: 49, cents: 43 * 3500 + 6 * 2900 })
    expect(control.files.flatMap(({ warnings }) => warnings)).toContainEqual({
      code: 'warning.states-in-order',
      params: { files: 2, last, lastDay: '2026-10-11', seats: 0 },
    })
  })

  it('take the place of the count before in a later drop, and keep the evenings that they no longer give', async () => {
    const past = counts(10, 3, 2, '18/09/2026')
    await fresh.taken({ 'pointage 1.csv': [...september, ...past] })
    const control = await fresh.taken({ 'pointage 2.csv': october })
    expect(control).toMatchObject({ scope: 'full', scopeWhy: 'scope.cumulated' })
    expect(await fresh.validSeats()).toMatchObject({ seats: 49 + 19 })
  })

  it('are asked about where nothing tells which of several is the last', async () => {
    const untold = (rows: string[]) => [head, ...rows]
    await expect(
      fresh.taken({ 'salle.csv': untold(counts(12, 8, 5)), 'tournée.csv': untold(counts(30, 6, 9)) }),
    ).rejects.toMatchObject({ code: 'counts-in-no-order' })
  })

  it('stand side by side where each is of other shows, whatever their days', async () => {
    const ofShow = (title: string) => [head, ...counts(12, 8, 5).map((row) => row.replace('La Revue', title))]
    await fresh.taken({ 'cid.csv': ofShow('Le Cid'), 'phèdre.csv': ofShow('Phèdre') })
    expect(await fresh.validSeats()).toMatchObject({ seats: 2 * 29 })
  })

  it('add up with those of another seller, under other columns', async () => {
    await fresh.taken({ 'pointage 1.csv': october })
    const other = [
      'Spectacle;Date du spectacle;Tarif;Nombre de places (cumul);Prix unitaire',
      'La Revue;16/10/2026 20:30;Plein;7;33,00',
    ]
    expect(await fresh.taken({ 'autre réseau.csv': other })).toMatchObject({ scope: 'addition' })
    expect(await fresh.validSeats()).toMatchObject({ seats: 49 + 7 })
  })

  it.each([
    ['Places vendues (cumul)', 'b 2026-10-11.csv', 'a 2026-09-13.csv'],
    ['Places vendues', 'pointage 13-10-2026.csv', 'pointage 13-09-2026.csv'],
  ])('of performances are those of the last day too: « %s »', async (name, last, first) => {
    const list = (seats: number) => [
      `Spectacle;Date;Heure;Jauge;${name};Recette`,
      `La Revue;16/10/2026;20:30;300;${seats};${seats * 20},00`,
    ]
    await fresh.taken({ [first]: list(120), [last]: list(110) })
    const rows = await (await fresh.house.warehouse()).run('SELECT aggregate_sold AS seats FROM performance')
    expect(rows.map(({ seats }) => Number(seats))).toEqual([110])
  })
})
