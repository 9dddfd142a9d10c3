import { expect, it } from 'vitest'
import { measures } from '../../figures/index.ts'
import { audiences } from '../audiences/index.ts'
import { seasonControl } from '../control/index.ts'
import { freshHouse } from '../import/fresh-house.fixture.ts'
import { listShows } from '../shows/index.ts'
import { today } from '../today/index.ts'
import { houseFigure } from './index.ts'

const fresh = freshHouse()
const asOf = '2026-11-24'
const season = '2026-2027'
const evenings = ['02/10/2026', '09/10/2026', '16/10/2026', '11/12/2026']

async function walked() {
  const found = await Promise.all(
    measures.map(async ({ key }) => await houseFigure(fresh.house, { key, asOf, where: { season } })),
  )
  return new Map(found.map((one) => [one.key, one]))
}

it('of a file with counts alone says the seats, and neither money, nor persons, nor free seats, nor what waits for payment', async () => {
  await fresh.taken({
    'frequentation.csv': [
      'Spectacle;Date de la séance;Salle;Jauge;Places vendues',
      ...evenings.map((day, place) => `Spectacle ${place};${day};Grande salle;420;${100 + place}`),
    ],
  })
  const figures = await walked()
  const known = [...figures.values()].filter(({ value, numerator }) => value !== null || (numerator ?? 0) > 0)
  expect(known.map(({ key }) => key).sort()).toEqual([
    'distanceBandShare',
    'fillRate',
    'performances',
    'remaining',
    'salesChannelShare',
    'tariffClassShare',
    'tickets',
  ])
  expect(figures.get('tickets')?.value).toBe(406)
  expect(figures.get('receipts')).toMatchObject({ value: null, till: null })
  const page = await audiences(fresh.house, { asOf, lang: 'fr' })
  expect(page.buyersAreKnown).toBe(false)
  const { shows } = await listShows(fresh.house, { asOf })
  expect(shows[0]?.performances[0]).toMatchObject({ receiptsCents: null, seats: { paid: null, comps: null } })
})

it('of a file with receipts alone says the total of the till as such, and no ticket', async () => {
  await fresh.taken({
    'recettes.csv': [
      'Spectacle;Date de la séance;Salle;Jauge;Recettes',
      ...evenings.map((day, place) => `Spectacle ${place};${day};Grande salle;420;${1200 + place},50`),
    ],
  })
  const figures = await walked()
  const known = [...figures.values()].filter(({ value, numerator }) => value !== null || (numerator ?? 0) > 0)
  expect(known.map(({ key }) => key)).toEqual(['performances'])
  expect(figures.get('receipts')).toMatchObject({ value: null, till: { total: 480_800, gap: null } })
  const { figures: shown } = await today(fresh.house, { asOf, lang: 'fr' })
  expect(shown.find(({ key }) => key === 'receipts')?.till?.total).toBe(480_800)
  const { shows } = await listShows(fresh.house, { asOf })
  const seats = shows.flatMap(({ performances }) => performances.map((one) => [one.sold, one.seats.remaining]))
  expect(seats).toEqual(evenings.map(() => [null, null]))
  expect(await seasonControl(fresh.house, { asOf, season })).toMatchObject({ seats: null, performances: [] })
})

it('of a file with counts says the free seats that a column of it tells, were there one alone an evening, and not who paid the others', async () => {
  await fresh.taken({
    'frequentation.csv': [
      'Spectacle;Date de la séance;Plein;Réduit;Invitations;Total',
      ...evenings.map((day, place) => `Spectacle ${place};${day};60;${30 + place};${place + 1};${91 + 2 * place}`),
    ],
  })
  const figures = await walked()
  expect(figures.get('tickets')?.value).toBe(376)
  expect(figures.get('comps')?.value).toBe(10)
  expect(figures.get('paidTickets')?.value ?? null).toBeNull()
  expect(figures.get('unpaidSeats')?.value).toBeNull()
  const { shows } = await listShows(fresh.house, { asOf })
  expect(shows.map(({ performances }) => performances[0]?.seats)).toContainEqual(
    expect.objectContaining({ paid: null, comps: 1 }),
  )
})
