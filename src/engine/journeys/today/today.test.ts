import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { todaySchema } from '../../../contract/index.ts'
import { type SmallHouse, writeSmallHouse } from '../../figures/index.ts'
import { audiences } from '../audiences/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/index.ts'
import { relayedPerformances } from '../relays/relayed-performances.ts'
import { giveCapacity, listShows, noteTillTotal, showDetail } from '../shows/index.ts'
import { behindHeadline, isAloneThatDay } from './performance-cards.ts'
import { today } from './today.ts'

const asOf = '2026-11-24'
const lang = 'fr'
let folder: string
let house: House

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'today-'))
  house = await openHouse(folder)
})
afterEach(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

/** Two seasons; Ada and Bo came three times last season, only Bo has booked again; Cy came first ten days ago. */
const twoSeasons: SmallHouse = {
  performances: [
    ...['2025-10-03', '2025-11-07', '2025-12-05'].map((day) => past(day)),
    past('2026-11-14'),
    { id: 'coming', show: 'berenice', startsAt: '2026-12-11 20:00:00', hall: 'Grande salle' },
  ],
  persons: [
    { id: 'ada', email: [null] },
    { id: 'bo', email: ['objection'] },
    { id: 'cy', email: [null] },
  ],
  tickets: [
    ...['ada', 'bo'].flatMap((person) =>
      ['2025-10-03', '2025-11-07', '2025-12-05'].map((day) => ({
        performance: day,
        person,
        bought: '2025-09-10 10:00:00',
      })),
    ),
    { performance: 'coming', person: 'bo', bought: '2026-09-10 10:00:00' },
    { performance: '2026-11-14', person: 'cy', bought: '2026-11-01 10:00:00' },
  ],
}

function past(day: string) {
  return { id: day, show: `show-${day}`, startsAt: `${day} 20:00:00`, hall: 'Grande salle', capacity: 100 }
}

describe('today', () => {
  it('says nothing when there is nothing to do: no card is invented', async () => {
    await writeSmallHouse(await house.warehouse(), { performances: [past('2026-10-02')], tickets: [] })
    const { cards, performances } = await today(house, { asOf, lang })
    expect(cards).toEqual([])
    expect(performances).toEqual([])
  })

  it('names those who came often, had booked by now last season and have not, and why some may not be written to', async () => {
    await writeSmallHouse(await house.warehouse(), twoSeasons)
    const answer = todaySchema.parse(await today(house, { asOf, lang }))
    const card = answer.cards.find(({ kind }) => kind === 'atRisk')
    expect(card?.headline.params).toEqual({ count: 1 })
    expect(card?.people).toEqual({ count: 1, reachable: 1, unreachable: [] })
    expect(card?.actions[0]).toMatchObject({ to: '/contenus', search: { audience: 'atRisk', channel: 'email' } })
    await saveShowRecord(house, { record: { key: 'berenice', title: 'berenice', performances: [] }, source: 'test' })
    await giveCapacity(house, {
      performanceKey: answer.performances[0]?.performanceKey ?? '',
      seats: 600,
      by: 'Camille',
    })
    const proposed = (await today(house, { asOf, lang })).cards.find(({ kind }) => kind === 'atRisk')
    expect(proposed?.actions[0]?.search).toMatchObject({ show: 'berenice', audience: 'atRisk' })
    expect(proposed?.evidence).toContainEqual({ code: 'today.at-risk.show', params: { show: 'BERENICE', seats: 599 } })
  })

  it('says first where files stopped months ago, with no action of this week; a sale of last month brings them back', async () => {
    await writeSmallHouse(await house.warehouse(), twoSeasons)
    const later = await today(house, { asOf: '2027-02-01', lang })
    expect(later.stoppedOn).toBe('2026-11-01')
    expect(later.cards.map(({ kind }) => kind)).not.toContain('atRisk')
    expect(later.cards.map(({ kind }) => kind)).not.toContain('welcome')
    const now = await today(house, { asOf, lang })
    expect(now.stoppedOn).toBeNull()
    expect(now.cards.map(({ kind }) => kind)).toContain('atRisk')
  })

  it('says where files without a date of sale stop by their last performance', async () => {
    const undated = { performance: '2025-12-05', bought: null, seats: 30 }
    await writeSmallHouse(await house.warehouse(), { performances: [past('2025-12-05')], tickets: [undated] })
    expect((await today(house, { asOf, lang })).stoppedOn).toBe('2025-12-05')
  })

  it('welcomes those whose first visit was within a fortnight, and nobody who comes again already', async () => {
    await writeSmallHouse(await house.warehouse(), twoSeasons)
    const welcome = (await today(house, { asOf, lang })).cards.find(({ kind }) => kind === 'welcome')
    expect(welcome?.people).toEqual({ count: 1, reachable: 1, unreachable: [] })
  })

  it('forecasts nothing with a short past, asks the missing capacity, and stops asking once it is given (P4)', async () => {
    await writeSmallHouse(await house.warehouse(), twoSeasons)
    const before = await today(house, { asOf, lang })
    expect(before.cards.map(({ kind }) => kind)).toContain('capacityMissing')
    expect(before.cards.map(({ kind }) => kind)).not.toContain('behind')
    expect(before.performances[0]).toMatchObject({ capacity: null, forecast: { mean: null, backtest: null } })
    const coming = before.performances[0]?.performanceKey ?? ''
    await giveCapacity(house, { performanceKey: coming, seats: 600, by: 'Camille' })
    const after = await today(house, { asOf, lang })
    expect(after.performances[0]?.capacity).toBe(600)
    expect(after.cards.map(({ kind }) => kind)).not.toContain('capacityMissing')
  })

  it('asks for the contacts while customers are known by their number alone, and no longer once a file names one', async () => {
    const warehouse = await house.warehouse()
    await writeSmallHouse(warehouse, twoSeasons)
    const asked = async () => (await today(house, { asOf, lang })).cards.find(({ kind }) => kind === 'contactsMissing')
    expect((await asked())?.headline.params).toEqual({ accounts: 3 })
    await warehouse.execute(
      "UPDATE contact_record SET last_name = 'Ozouf' WHERE record_id IN (SELECT min(record_id) FROM contact_record)",
    )
    expect(await asked()).toBeUndefined()
  })

  it('counts options that end soon or are past their end and still held, never those without an end', async () => {
    const warehouse = await house.warehouse()
    const option = { performance: 'coming', status: 'option' as const, bought: '2026-10-01 10:00:00' }
    await writeSmallHouse(warehouse, {
      ...twoSeasons,
      tickets: [
        { ...option, seats: 30 },
        { ...option, seats: 8 },
        { ...option, seats: 5 },
      ],
    })
    await warehouse.execute("UPDATE ticket SET option_expires_on = DATE '2026-12-01' WHERE seats = 30")
    await warehouse.execute("UPDATE ticket SET option_expires_on = DATE '2026-11-20' WHERE seats = 8")
    const card = (await today(house, { asOf, lang })).cards.find(({ kind }) => kind === 'options')
    expect(card?.headline.params).toEqual({ seats: 38, untilDay: '2026-12-04' })
    expect(card?.evidence.map(({ code }) => code)).toEqual([
      'today.options.where',
      'today.options.past',
      'today.options.next',
      'today.options.all',
    ])
    // Without the five whose end nobody says, the card would contradict the 43 seats under option of the figures.
    expect(card?.evidence.at(-1)?.params).toEqual({ all: 43 })
    const { shows } = await listShows(house, { asOf })
    expect(shows[0]?.performances[0]?.seats).toMatchObject({ options: 43, optionsEndOn: '2026-11-20' })
  })
})

describe('a performance far under its capacity days before', () => {
  const soon = { id: 'soon', show: 'berenice', startsAt: '2026-12-04 20:00:00', hall: 'Grande salle', capacity: 400 }
  const farUnder = async (tickets: SmallHouse['tickets'], performance = soon) => {
    await writeSmallHouse(await house.warehouse(), {
      performances: [...twoSeasons.performances.slice(0, 4), performance],
      tickets,
    })
    const { cards, performances } = todaySchema.parse(await today(house, { asOf, lang }))
    return { card: cards.find(({ kind }) => kind === 'farUnder'), performances }
  }
  const sold = (seats: number) => [{ performance: 'soon', bought: '2026-11-20 10:00:00', seats }]

  it('has its card though no forecast can speak, with the day of its sales and why none does', async () => {
    const { card } = await farUnder(sold(40))
    expect(card?.headline).toEqual({
      code: 'today.far-under',
      params: { show: 'BERENICE', startsDay: '2026-12-04', taken: 40, capacity: 400 },
    })
    expect(card?.evidence).toEqual([
      { code: 'today.far-under.until', params: { untilDay: '2026-11-20' } },
      { code: 'today.far-under.no-past', params: {} },
    ])
  })

  it('has none when half is taken, nor months before, nor without a capacity', async () => {
    expect((await farUnder(sold(260))).card).toBeUndefined()
    expect((await farUnder(sold(40), { ...soon, startsAt: '2027-02-04 20:00:00' })).card).toBeUndefined()
    const { capacity: _, ...bare } = soon
    expect((await farUnder(sold(40), bare as typeof soon)).card).toBeUndefined()
  })
})

describe('the headline of a performance that sells behind', () => {
  const of = (performanceKey: string, startsAt: string, showKey = 'georgette') => ({
    performanceKey,
    showKey,
    startsAt,
  })
  const morning = of('morning', '2026-12-03T10:00')

  it('says the hour where the show plays twice that day: a school matinée at 13 % is not the performance at 65 %', () => {
    const day = [morning, of('afternoon', '2026-12-03T14:15'), of('other', '2026-12-03T20:00', 'berenice')]
    expect(isAloneThatDay(morning, day)).toBe(false)
    const said = behindHeadline({ show: 'Georgette', startsAt: morning.startsAt, capacity: 100, forecast: null }, false)
    expect(said).toEqual({
      code: 'today.behind-at',
      params: { show: 'Georgette', startsDay: '2026-12-03', startsHour: '2026-12-03T10:00', endShare: 0 },
    })
  })

  it('says the day alone where the show plays once that day', () => {
    const others = [morning, of('next', '2026-12-04T10:00'), of('other', '2026-12-03T20:00', 'berenice')]
    expect(isAloneThatDay(morning, others)).toBe(true)
    expect(behindHeadline({ show: 'G', startsAt: morning.startsAt, capacity: 9, forecast: null }, true).code).toBe(
      'today.behind',
    )
  })
})

describe('who fills a performance', () => {
  it('is told by the tariffs sold, never by the clock: a Thursday matinée for the public stays the public’s', async () => {
    const matinees = ['2026-03-12', '2026-03-19', '2026-12-10', '2026-12-17'].map((day) => ({
      id: day,
      show: `show-${day}`,
      startsAt: `${day} 14:30:00`,
    }))
    const bought = '2026-02-01 10:00:00'
    await writeSmallHouse(await house.warehouse(), {
      performances: [...matinees, { id: 'evening', show: 'evening', startsAt: '2026-12-10 20:30:00' }],
      tickets: [
        // In March, mornings of schools: a coming one at that hour with nothing sold yet is theirs too.
        { performance: '2026-03-12', bought, tariffClass: 'school', seats: 60 },
        { performance: '2026-03-19', bought, tariffClass: 'full', seats: 20 },
        // This one is the public's: its own tariffs say so.
        { performance: '2026-12-17', bought, tariffClass: 'full', seats: 30 },
        { performance: 'evening', bought, tariffClass: 'group', seats: 12, status: 'option' },
      ],
    })
    expect([...(await relayedPerformances(await house.marts(asOf)))].sort()).toEqual(['2026-12-10', 'evening'])
  })
})

describe('audiences', () => {
  it('divides the identified buyers into groups that add up to them (P11)', async () => {
    await writeSmallHouse(await house.warehouse(), twoSeasons)
    const { segments, identifiedBuyers } = await audiences(house, { asOf, lang })
    const sizes = segments.filter(({ group }) => group === 'buyers').map(({ size }) => size)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(identifiedBuyers)
    expect(identifiedBuyers).toBe(3)
  })
})

describe('shows', () => {
  it('lists the season under way, those to come first, and the halls whose capacity nobody gave', async () => {
    await writeSmallHouse(await house.warehouse(), twoSeasons)
    const { shows, season, hallsWithoutCapacity } = await listShows(house, { asOf })
    expect(season).toBe('2026-2027')
    expect(shows.map(({ key }) => key)).toEqual(['berenice', 'show-2026-11-14'])
    expect(hallsWithoutCapacity).toEqual([{ hall: 'Grande salle', performances: 1, mostSold: 1, seatsElsewhere: 100 }])
  })

  it('is of the season of the performances where none has begun and no file says when its seats were bought', async () => {
    await writeSmallHouse(await house.warehouse(), {
      performances: [
        { id: 'next', show: 'berenice', startsAt: '2026-12-11 20:00:00', capacity: 100 },
        { id: 'later', show: 'phedre', startsAt: '2027-10-11 20:00:00', capacity: 100 },
      ],
      tickets: [{ performance: 'next', bought: null, seats: 40 }],
    })
    const { season, shows } = await listShows(house, { asOf })
    expect(season).toBe('2026-2027')
    expect(shows.map(({ key }) => key)).toEqual(['berenice'])
    expect((await today(house, { asOf, lang })).season).toBe('2026-2027')
  })

  it('takes the seats of a hall from the house record where no file gives them, and the fill rate follows (P4)', async () => {
    await writeSmallHouse(await house.warehouse(), twoSeasons)
    const fill = async () => (await today(house, { asOf, lang })).figures.find(({ key }) => key === 'fillRate')
    expect(await fill()).toMatchObject({ numerator: 1, denominator: 100 })
    await saveHouseRecord(house, {
      record: { name: 'Le Môle', halls: [{ name: 'grande salle', capacity: 500 }] },
      source: 'page',
    })
    expect(await fill()).toMatchObject({ numerator: 2, denominator: 600 })
    expect((await listShows(house, { asOf })).hallsWithoutCapacity).toEqual([])
    await giveCapacity(house, { hall: 'Grande salle', seats: 400, by: 'Camille' })
    expect(await fill()).toMatchObject({ denominator: 800 })
  })

  it('keeps the till’s total with the gap and what explains it, and lets it be taken back (P6)', async () => {
    await writeSmallHouse(await house.warehouse(), twoSeasons)
    await noteTillTotal(house, { performanceKey: 'coming', total: 3, by: 'Camille' })
    const noted = await showDetail(house, { key: 'berenice', asOf, lang })
    expect(noted.performances[0]?.till).toMatchObject({ origin: 'typed', total: 3, gap: -2, notedBy: 'Camille' })
    await noteTillTotal(house, { performanceKey: 'coming', total: null, by: 'Camille' })
    expect((await showDetail(house, { key: 'berenice', asOf, lang })).performances[0]?.till).toBeNull()
  })

  it('refuses a show that is neither sold nor recorded, and a capacity of no performance', async () => {
    await writeSmallHouse(await house.warehouse(), twoSeasons)
    await expect(showDetail(house, { key: 'nowhere', asOf, lang })).rejects.toMatchObject({ code: 'show-not-found' })
    await expect(giveCapacity(house, { performanceKey: 'x', seats: 9, by: 'C' })).rejects.toMatchObject({
      code: 'usage',
    })
  })
})
