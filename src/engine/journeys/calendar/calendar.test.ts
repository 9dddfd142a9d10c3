import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Calendar, DraftView, ShowRecord } from '../../../contract/index.ts'
import { addStaff } from '../../stewardship/index.ts'
import { editContent, writeContent } from '../contents/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { calendar, calendarFile, changeMailSpacing, planDraft, planOfDraft } from './index.ts'
import { otherPerformances, seasonMoments } from './season-moments.ts'

const asOf = '2026-11-24'
const vagues: ShowRecord = {
  key: 'vagues',
  title: 'Les Vagues',
  onSaleFrom: '2026-12-05',
  performances: [{ startsAt: '2027-01-15T20:30', hall: 'Grande salle' }, { startsAt: '2027-01-16T19:00' }],
  bookingUrl: 'https://lieu.example/vagues',
  prices: [{ label: 'plein', cents: 2400 }],
}
const autre: ShowRecord = { ...vagues, key: 'autre', title: 'Autre chose', onSaleFrom: null }

let folder = ''
let house: House
let staffId = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-calendar-'))
  house = await openHouse(join(folder, 'data'))
  await saveHouseRecord(house, { record: { name: 'Théâtre du Môle' }, source: 'test' })
  for (const record of [vagues, autre]) await saveShowRecord(house, { record, source: 'test' })
  const contacts = 'Numéro client;Nom;Prénom;Courriel;Accord newsletter\n1;Kerouan;Lise;lise@exemple.example;Oui\n'
  const tickets = `Numéro client;Numéro billet;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat
1;B1;Antigone;22/03/2026;20:30;Grande salle;Plein;24,00;14/02/2026
1;B2;Phèdre;18/11/2026;20:30;Grande salle;Plein;24,00;14/10/2026`
  const files = []
  for (const [name, text] of Object.entries({ 'contacts.csv': contacts, 'billets.csv': tickets })) {
    await writeFile(join(folder, name), text)
    files.push({ path: join(folder, name), name })
  }
  await importFiles(house, { files, today: asOf })
  staffId = (await addStaff(house.folder.app, { name: 'Anne Morel', role: '', pin: '4821' })).id
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function written(showKey: string, channel: 'newsletter' | 'email' | 'instagram'): Promise<DraftView> {
  return await writeContent(house, {
    brief: { showKey, channel, audience: 'occasional', intention: null },
    asOf,
    staffId,
  })
}

async function warningsOf(draftId: string): Promise<string[]> {
  return (await planOfDraft(house, { draftId, asOf }))?.warnings.map(({ code }) => code) ?? []
}

test('a text is given a day, moved, and taken off; the calendar shows it among what the season brings', async () => {
  const { id } = await written('vagues', 'instagram')
  await planDraft(house, { draftId: id, plannedFor: '2027-01-04', staffId })
  await planDraft(house, { draftId: id, plannedFor: '2027-01-05T10:00', staffId })
  const found = await calendar(house, { from: '2027-01-01', to: '2027-01-31', asOf })
  expect(found.texts).toMatchObject([{ draft: { id }, plannedFor: '2027-01-05T10:00', plannedBy: 'Anne Morel' }])
  expect(found.moments.filter(({ showKey }) => showKey === 'vagues').map(({ kind, at }) => [kind, at])).toEqual([
    ['first', '2027-01-15T20:30'],
    ['last', '2027-01-16T19:00'],
  ])
  await planDraft(house, { draftId: id, plannedFor: null, staffId })
  expect(await planOfDraft(house, { draftId: id, asOf })).toBeNull()
  const after = await calendar(house, { from: '2027-01-01', to: '2027-01-31', asOf })
  expect(after.unplanned.map((draft) => draft.id)).toContain(id)
  await expect(planDraft(house, { draftId: 't-none', plannedFor: '2027-01-05', staffId })).rejects.toThrow(
    'draft-not-found',
  )
})

/** Written before the sale of its show opens, a text announces that day: it may not go out after it. */
const openingThenPast = { code: 'plan.would-block', params: {} }

test('two messages to the same addresses too near one another are said, whatever their show; a post is not a message', async () => {
  const [one, other] = [await written('vagues', 'newsletter'), await written('autre', 'email')]
  const post = await written('autre', 'instagram')
  await planDraft(house, { draftId: one.id, plannedFor: '2027-01-05', staffId })
  await planDraft(house, { draftId: other.id, plannedFor: '2027-01-06', staffId })
  await planDraft(house, { draftId: post.id, plannedFor: '2027-01-05', staffId })
  const plan = await planOfDraft(house, { draftId: one.id, asOf })
  expect(plan?.warnings).toEqual([
    { code: 'plan.same-readers', params: { addresses: 1, other: 'Autre chose', onDay: '2027-01-06' } },
    openingThenPast,
  ])
  expect(await warningsOf(post.id)).toEqual([])
  const { texts } = await calendar(house, { from: '2027-01-01', to: '2027-01-31', asOf })
  expect(texts.length).toBeGreaterThan(2)
  for (const text of texts) expect(await planOfDraft(house, { draftId: text.draft.id, asOf })).toEqual(text)
  await changeMailSpacing(house, 1)
  expect(await warningsOf(one.id)).toEqual([openingThenPast.code])
  await changeMailSpacing(house, 3)
  await planDraft(house, { draftId: other.id, plannedFor: '2027-01-09', staffId })
  expect(await warningsOf(one.id)).toEqual([openingThenPast.code])
})

test('a day says what will be wrong by then: sales not open, their opening past, seats too old to be spoken of, a show that is over', async () => {
  const { id, draft } = await written('vagues', 'instagram')
  const on = async (plannedFor: string) => {
    await planDraft(house, { draftId: id, plannedFor, staffId })
    return await warningsOf(id)
  }
  expect(await on('2026-12-01')).toEqual(['plan.before-sale'])
  expect(await on('2027-01-05')).toEqual([openingThenPast.code])
  expect(await on('2027-01-17')).toEqual(['plan.show-over', openingThenPast.code])
  expect(await on('2026-11-26')).toEqual(['plan.before-sale', 'plan.not-approved'])
  expect(await on('2026-11-20')).toEqual(['plan.overdue'])
  await saveShowRecord(house, { record: { ...vagues, availability: 'lastSeats' }, source: 'test' })
  const withoutOpening = draft.content.body.replace(/^Ouverture des ventes.*$/mu, '')
  const edited = { ...draft.content, body: withoutOpening }
  await editContent(house, { id, content: edited, asOf, staffId })
  expect(await on('2027-01-05')).toEqual([])
  const body = `${withoutOpening}\n\nDernières places.`
  await editContent(house, { id, content: { ...draft.content, body }, asOf, staffId })
  expect(await on('2027-01-05')).toEqual(['plan.seats-will-age'])
  await saveShowRecord(house, { record: { ...vagues, availability: 'soldOut' }, source: 'test' })
  expect(await on('2027-01-05')).toContain('plan.sold-out')
  await saveShowRecord(house, { record: vagues, source: 'test' })
})

test('a show of one evening has an only performance; cancelled and school ones open nothing', () => {
  const performances = [
    { startsAt: '2027-01-14T14:00', audience: 'school' as const },
    { startsAt: '2027-01-15T20:30' },
    { startsAt: '2027-01-16T20:30', status: 'cancelled' as const },
  ]
  expect(seasonMoments([{ ...autre, performances }])).toMatchObject([{ kind: 'only', at: '2027-01-15T20:30' }])
  expect(seasonMoments([{ ...autre, performances: [] }])).toEqual([])
})

/** RFC 5545 §3.1: a long line goes on with a space at the start of the next. */
function unfolded(text: string): string[] {
  return text.replaceAll(/\r\n[ \t]/gu, '').split('\r\n')
}

test('the calendar file is RFC 5545 whatever the titles: lines of 75 octets, text escaped, one stable number an event', () => {
  const title = fc.string({ minLength: 1, maxLength: 90, unit: 'binary' }).map((text) => text.replaceAll(/\s/gu, ' '))
  const day = fc.constantFrom('2027-01-15', '2027-06-01', '2027-01-15T20:30', '2027-07-15T20:30')
  const escaped = (text: string) => text.replaceAll(/[\\;,]/gu, (mark) => `\\${mark}`)
  const property = fc.property(fc.array(fc.tuple(title, day), { maxLength: 5 }), (shows) => {
    const moments: Calendar['moments'] = shows.map(([name, at], index) => {
      return { kind: 'first', showKey: `s${index}`, title: name, at, hall: null }
    })
    const found = ofMoments(moments)
    const file = calendarFile(found, { houseName: 'M', say: (_code, params) => String(params?.show ?? 'M') })
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const lines = unfolded(file)
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(shows.length)
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual(
      shows.map((_, index) => `UID:first-s${index}@parterre`),
    )
    const summaries = lines.filter((line) => line.startsWith('SUMMARY:')).map((line) => line.slice('SUMMARY:'.length))
    expect(summaries).toEqual(shows.map(([name]) => escaped(name)))
  })
  fc.assert(property, { numRuns: 200 })
})

test('a day without an hour is a whole day; an hour is the venue’s, whichever side of the summer it falls', () => {
  const moments: Calendar['moments'] = [
    { kind: 'onSale', showKey: 'a', title: 'A', at: '2027-01-15', hall: null },
    { kind: 'first', showKey: 'a', title: 'A', at: '2027-07-15T20:30', hall: 'Cour' },
  ]
  const found = ofMoments(moments)
  const lines = unfolded(calendarFile(found, { houseName: 'M', say: (code) => code }))
  expect(lines).toContain('DTSTART;VALUE=DATE:20270115')
  expect(lines).toContain('DTSTART:20270715T183000Z')
  expect(lines).toContain('LOCATION:Cour')
})

test.each(['UTC', 'Europe/Paris', 'America/New_York', 'Asia/Tokyo'])(
  'on a machine that counts in %s, the calendar file gives the hours of the venue’s clock and its whole days',
  (zone) => {
    const before = process.env.TZ
    process.env.TZ = zone
    try {
      const at = ['2026-12-03T15:00', '2027-07-15T20:30', '2027-01-15']
      const moments: Calendar['moments'] = at.map((moment, index) => {
        return { kind: 'first', showKey: `s${index}`, title: 'Georgette', at: moment, hall: null }
      })
      const found = ofMoments(moments)
      const lines = unfolded(calendarFile(found, { houseName: 'M', say: () => 'M' }))
      expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
        'DTSTART:20261203T140000Z',
        'DTSTART:20270715T183000Z',
        'DTSTART;VALUE=DATE:20270115',
      ])
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  },
)

test('an event lasts what the record says that the show lasts, and has no end where it does not say', () => {
  const of = (durationMinutes: number | null): ShowRecord[] => [{ ...vagues, onSaleFrom: null, durationMinutes }]
  const lines = (durationMinutes: number | null) =>
    unfolded(calendarFile(ofMoments(seasonMoments(of(durationMinutes))), { houseName: 'M', say: (code) => code }))
  expect(lines(45).filter((line) => line.startsWith('DTEND'))).toEqual([
    'DTEND:20270115T201500Z',
    'DTEND:20270116T184500Z',
  ])
  expect(lines(null).filter((line) => /^(?:DTEND|DURATION)/u.test(line))).toEqual([])
})

test('the calendar file holds every performance: schools’ said so, cancelled ones as such, each with its length and its own number', () => {
  const performances: ShowRecord['performances'] = [
    { startsAt: '2027-01-14T10:00', audience: 'school', hall: 'Petite salle' },
    { startsAt: '2027-01-15T20:30' },
    { startsAt: '2027-01-16T19:00', status: 'cancelled' },
    { startsAt: '2027-01-17' },
    { startsAt: '2027-01-18T19:00' },
  ]
  const shows: ShowRecord[] = [{ ...vagues, onSaleFrom: null, durationMinutes: 45, performances }]
  const found = { ...ofMoments(seasonMoments(shows)), performances: otherPerformances(shows) }
  const events = calendarFile(found, { houseName: 'M', say: (code) => code })
    .split('BEGIN:VEVENT')
    .slice(1)
    .map(unfolded)
  const told = events.map((lines) =>
    lines.flatMap((line) => (/^(?:UID|SUMMARY|DTSTART|DTEND|STATUS|LOCATION)/u.test(line) ? [line] : [])),
  )
  expect(told.toSorted((a, b) => String(a[1]).localeCompare(String(b[1])))).toEqual([
    ['UID:performance-4-vagues@parterre', 'DTSTART;VALUE=DATE:20270117', 'SUMMARY:calendar.performance'],
    [
      'UID:performance-1-vagues@parterre',
      'DTSTART:20270114T090000Z',
      'DTEND:20270114T094500Z',
      'SUMMARY:calendar.school',
      'LOCATION:Petite salle',
    ],
    ['UID:first-vagues@parterre', 'DTSTART:20270115T193000Z', 'DTEND:20270115T201500Z', 'SUMMARY:calendar.first'],
    [
      'UID:performance-3-vagues@parterre',
      'DTSTART:20270116T180000Z',
      'DTEND:20270116T184500Z',
      'SUMMARY:calendar.cancelled',
      'STATUS:CANCELLED',
    ],
    ['UID:last-vagues@parterre', 'DTSTART:20270118T180000Z', 'DTEND:20270118T184500Z', 'SUMMARY:calendar.last'],
  ])
})

test('a text without a day is given at once as far as it was judged, and with its state once it was', async () => {
  const { id } = await written('autre', 'instagram')
  const range = { from: '2027-01-01', to: '2027-01-31', asOf }
  const stateOf = async (isSoFar: boolean) =>
    (await calendar(house, { ...range, isSoFar })).unplanned.find((draft) => draft.id === id)?.state
  expect(await stateOf(true)).toBe('unjudged')
  expect(await stateOf(false)).toBe('unread')
  expect(await stateOf(true)).toBe('unread')
})

test.each(['2027-02-30', '2027-13-01', '2027-01-05T25:00'])(
  'no text is planned for %s, which no calendar has: it is refused, and the plan before stands',
  async (plannedFor) => {
    const { id } = await written('autre', 'instagram')
    await planDraft(house, { draftId: id, plannedFor: '2027-01-05', staffId })
    await expect(planDraft(house, { draftId: id, plannedFor, staffId })).rejects.toMatchObject({
      code: 'day-impossible',
    })
    expect((await planOfDraft(house, { draftId: id, asOf }))?.plannedFor).toBe('2027-01-05')
    await planDraft(house, { draftId: id, plannedFor: null, staffId })
  },
)

/** A calendar that holds nothing but moments. */
function ofMoments(moments: Calendar['moments']): Calendar {
  return {
    ...{ from: '', to: '', spacingDays: 3, schoolHolidays: null },
    ...{ moments, performances: [], texts: [], campaigns: [], unplanned: [] },
  }
}
