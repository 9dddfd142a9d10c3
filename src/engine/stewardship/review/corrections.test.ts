import { describe, expect, it } from 'vitest'
import type { DraftFact, ShowRecord } from '../../../contract/index.ts'
import { checkText } from '../../writing/index.ts'
import { type BoundFact, factKey, presentValue } from './bound-facts.ts'
import { correctionsOf } from './corrections.ts'

const asOf = '2026-11-24'
const show: ShowRecord = {
  key: 'vagues',
  title: 'Les Vagues',
  credits: [{ role: 'mise en scène', name: 'Ada Kerven' }],
  durationMinutes: 75,
  ageFrom: 10,
  performances: [
    { startsAt: '2027-01-15T20:30', hall: 'Grande salle' },
    { startsAt: '2027-01-16T19:00', hall: 'Grande salle' },
  ],
  prices: [
    { label: 'plein', cents: 2400 },
    { label: 'réduit', cents: 1600 },
  ],
}
const text =
  'Vendredi 15 janvier à 20 h 30 et samedi 16 à 19 h, dans la Grande salle. Mise en scène Ada Kerven. 1 h 15, dès 10 ans. 24 €, 16 € en tarif réduit. Le vendredi, venez tôt.'

/** The facts as a text keeps them, found by the check itself. */
function boundIn(words: string, record: ShowRecord): BoundFact[] {
  return checkText({ text: words, record, asOf }, {}).atoms.map((atom): BoundFact => {
    const fact: DraftFact = {
      start: atom.start,
      end: atom.end,
      text: atom.text,
      kind: atom.kind,
      factId: atom.fact,
      status: 'supported',
    }
    const key = factKey(fact.factId, { show: record, house: null })
    return { ...fact, key, value: key === null ? null : presentValue(key, { show: record, house: null }) }
  })
}

function corrected(now: ShowRecord, words = text): { said: string; by: string | null; why: string | null }[] {
  return correctionsOf({
    text: words,
    facts: boundIn(words, show),
    before: show,
    records: { show: now, house: null },
    asOf,
  }).map(({ fact, by, why }) => ({
    said: fact.text.replaceAll('\u00a0', ' '),
    by: by?.replaceAll('\u00a0', ' ') ?? null,
    why,
  }))
}

const first = (change: object): ShowRecord => ({
  ...show,
  performances: show.performances.map((one, index) => (index === 0 ? { ...one, ...change } : one)),
})

describe('what a changed fact makes untrue, with its correction', () => {
  it('puts the new hour alone: the day that is still true is left', () => {
    expect(corrected(first({ startsAt: '2027-01-15T19:30' }))).toEqual([{ said: '20 h 30', by: '19 h 30', why: null }])
  })

  it('puts a date, its weekday and every mention of it', () => {
    expect(corrected(first({ startsAt: '2027-01-14T20:30' }))).toEqual([
      { said: 'Vendredi 15 janvier', by: 'Jeudi 14 janvier', why: null },
      { said: 'vendredi', by: 'jeudi', why: null },
    ])
  })

  it('leaves a date to a person when the order of the evenings changes', () => {
    const put = corrected(first({ startsAt: '2027-01-20T20:30' }))
    expect(put.find(({ said }) => said === 'Vendredi 15 janvier')).toMatchObject({ by: null, why: 'byHand' })
  })

  it('puts no other evening in the place of a cancelled one', () => {
    const put = corrected(first({ status: 'cancelled' }))
    expect(put.length).toBeGreaterThan(0)
    for (const one of put) expect(one).toMatchObject({ by: null, why: 'cancelled' })
  })

  it('puts prices, names, durations, ages and halls as the text writes them', () => {
    expect(
      corrected({
        ...show,
        prices: [
          { label: 'plein', cents: 2650 },
          { label: 'réduit', cents: 1600 },
        ],
      }),
    ).toEqual([{ said: '24 €', by: '26,50 €', why: null }])
    expect(corrected({ ...show, credits: [{ role: 'mise en scène', name: 'Ada Kervenn' }] })).toEqual([
      { said: 'Ada Kerven', by: 'Ada Kervenn', why: null },
    ])
    expect(corrected({ ...show, durationMinutes: 90 })).toEqual([{ said: '1 h 15', by: '1 h 30', why: null }])
    expect(corrected({ ...show, ageFrom: 12 })).toMatchObject([{ by: expect.stringContaining('12') }])
    const halls = { ...show, performances: show.performances.map((one) => ({ ...one, hall: 'Petite salle' })) }
    expect(corrected(halls)).toEqual([{ said: 'Grande salle', by: 'Petite salle', why: null }])
  })

  it('proposes only what the check then finds true', () => {
    for (const now of [
      first({ startsAt: '2027-01-15T19:30' }),
      first({ startsAt: '2027-01-14T21:00' }),
      { ...show, durationMinutes: 95 },
    ]) {
      const facts = boundIn(text, show)
      const put = correctionsOf({ text, facts, before: show, records: { show: now, house: null }, asOf })
      const mended = put
        .toReversed()
        .reduce(
          (words, { fact, by }) => (by === null ? words : words.slice(0, fact.start) + by + words.slice(fact.end)),
          text,
        )
      expect(put.every(({ by }) => by !== null)).toBe(true)
      expect(
        checkText({ text: mended, record: now, asOf }, {}).atoms.filter(({ status }) => status !== 'supported'),
      ).toEqual([])
    }
  })

  it('finds nothing when nothing changed', () => {
    expect(corrected(show)).toEqual([])
  })

  const week: ShowRecord = {
    ...show,
    performances: ['12T20:00', '13T19:30', '14T19:30', '15T20:00', '17T16:00'].map((time) => ({
      startsAt: `2027-01-${time}`,
    })),
  }
  const moved = (to: string | null): ShowRecord => ({
    ...week,
    performances: week.performances.map((one) =>
      one.startsAt === '2027-01-14T19:30' ? (to === null ? { ...one, status: 'cancelled' } : { startsAt: to }) : one,
    ),
  })
  const ofWeek = (words: string, to: string | null = '2027-01-14T20:00') =>
    correctionsOf({
      text: words,
      facts: boundIn(words, week),
      before: week,
      records: { show: moved(to), house: null },
      asOf,
    })
  const put = (words: string, to: string | null = '2027-01-14T20:00') =>
    ofWeek(words, to)
      .toReversed()
      .reduce((all, { fact, by }) => (by === null ? all : all.slice(0, fact.start) + by + all.slice(fact.end)), words)
      .replaceAll('\u00a0', ' ')

  it.each([
    ['Mercredi 13 et jeudi 14 janvier à 19 h 30.', 'Mercredi 13 à 19 h 30 et jeudi 14 janvier à 20 h.'],
    ['Les 13 et 14 janvier à 19 h 30.', 'Le 13 à 19 h 30 et le 14 janvier à 20 h.'],
    ['12/1 20h, 13/1 et 14/1 19h30, 15/1 20h', '12/1 20h, 13/1 19h30, 14/1 20h, 15/1 20h'],
    ['Jeudi 14 janvier à 19 h 30.', 'Jeudi 14 janvier à 20 h.'],
  ])('writes « %s » again with the hour of each day', (words, mended) => {
    expect(put(words)).toBe(mended)
  })

  it.each([
    ['Mardi 12 janvier à 20 h, mercredi 13 (heure à préciser) et vendredi 15 à 20 h.', 'mercredi 13 à 19 h 30 et'],
    ['mar 12/1 20h, mer 13/1 (heure à préciser), ven 15/1 20h', 'mer 13/1 19h30, ven'],
    ['Mardi 12 janvier, 20 h · mercredi 13 janvier, heure à préciser', 'mercredi 13 janvier, 19 h 30'],
  ])('puts the hour where « %s » had none to tell', (words, mended) => {
    const untimed = {
      ...week,
      performances: week.performances.map((one, index) => (index === 1 ? { startsAt: '2027-01-13' } : one)),
    }
    const [only, ...others] = correctionsOf({
      text: words,
      facts: boundIn(words, untimed),
      before: untimed,
      records: { show: week, house: null },
      asOf,
    })
    expect(others).toEqual([])
    const { start, end } = only?.fact ?? { start: 0, end: 0 }
    expect(`${words.slice(0, start)}${only?.by}${words.slice(end)}`.replaceAll('\u00a0', ' ')).toContain(mended)
  })

  it('leaves to a person an hour that is told before its days', () => {
    expect(ofWeek('À 19 h 30 les 13 et 14 janvier.').map(({ by, why }) => [by, why])).toEqual([[null, 'byHand']])
  })

  it('tells apart the one day of a run that has another hour', () => {
    const run = {
      ...week,
      performances: week.performances
        .slice(0, 4)
        .map(({ startsAt }) => ({ startsAt: `${startsAt.slice(0, 10)}T20:00` })),
    }
    const now = {
      ...run,
      performances: run.performances.map((one, index) => (index === 2 ? { startsAt: '2027-01-14T18:30' } : one)),
    }
    const words = 'Du mardi 12 au vendredi 15 janvier à 20 h.'
    const [only, ...others] = correctionsOf({
      text: words,
      facts: boundIn(words, run),
      before: run,
      records: { show: now, house: null },
      asOf,
    })
    expect(others).toEqual([])
    expect(only?.by?.replaceAll('\u00a0', ' ')).toBe('20 h (18 h 30 le jeudi 14)')
    expect(only?.keys).toEqual(['performance 2027-01-14T20:00 startsAt'])
  })

  it('names, of days that share an hour, the performance whose hour has changed', () => {
    expect(ofWeek('Mercredi 13 et jeudi 14 janvier à 19 h 30.').map(({ keys }) => keys)).toEqual([
      ['performance 2027-01-14T19:30 startsAt'],
    ])
    expect(put('Mercredi 13 et jeudi 14 janvier à 19 h 30.', '2027-01-14')).toBe(
      'Mercredi 13 à 19 h 30 et jeudi 14 janvier (heure à préciser).',
    )
  })

  it('lists what the check denies although nothing bound there has changed, and not what a file is called', () => {
    const words = 'Vendredi 15 janvier à 21 h.'
    const carrying = { text: words, facts: [], before: show, records: { show, house: null }, asOf }
    expect(correctionsOf(carrying).map(({ by }) => by?.replaceAll('\u00a0', ' '))).toEqual(['20 h 30'])
    expect(correctionsOf({ ...carrying, isUnread: true })).toEqual([])
  })
})
