import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const list = (...rows: string[]) => ['Spectacle;Date;Heure;Entrées;Recette TTC', ...rows]
const counts = list('Le Cid;04/12/2026;20:30;120;2400,00', 'Le Cid;05/12/2026;20:30;98;1960,00')
const tickets = (title: string, day: string, seats: number) => [
  'N° billet;Spectacle;Date du spectacle;Tarif;Prix',
  ...Array.from({ length: seats }, (_, at) => `${at + 1};${title};${day} 20:30;Plein;20,00`),
]
const saidOf = (control: Awaited<ReturnType<typeof fresh.taken>>) =>
  control.files.flatMap(({ warnings }) => warnings).filter(({ code }) => code === 'warning.counts-alone')

describe('seats that only a list of performances counts', () => {
  it('count as the list tells them, of nobody, and that is said', async () => {
    const control = await fresh.taken({ 'bilan.csv': counts })
    expect(await fresh.validSeats()).toEqual({ seats: 218, cents: 436_000 })
    expect(control.tickets.added).toBe(218)
    expect(saidOf(control)).toEqual([
      { code: 'warning.counts-alone', params: { performances: 2, seats: 218, euros: 4360 } },
    ])
  })

  it('give way to the tickets of their day, whatever these call the show', async () => {
    await fresh.taken({ 'bilan.csv': counts })
    await fresh.taken({ 'billets.csv': tickets('Le Cid (scolaire)', '04/12/2026', 3) })
    expect(await fresh.validSeats()).toEqual({ seats: 3 + 98, cents: 6000 + 196_000 })
  })

  it('of a drop are said only where its tickets are of other days', async () => {
    const control = await fresh.taken({ 'bilan.csv': counts, 'billets.csv': tickets('Le Cid', '04/12/2026', 3) })
    expect(await fresh.validSeats()).toMatchObject({ seats: 3 + 98 })
    expect(saidOf(control)).toMatchObject([{ params: { performances: 1, seats: 98 } }])
  })

  it('are those of the last list that tells them', async () => {
    await fresh.taken({ 'bilan.csv': counts })
    await fresh.taken({ 'bilan corrigé.csv': list('Le Cid;04/12/2026;20:30;125;2500,00') })
    expect(await fresh.validSeats()).toEqual({ seats: 125 + 98, cents: 446_000 })
  })
})

it('counts nothing of a performance that was not played', async () => {
  const played = Array.from({ length: 12 }, (_, at) => `Ploc;${at + 10}/12/2026;20:30;100;2000,00`)
  await fresh.taken({ 'bilan.csv': list(...played, 'Le Cid;06/12/2026;20:30;annulé;') })
  expect(await fresh.validSeats()).toMatchObject({ seats: 1200 })
})

it('counts the later of two states of one drop, though what they tell adds to the house', async () => {
  const state = (day: string, seats: number) => [
    `Pointage cumulé arrêté au ${day}`,
    ...list(`Le Cid;04/12/2026;20:30;${seats};2400,00`),
  ]
  const states = {
    'pointage_16-11-2026.csv': state('16/11/2026', 219),
    'pointage_02-11-2026.csv': state('02/11/2026', 150),
  }
  await fresh.taken(states, { scope: 'addition' })
  expect((await fresh.validSeats()).seats).toBe(219)
})
