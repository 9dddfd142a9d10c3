import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMarts, figure, forbiddenSql, martData, writeSmallHouse } from '../figures/index.ts'
import { openMemoryWarehouse, type Warehouse } from '../store/index.ts'
import {
  audienceDimension,
  bookedOf,
  buildAudience,
  countMembers,
  listMembers,
  listTruths,
  partitionKeys,
  segmentPersons,
  segments,
  sharedPast,
} from './index.ts'

const asOf = '2025-12-01'
const performances = [
  ...['2023-01-10', '2023-10-10', '2023-11-10', '2024-01-10', '2024-10-10', '2024-11-10', '2025-01-10', '2025-02-10'],
  ...['2025-10-10', '2025-11-10', '2026-01-10', '2026-02-10'],
].map((day) => ({ id: day, show: `show-${day}`, startsAt: `${day} 20:30:00` }))
/** Bought in the September of the season, so that seasons open at comparable dates. */
const bought = (performance: string) => {
  const [year = '', month = ''] = performance.split('-')
  return `${Number(month) >= 9 ? year : Number(year) - 1}-09-05 10:00:00`
}
const ticket = (person: string, performance: string, more = {}) => ({
  person,
  performance,
  bought: bought(performance),
  ...more,
})

describe('audience', () => {
  let warehouse: Warehouse
  beforeAll(async () => {
    warehouse = await openMemoryWarehouse()
    await writeSmallHouse(warehouse, {
      performances,
      persons: [
        { id: 'abo', email: [null] },
        { id: 'nouvelle', email: ['unknown'], sms: [null] },
        { id: 'fidele', email: ['objection', null] },
        { id: 'rare', email: ['objection'] },
        { id: 'perdue' },
        { id: 'risque', email: [null] },
        { id: 'tardive' },
        { id: 'invite' },
        { id: 'curieux', email: [null] },
        { id: 'prof' },
        { id: 'trio' },
        { id: 'lycee', kind: 'organisation', organisationKind: 'school' },
        { id: 'fnac', kind: 'organisation', organisationKind: 'reseller' },
        { id: 'guichet', kind: 'technical', organisationKind: 'counter' },
        { id: 'eleve', email: ['passCulture'] },
      ],
      tickets: [
        ticket('abo', '2025-10-10', { tariffClass: 'subscription', cents: 0, paidByPackage: true }),
        ticket('nouvelle', '2025-10-10'),
        ticket('nouvelle', '2025-11-10'),
        ticket('fidele', '2024-10-10'),
        ...['2025-10-10', '2025-11-10', '2026-01-10'].map((day) => ticket('fidele', day)),
        ticket('rare', '2024-11-10'),
        ticket('perdue', '2023-01-10'),
        ...['2024-10-10', '2024-11-10', '2025-01-10'].map((day) => ticket('risque', day)),
        // Came three times last season but only ever books in January: not at risk on 1 December.
        ...['2025-01-10', '2025-02-10', '2024-11-10'].map((day) =>
          ticket('tardive', day, { bought: '2025-01-03 10:00:00' }),
        ),
        ticket('invite', '2025-10-10', { tariffClass: 'comp', cents: 0 }),
        ticket('prof', '2025-10-10', { tariffClass: 'school', seats: 30 }),
        // A relay's two seats more at the same tariff do not make a buyer of him; three seats at a group tariff make no group.
        ticket('prof', '2025-11-10', { tariffClass: 'school', seats: 2 }),
        ticket('trio', '2025-11-10', { tariffClass: 'group', seats: 3 }),
        ticket('lycee', '2025-11-10', { tariffClass: 'school', seats: 25 }),
        ticket('fnac', '2025-11-10', { tariffClass: 'reseller' }),
        ticket('guichet', '2025-11-10'),
        ticket('eleve', '2025-11-10', { tariffClass: 'passCulture', cents: 1000 }),
        { performance: '2025-11-10' },
      ],
    })
    await buildMarts(warehouse, { asOf })
    await buildAudience(warehouse, { asOf })
  })
  afterAll(() => warehouse.close())

  const keyOf = async () => {
    const rows = await warehouse.run('SELECT person_id, audience_key FROM mart_audience', { schema: 'mart' })
    return Object.fromEntries(rows.map((row) => [row.person_id, row.audience_key]))
  }

  it('gives each person the key of the rules, and waits for the usual date before saying at risk', async () => {
    expect(await keyOf()).toEqual({
      abo: 'subscriber',
      nouvelle: 'new',
      fidele: 'regular',
      rare: 'occasional',
      perdue: 'lapsed',
      risque: 'atRisk',
      tardive: 'regular',
      invite: 'guest',
      curieux: 'interested',
      prof: 'group',
      trio: 'new',
      lycee: 'group',
      fnac: 'reseller',
      guichet: 'anonymous',
      eleve: 'passCulture',
    })
  })

  it('says how many may be written to and why not the others; one objection does not hide another address (P12)', async () => {
    const { segments: all, identifiedBuyers } = await segments(warehouse, { asOf })
    const of = (key: string) => all.find((segment) => segment.key === key)
    expect(identifiedBuyers).toBe(8)
    expect(of('regular')).toMatchObject({
      size: 2,
      reachable: { email: 1, sms: 0 },
      whyNot: { email: [{ why: 'noAddress', count: 1 }] },
    })
    expect(of('occasional')?.whyNot.email).toEqual([{ why: 'objection', count: 1 }])
    expect(of('new')).toMatchObject({
      reachable: { email: 0, sms: 1, any: 1 },
      visits: { thisSeason: 1.5, lastSeason: 0 },
    })
    // On 1 December 2024 « perdue » had come in January 2023 only, and « risque » and « fidele » had just come.
    expect(of('lapsed')?.sizeSamePoint).toBe(1)
    expect(all.reduce((sum, one) => sum + (one.sizeSamePoint ?? 0), 0)).toBe(15)
    expect(of('anonymous')).toMatchObject({ group: 'apart', share: null, tickets: 2 })
  })

  it('moves with its thresholds, which a venue may edit', async () => {
    await buildAudience(warehouse, { asOf, rules: { regularVisits: 4 } })
    expect(await keyOf()).toMatchObject({ fidele: 'occasional', risque: 'occasional' })
    await buildAudience(warehouse, { asOf })
    await buildMarts(warehouse, { asOf, groupSeats: 3 })
    await buildAudience(warehouse, { asOf })
    expect(await keyOf()).toMatchObject({ trio: 'group' })
    await buildMarts(warehouse, { asOf })
    await buildAudience(warehouse, { asOf })
    await expect(buildAudience(warehouse, { asOf, rules: { lapsedMonths: 0 } })).rejects.toMatchObject({
      code: 'usage',
    })
  })

  it('is a dimension of figures, whose parts add up to the whole', async () => {
    const tickets = await figure(warehouse, { key: 'tickets', by: ['audience'], asOf, dimensions: [audienceDimension] })
    expect(tickets.rows?.reduce((sum, row) => sum + (row.value ?? 0), 0)).toBe(tickets.value)
    expect(tickets.rows?.find((row) => row.by.audience === 'anonymous')?.value).toBe(2)
  })

  it('lists the members with the numbers that lead back to the ticketing system', async () => {
    const [member] = await segmentPersons(warehouse, { key: 'atRisk' })
    expect(member).toMatchObject({
      personId: 'risque',
      customerNumbers: 'n-risque',
      visits: 3,
      lastVisit: '2025-01-10',
    })
    await expect(segmentPersons(warehouse, { key: 'vip' })).rejects.toMatchObject({ code: 'audience-unknown' })
  })

  it('counts each list as it lists it: everyone of the audience once, on the list or with a reason (P12)', async () => {
    const marts = { warehouse, schema: 'mart', data: await martData(warehouse, { asOf }) }
    const { segments: all } = await segments(warehouse, { asOf })
    for (const channel of ['email', 'sms'] as const) {
      const counts = await countMembers(marts, { channel })
      for (const { key: audience, size, reachable } of all.filter((segment) => segment.size > 0)) {
        const members = await listMembers(marts, { channel, audience })
        const count = counts.get(audience)
        expect(members.length).toBe(size)
        expect(count).toMatchObject({ persons: size, reachable: reachable[channel] })
        expect(members.filter(({ address }) => address !== null).length).toBe(count?.reachable)
        expect(count?.whyNot.reduce((sum, one) => sum + one.count, count.reachable)).toBe(size)
      }
    }
  })

  it('counts whom it welcomes as it lists them: their first and only visit within a fortnight, nothing to come', async () => {
    const small = await openMemoryWarehouse()
    await writeSmallHouse(small, {
      performances: ['2024-11-25', '2025-10-10', '2025-11-25', '2026-01-10'].map((day) => ({
        id: day,
        startsAt: `${day} 20:30:00`,
      })),
      persons: [
        { id: 'known', email: [null] },
        { id: 'earlier', email: [null] },
        { id: 'again', email: [null] },
        { id: 'welcome', email: [null], sms: ['objection'] },
        { id: 'objects', email: ['objection'] },
      ],
      tickets: [
        ticket('known', '2024-11-25'),
        ticket('earlier', '2025-10-10'),
        ...['2025-11-25', '2026-01-10'].map((day) => ticket('again', day)),
        ...['welcome', 'objects'].map((person) => ticket(person, '2025-11-25')),
      ],
    })
    await buildMarts(small, { asOf })
    await buildAudience(small, { asOf })
    const marts = { warehouse: small, schema: 'mart', data: await martData(small, { asOf }) }
    for (const channel of ['email', 'sms'] as const) {
      const asked = { channel, audience: 'new', only: 'firstVisit' } as const
      const members = await listMembers(marts, asked)
      expect(members.map(({ personId }) => personId).sort()).toEqual(['objects', 'welcome'])
      expect((await countMembers(marts, asked)).get('new')).toMatchObject({
        persons: members.length,
        reachable: members.filter(({ address }) => address !== null).length,
      })
    }
    await small.close()
  })

  it('takes off the list of a message about a show those who have booked it this season, and says so', async () => {
    const marts = { warehouse, schema: 'mart', data: await martData(warehouse, { asOf }) }
    const about = async (day: string) =>
      await listMembers(marts, { channel: 'email', audience: 'regular', showKeys: [`show-${day}`] })
    // « fidele » has booked January of this season; in October of last season everyone has since been free to come again.
    expect((await about('2026-01-10')).map(({ personId, why }) => [personId, why])).toContainEqual([
      'fidele',
      'alreadyBooked',
    ])
    expect((await about('2024-10-10')).find(({ personId }) => personId === 'fidele')?.address).not.toBeNull()
    expect(await bookedOf(marts, ['show-2026-01-10'])).toEqual([
      { showKey: 'show-2026-01-10', audience: 'regular', persons: 1 },
    ])
  })

  it('says of a list only what is true of each of its persons (P22)', async () => {
    const both = await sharedPast(warehouse, { personIds: ['nouvelle', 'fidele'] })
    expect(both.shows.map((show) => show.showKey)).toEqual(['show-2025-10-10', 'show-2025-11-10'])
    expect((await sharedPast(warehouse, { personIds: ['nouvelle', 'risque'] })).shows).toEqual([])
    expect((await sharedPast(warehouse, { recordIds: ['r-fidele', 'r-nobody'] })).shows).toEqual([])
    expect((await sharedPast(warehouse, { personIds: [] })).shows).toEqual([])
  })

  it('says whether all of a list have come, when the last did, where they live and on what their addresses rest', async () => {
    const truths = (personIds: string[], channel: 'email' | 'sms' = 'email') =>
      listTruths(warehouse, { personIds, channel })
    expect(await truths(['risque', 'abo'])).toEqual({
      allCame: true,
      lastVisit: '2025-10-10',
      towns: [null],
      bases: ['optIn'],
    })
    // « curieux » never came; « rare » objected, so that nothing bears out an e-mail to them; nobody knows « inconnue ».
    expect(await truths(['risque', 'curieux'])).toMatchObject({ allCame: false, lastVisit: '2025-01-10' })
    expect(await truths(['risque', 'rare'])).toMatchObject({ allCame: true, bases: ['none', 'optIn'] })
    expect(await truths(['risque', 'inconnue'])).toMatchObject({ allCame: false, bases: ['none', 'optIn'] })
    expect(await truths([])).toEqual({ allCame: false, lastVisit: null, towns: [], bases: [] })
  })
})

describe('the six groups of buyers', () => {
  it('add up to the identified buyers, whatever was bought (P11)', async () => {
    const sale = fc.record({
      person: fc.integer({ min: 0, max: 9 }),
      performance: fc.constantFrom(...performances.map((one) => one.id)),
      tariffClass: fc.constantFrom('full', 'reduced', 'subscription', 'comp', 'school', 'group', 'reseller', 'other'),
      seats: fc.constantFrom(1, 4, 6, 12),
      status: fc.constantFrom('sold' as const, 'unpaid' as const, 'option' as const, 'cancelled' as const),
      cents: fc.constantFrom(0, 1200, null),
      isDated: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(sale, { maxLength: 40 }), async (sales) => {
        const warehouse = await openMemoryWarehouse()
        await writeSmallHouse(warehouse, {
          performances,
          persons: Array.from({ length: 10 }, (_, index) => ({
            id: `p${index}`,
            ...(index === 0 ? { kind: 'organisation' as const, organisationKind: 'cse' } : {}),
          })),
          tickets: sales.map(({ person, isDated, ...one }) =>
            ticket(`p${person}`, one.performance, { ...one, ...(isDated ? {} : { bought: null }) }),
          ),
        })
        await buildMarts(warehouse, { asOf })
        await buildAudience(warehouse, { asOf })
        const { segments: all, identifiedBuyers, buyersAreKnown } = await segments(warehouse, { asOf })
        const counted = await figure(warehouse, { key: 'identifiedBuyers', asOf })
        // Where no sale names a buyer they are unknown, and not none (P10).
        expect(counted.value).toBe(buyersAreKnown ? identifiedBuyers : null)
        expect(
          all.filter((one) => partitionKeys.some((key) => key === one.key)).reduce((sum, one) => sum + one.size, 0),
        ).toBe(identifiedBuyers)
        expect(all.reduce((sum, one) => sum + one.size, 0)).toBe(10)
        await warehouse.close()
      }),
      { numRuns: 8 },
    )
  })
})

describe('audience questions', () => {
  it('stay in the portable subset, each with its grain, unit and what is left out', () => {
    const folder = new URL('./', import.meta.url)
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.sql'))) {
      const sql = readFileSync(new URL(file, folder), 'utf8')
      expect(forbiddenSql(sql), file).toEqual([])
      expect(sql, file).toMatch(/^-- Grain[\s\S]*Unit[\s\S]*-- Left out/)
    }
  })
})

it('takes no day to come for the same point of a season that opened after this one', async () => {
  const warehouse = await openMemoryWarehouse()
  const sale = (performance: string, bought: string) =>
    Array.from({ length: 25 }, (_, index) => ({
      performance,
      bought: `${bought} 10:00:00`,
      person: `${performance}-${index}`,
    }))
  const tickets = [...sale('phedre', '2026-06-06'), ...sale('berenice', '2026-06-14')]
  await writeSmallHouse(warehouse, {
    performances: [
      { id: 'berenice', show: 'berenice', startsAt: '2026-06-18 20:30:00' },
      { id: 'phedre', show: 'phedre', startsAt: '2026-12-15 20:30:00' },
    ],
    persons: tickets.map(({ person }) => ({ id: person })),
    tickets,
  })
  await buildMarts(warehouse, { asOf: '2026-11-28' })
  await buildAudience(warehouse, { asOf: '2026-11-28' })
  expect((await segments(warehouse, { asOf: '2026-11-28' })).segments.length).toBeGreaterThan(0)
  await warehouse.close()
})

it('makes no group of those who came at a free tariff of health or means: they are spectators as the others, and guests are the invited (P14)', async () => {
  const warehouse = await openMemoryWarehouse()
  const free = { bought: '2025-09-05 10:00:00', cents: 0 }
  await writeSmallHouse(warehouse, {
    performances: [{ id: 'phedre', startsAt: '2025-10-10 20:30:00' }],
    persons: ['rsa', 'aah', 'payante', 'invitee', 'exoneree'].map((id) => ({ id })),
    tickets: [
      { ...free, performance: 'phedre', person: 'rsa', tariff: 'Exonéré RSA', tariffClass: 'exempted' },
      { ...free, performance: 'phedre', person: 'aah', tariff: 'AAH', tariffClass: 'reduced' },
      { ...free, performance: 'phedre', person: 'payante', tariff: 'Plein', cents: 2000 },
      { ...free, performance: 'phedre', person: 'invitee', tariff: 'Invitation', tariffClass: 'comp' },
      { ...free, performance: 'phedre', person: 'exoneree', tariff: 'Exonéré', tariffClass: 'exempted' },
    ],
  })
  await buildMarts(warehouse, { asOf, sensitiveTariffs: ['AAH', 'Exonéré RSA'] })
  await buildAudience(warehouse, { asOf })
  const members = async (audience: 'occasional' | 'guest') =>
    (
      await warehouse.run(
        `SELECT person_id FROM mart.mart_audience WHERE audience_key = '${audience}' ORDER BY person_id`,
      )
    ).map(({ person_id }) => person_id)
  expect(await members('guest')).toEqual(['exoneree', 'invitee'])
  expect(await members('occasional')).toEqual(['aah', 'payante', 'rsa'])
  const { segments: all, identifiedBuyers } = await segments(warehouse, { asOf })
  expect([identifiedBuyers, all.find(({ key }) => key === 'guest')?.size]).toEqual([3, 2])
  await warehouse.close()
})

it('takes no reseller for anonymous, nor their buyers for identified, nor the other of a couple for interested', async () => {
  const warehouse = await openMemoryWarehouse()
  await writeSmallHouse(warehouse, {
    performances: [{ id: 'p', startsAt: '2025-12-11 20:30:00' }],
    persons: [
      { id: 'ada' },
      { id: 'bo' },
      { id: 'cy' },
      { id: 'fnac', kind: 'technical', organisationKind: 'reseller' },
      { id: 'till', kind: 'technical', organisationKind: 'counter' },
    ],
    tickets: [
      { performance: 'p', person: 'ada' },
      { performance: 'p', person: 'bo', channel: 'reseller' },
      { performance: 'p', person: 'fnac', tariffClass: 'reseller', channel: 'reseller' },
      { performance: 'p', person: 'till' },
    ],
  })
  // Cy has no record of their own: Ada's names them both.
  await warehouse.execute("DELETE FROM person_record WHERE person_id = 'cy'")
  await warehouse.execute("INSERT INTO person_beside VALUES ('r-ada', 1, 'cy')")
  await buildMarts(warehouse, { asOf })
  await buildAudience(warehouse, { asOf })
  const rows = await warehouse.run('SELECT person_id, audience_key FROM mart_audience ORDER BY person_id', {
    schema: 'mart',
  })
  expect(rows.map(({ person_id, audience_key }) => [person_id, audience_key])).toEqual([
    ['ada', expect.stringMatching(/^(new|occasional)$/)],
    ['bo', 'reseller'],
    ['fnac', 'reseller'],
    ['till', 'anonymous'],
  ])
  const buyers = await figure(warehouse, { key: 'identifiedBuyers', asOf, where: { season: '2025-2026' } })
  expect([buyers.value, buyers.excluded]).toEqual([
    1,
    [
      { why: 'anonymousTickets', count: 1 },
      { why: 'organisationTickets', count: 1 },
      { why: 'personsWithoutOwnPurchase', count: 1 },
    ],
  ])
  await warehouse.close()
})
