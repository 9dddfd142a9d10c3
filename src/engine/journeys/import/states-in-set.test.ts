import { describe, expect, it } from 'vitest'
import { changeSetting } from '../house/index.ts'
import { dayOfEdition, dayOfName, weekOfName } from './day-of-name.ts'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const head = 'N° billet;Spectacle;Date spectacle;Tarif;Prix;Nom;Prénom'
const lines = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, index) => `${from + index};Phèdre;19/12/2026 20:30;Plein;12,00;Roux${from + index};Zoé`,
  )

describe('several full states of one sale dropped together', () => {
  const states = {
    'valides_02-11.csv': [head, ...lines(1, 11)],
    'valides_09-11.csv': [head, ...lines(1, 21)],
    'valides_16-11.csv': [head, ...lines(4, 19)],
  }

  it('are put in the order of their days: the last counts, and what vanished is cancelled, on the day that shows it', async () => {
    const control = await fresh.taken(states)
    expect(control.files.at(-1)?.warnings).toContainEqual({
      code: 'warning.states-in-order',
      params: { files: 3, last: 'valides_16-11.csv', lastDay: '2026-11-16', seats: 5 },
    })
    const expected = [
      { status: 'cancelled', day: '2026-11-16', seats: 5 },
      { status: 'sold', day: null, seats: 15 },
    ]
    expect(await seats()).toEqual(expected)
    await fresh.house.folder.dropWarehouse()
    fresh.house.changed()
    expect(await seats()).toEqual(expected)
  })

  it('add up when a person says that they do', async () => {
    await fresh.taken(states, { scope: 'addition' })
    expect(await seats()).toEqual([{ status: 'sold', day: null, seats: 20 }])
  })
})

it('monthly journals that overlap by a few tickets add up, each ticket once', async () => {
  await fresh.taken({ 'journal-09.csv': [head, ...lines(1, 11)], 'journal-10.csv': [head, ...lines(9, 31)] })
  expect(await seats()).toEqual([{ status: 'sold', day: null, seats: 30 }])
})

describe('an export after others', () => {
  const dated = `${head};Date vente`
  const sale = (number: number, day: string, performance = '19/12/2026 20:30') =>
    `${number};Phèdre;${performance};Plein;12,00;Roux${number};Zoé;${day}`
  const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

  it('of later sales alone is proposed as an addition, and cancels nothing', async () => {
    await fresh.taken({ 'ventes.csv': [dated, ...numbers(1, 31).map((n) => sale(n, '20/10/2026'))] })
    const control = await fresh.taken({ 'semaine.csv': [dated, ...numbers(31, 36).map((n) => sale(n, '02/11/2026'))] })
    expect(control).toMatchObject({ scope: 'addition', scopeWhy: 'scope.later-sales' })
    expect(await seats()).toEqual([{ status: 'sold', day: null, seats: 35 }])
  })

  it('that leaves out a performance to come says that its tickets stay sold', async () => {
    const other = numbers(50, 60).map((n) => sale(n, '20/10/2026', '20/12/2026 16:00'))
    const sold = numbers(1, 31).map((n) => sale(n, '20/10/2026'))
    await fresh.taken({ 'etat_1.csv': [dated, ...sold, ...other] })
    const control = await fresh.taken({ 'etat_2.csv': [dated, ...sold, sale(40, '02/11/2026')] })
    expect(control.files[0]?.warnings).toContainEqual({
      code: 'warning.performances-unlisted',
      params: { performances: 1, seats: 10, named: 'Phèdre 20/12/2026' },
    })
    expect(await seats()).toEqual([{ status: 'sold', day: null, seats: 41 }])
  })

  it('says nothing of a performance of the season after, which begins when the house says', async () => {
    await changeSetting(fresh.house.folder.app, 'seasonStartMonth', 1)
    const other = numbers(50, 60).map((n) => sale(n, '20/10/2026', '15/01/2027 16:00'))
    const sold = numbers(1, 31).map((n) => sale(n, '20/10/2026'))
    await fresh.taken({ 'etat_1.csv': [dated, ...sold, ...other] })
    const control = await fresh.taken({ 'etat_2.csv': [dated, ...sold, sale(40, '02/11/2026')] })
    expect(control.files[0]?.warnings.map(({ code }) => code)).not.toContain('warning.performances-unlisted')
  })
})

it('two copies of one list that two people went on with count together, what they share once, as the later one tells it', async () => {
  const list = 'Reçu le;Nom;Prénom;Spectacle;Date;Nb;Tarif;Total;État'
  const booking = (number: number, state = '') =>
    `${String(number).padStart(2, '0')}/11/2026;Roux${number};Zoé;Phèdre;19/12/2026 20:30;2;Plein;24,00;${state}`
  const own = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => booking(from + index))
  const shared = own(1, 11)
  const control = await fresh.taken({
    'réservations Ana.csv': [list, ...shared, ...own(11, 15)],
    'réservations Ivo v2.csv': [list, booking(1, 'annulé'), ...shared.slice(1), ...own(15, 19)],
  })
  expect(control.files.at(-1)?.warnings).toContainEqual({
    code: 'warning.tickets-shared',
    params: { shared: 10, cancelled: 1, other: 'réservations Ana.csv', this: 'réservations Ivo v2.csv' },
  })
  expect((await seats()).map(({ status, seats: count }) => [status, count])).toEqual([
    ['cancelled', 2],
    ['sold', 34],
  ])
})

it('of two exports that overlap, the one of later sales tells the state of a ticket, whatever their names', async () => {
  const sale = (number: number, day: string, status: string) =>
    `${number};Phèdre;19/12/2026 20:30;Plein;12,00;Roux${number};Zoé;${day};${status}`
  const dated = `${head};Date vente;État`
  const control = await fresh.taken({
    'ventes octobre.csv': [
      dated,
      ...[3, 4].map((n) => sale(n, '28/09/2026', 'annulé')),
      sale(5, '20/10/2026', 'valide'),
    ],
    'ventes septembre.csv': [dated, ...[1, 2, 3, 4, 6, 7, 8, 9].map((n) => sale(n, '28/09/2026', 'valide'))],
  })
  expect(control.files.find(({ file }) => file === 'ventes octobre.csv')?.warnings).toContainEqual({
    code: 'warning.tickets-shared',
    params: { shared: 2, cancelled: 2, other: 'ventes septembre.csv', this: 'ventes octobre.csv' },
  })
  const expected = [
    { status: 'cancelled', day: '2026-10-20', seats: 2 },
    { status: 'sold', day: null, seats: 7 },
  ]
  expect(await seats()).toEqual(expected)
  await fresh.house.folder.dropWarehouse()
  fresh.house.changed()
  expect(await seats()).toEqual(expected)
})

it('the day of a name is one that exists, of the last year that it may be', () => {
  const today = '2026-11-24'
  expect(dayOfName('billets_2026-11-09.csv', today)).toBe('2026-11-09')
  expect(dayOfName('billets_valides_02-11.csv', today)).toBe('2026-11-02')
  expect(dayOfName('état au 28.12.csv', today)).toBe('2025-12-28')
  expect(dayOfName('export 9-11-25.xlsx', today)).toBe('2025-11-09')
  for (const name of ['export_091126.csv', 'billets 31-02.csv', 'salle 2.csv', 'saison 25-26.csv'])
    expect(dayOfName(name, today), name).toBeNull()
})

async function seats() {
  const warehouse = await fresh.house.warehouse()
  const rows = await warehouse.run(
    'SELECT status, CAST(cancelled_on AS VARCHAR) AS day, sum(seats) AS seats FROM ticket GROUP BY 1, 2 ORDER BY 1',
  )
  return rows.map(({ status, day, seats: count }) => ({ status, day, seats: Number(count) }))
}

it('tells the day on which a title says that its list was printed, and the week that a name tells', () => {
  const today = '2026-11-24'
  const title = 'Point hebdomadaire – du lundi 16 au dimanche 22 mars 2026 – édité le 23/03/2026'
  expect([dayOfEdition(title, today), dayOfEdition('Imprimé le 3.11', today)]).toEqual(['2026-03-23', '2026-11-03'])
  expect([dayOfEdition('du lundi 16 au dimanche 22 mars 2026', today), dayOfEdition('Édition limitée', today)]).toEqual(
    [null, null],
  )
  expect(['point_hebdo_S12.xls', 'semaine 12', 'Sem. 52', 'S01 2026'].map((name) => weekOfName(name, today))).toEqual([
    ...['2026-03-22', '2026-03-22', '2025-12-28', '2026-01-04'],
  ])
  expect(
    ['stats 12', 'ventes_2026', 'Salle S12b', 'S60', 'état_S1.csv'].map((name) => weekOfName(name, today)),
  ).toEqual([null, null, null, null, null])
})

it('takes the last of weekly counts that say themselves cumulated, and keeps the evenings played before it', async () => {
  const head = 'Date;Heure;Spectacle;Jauge;Semaine Payants;Semaine Exos;Cumul Payants;Cumul Exos;Cumul Recette'
  await fresh.taken({
    'point_S12.csv': [
      ...[head, '20/03/2026;20:30;Le Bal;400;13;2;107;8;1874,00', '27/03/2026;20:30;Le Bal;400;37;0;128;8;2732,00'],
      '03/04/2026;20:30;Le Bal;400;9;0;19;1;380,00',
    ],
    'point_S13.csv': [
      ...[head, '27/03/2026;20:30;Le Bal;400;23;3;151;11;3130,00', '03/04/2026;20:30;Le Bal;400;40;1;59;2;1180,00'],
      '10/04/2026;20:30;Le Bal;400;5;0;5;0;100,00',
    ],
  })
  const [sums] = await (await fresh.house.warehouse()).run(
    'SELECT sum(aggregate_sold) AS seats, sum(aggregate_receipts_cents) AS cents FROM performance',
  )
  expect({ seats: Number(sums?.seats), cents: Number(sums?.cents) }).toEqual({
    seats: 115 + 162 + 61 + 5,
    cents: 187_400 + 313_000 + 118_000 + 10_000,
  })
})
