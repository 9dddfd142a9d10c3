import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { houseFigure } from '../figures/index.ts'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()

const head =
  'N° billet;N° commande;Date opération;N° client;Nom;Spectacle;Date séance;Heure séance;Rang;Place;Tarif;Prix TTC;Etat'
/** A line of the till: ticket, customer, seat, tariff, price and state. */
const line = (ticket: number, customer: number, [row, seat]: [string, number], [tariff, price, state]: string[]) =>
  `${ticket};9${customer};12/10/2026;${customer};NOM${customer};Phèdre;19/12/2026;20:30;${row};${seat};${tariff};${price};${state ?? 'Vendu'}`

async function take(lines: readonly string[]) {
  const path = join(fresh.root, 'billets.csv')
  await writeFile(path, [head, ...lines].join('\n'))
  return await importFiles(fresh.house, { files: [{ path, name: 'billets.csv' }], today: '2026-11-24' })
}

async function figure(key: string, where: Record<string, string> = {}) {
  return (await houseFigure(fresh.house, { key, where, asOf: '2026-11-24' })).value
}

it('counts the money of a companion who paid, and as free only the one who did not (P5, P8)', async () => {
  await take([
    line(1, 1, ['A', 1], ['PMR', '10,00']),
    line(2, 1, ['A', 2], ['Accompagnateur PMR', '10,00']),
    line(3, 2, ['A', 3], ['Exonéré accompagnateur', '0,00']),
    line(4, 3, ['A', 4], ['Invitation', '0,00']),
  ])
  expect(await figure('receipts')).toBe(2000)
  expect(await figure('paidTickets')).toBe(2)
  expect(await figure('comps')).toBe(2)
  expect(await figure('tickets', { tariffClass: 'exempted' })).toBe(1)
})

it('counts a line given twice once: same ticket, same seat, same customer, and no seat sold twice (P2)', async () => {
  const twice = line(3, 2, ['B', 8], ['Plein', '22,00'])
  const { files, tickets } = await take([
    line(1, 1, ['A', 1], ['Plein', '22,00']),
    line(2, 2, ['A', 2], ['Plein', '22,00']),
    twice,
    line(4, 3, ['C', 1], ['Plein', '22,00']),
    twice,
    ...Array.from({ length: 60 }, (_, at) => line(10 + at, 5, ['D', at + 1], ['Réduit', '10,00'])),
  ])
  expect(await figure('tickets')).toBe(64)
  expect(await figure('receipts')).toBe(4 * 2200 + 60 * 1000)
  expect(files[0]).toMatchObject({ seats: 64, receiptsCents: 4 * 2200 + 60 * 1000, kept: 65 })
  expect(tickets.added).toBe(64)
  expect(files[0]?.quality?.findings.map(({ code, found }) => [code, found])).toEqual([['check.rows-doubled', 1]])
})

it('counts twice one seat that two customers were sold, and says so', async () => {
  const { files } = await take([
    ...Array.from({ length: 60 }, (_, at) => line(10 + at, 5, ['D', at + 1], ['Réduit', '10,00'])),
    line(90, 6, ['D', 1], ['Plein', '22,00']),
  ])
  expect(await figure('tickets')).toBe(61)
  expect(files[0]?.quality?.findings.map(({ code }) => code)).toEqual(['check.seat-sold-twice'])
})

it('tells sold seats from those that wait, and sets the till’s own total beside what is read (P5, P6)', async () => {
  const lines = [
    line(1, 1, ['A', 1], ['Plein', '22,00']),
    line(2, 1, ['A', 2], ['Plein', '22,00']),
    line(3, 2, ['A', 3], ['Réduit', '16,00', 'Option']),
    line(4, 3, ['A', 4], ['Plein', '22,00', 'Annulé']),
  ]
  const total = (euros: string) => `TOTAL;;;;;;;;;;;${euros};`
  const { files, tickets } = await take([...lines, total('44,00')])
  expect(files[0]).toMatchObject({ seats: 2, receiptsCents: 4400, awaited: { seats: 1, cents: 1600 } })
  expect(tickets).toMatchObject({ added: 3, awaited: 1 })
  const said = (all: typeof files) =>
    all.flatMap(({ warnings }) => warnings).filter(({ code }) => code.startsWith('warning.total-line'))
  expect(said(files)).toEqual([{ code: 'warning.total-line-agrees', params: { told: 44, read: 44 } }])
  expect(said((await take([...lines, total('60,00')])).files)).toEqual([
    { code: 'warning.total-line-awaited', params: { told: 60, read: 44, awaited: 16 } },
  ])
  expect(said((await take([...lines, total('1 050,50')])).files)).toEqual([
    { code: 'warning.total-line-differs', params: { told: 1050.5, read: 44, gap: 1006.5 } },
  ])
})

it('compares a season with what was valid of the last one then: no ticket exchanged for another, none cancelled on a day unknown (P7)', async () => {
  const season = (year: number, bought: string) => {
    const sold = (ticket: number, seat: number, [state, origin = '']: [string, string?]) =>
      `${year}${ticket};9${ticket};${bought}/${year};5${ticket};NOM${ticket};Phèdre;19/12/${year};20:30;A;${seat};Plein;22,00;${state};${origin && `${year}${origin}`}`
    return [
      ...Array.from({ length: 20 }, (_, at) => sold(100 + at, at + 1, ['Vendu'])),
      sold(200, 30, ['Annulé']),
      sold(201, 31, ['Echangé']),
      sold(202, 32, ['Vendu', '201']),
      // The exports go on until the day of the page.
      sold(203, 33, ['Vendu']).replace(bought, '24/11'),
    ]
  }
  const path = join(fresh.root, 'deux.csv')
  await writeFile(path, [`${head};Billet d’origine`, ...season(2025, '10/06'), ...season(2026, '10/06')].join('\n'))
  await importFiles(fresh.house, { files: [{ path, name: 'deux.csv' }], today: '2026-11-24' })
  const found = await houseFigure(fresh.house, { key: 'tickets', where: { season: '2026-2027' }, asOf: '2026-11-24' })
  expect(found.value).toBe(22)
  expect(found.lastSeason).toMatchObject({ value: 22, asOf: '2025-11-24' })
})

it('says of files read together how many performances and weeks they hold in all, and what the other ones tell (P3)', async () => {
  const files = []
  const lists = {
    'saison-1.csv': [head, line(1, 1, ['A', 1], ['Plein', '22,00'])],
    'saison-2.csv': [
      head,
      line(2, 1, ['A', 1], ['Plein', '22,00'])
        .replace('12/10/2026', '02/11/2026')
        .replaceAll('19/12/2026', '20/12/2026'),
    ],
    'clients.csv': ['N° client;Nom;E-mail;Code postal', '1;NOM1;nom1@courriel.example;29000'],
    'lettre.csv': ['Prénom;Nom;E-mail;Newsletter', 'Zoé;NOM1;nom1@courriel.example;oui'],
  }
  for (const [name, lines] of Object.entries(lists)) {
    const path = join(fresh.root, name)
    await writeFile(path, lines.join('\n'))
    files.push({ path, name })
  }
  const { quality } = await importFiles(fresh.house, { files, today: '2026-11-24' })
  const of = (name: string) => quality?.dimensions.find(({ dimension }) => dimension === name)
  expect(of('coverage')?.params).toEqual({ performances: 2, weeks: 2 })
  expect(of('completeness')?.gaps.map(({ missing }) => missing)).not.toContain('postcode')
})

it('calls the pass Culture by its name, no reseller, and writes to none of its beneficiaries (P13)', async () => {
  await take([
    line(1, 1, ['A', 1], ['Plein', '22,00']),
    line(2, 2, ['A', 2], ['Pass Culture', '10,00']),
    line(3, 3, ['A', 3], ['pass Culture', '10,00']),
  ])
  expect(await figure('tickets', { tariffClass: 'passCulture' })).toBe(2)
  expect(await figure('tickets', { tariffClass: 'reseller' })).toBe(0)
  expect(await figure('identifiedBuyers')).toBe(1)
  const { warehouse, schema } = await fresh.house.marts('2026-11-24')
  const rows = await warehouse.run(
    'SELECT audience_key, count(*) AS persons FROM mart_audience GROUP BY 1 ORDER BY 1',
    {
      schema,
    },
  )
  expect(rows.map(({ audience_key, persons }) => [audience_key, Number(persons)])).toEqual([
    ['occasional', 1],
    ['passCulture', 2],
  ])
})

it('says which total it leaves out of the receipts, for the dinner that it holds beside the seats', async () => {
  const parties = [4, 2, 6, 3, 2, 5]
  const rows = parties.map(
    (seats, at) => `${14 + at}/12/2026 20:30;Revue;Roux${at};${seats};${seats * 35};${seats * 42};${seats * 77}`,
  )
  const { warnings, receiptsCents } = await fresh.takenFile({
    'soirees.csv': ['Soirée;Spectacle;Nom;Pers.;Spectacle €;Repas €;Total €', ...rows],
  })
  expect(receiptsCents).toBe(22 * 3500)
  expect(warnings).toContainEqual({
    code: 'warning.total-left',
    params: { total: 'Total €', extras: '« Repas € »', price: 'Spectacle €' },
  })
})
