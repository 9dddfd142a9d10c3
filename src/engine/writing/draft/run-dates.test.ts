import { describe, expect, it } from 'vitest'
import { audienceKeys, channels, type ShowRecord } from '../../../contract/index.ts'
import { advise } from '../advice/index.ts'
import { checkLength } from '../channels/index.ts'
import { checkText } from '../check/index.ts'
import { announcedSlots } from './calendar.ts'
import { writeDraft } from './index.ts'
import { type Phrase, textOf } from './phrase.ts'
import { listedDates, listedLine, regularDates, regularLine } from './run-dates.ts'
import { berenice, house, requestOf } from './season.fixture.ts'

const asOf = '2026-11-24'

/** `berenice` at these instants. */
function at(starts: readonly string[]): ShowRecord {
  return { ...berenice, performances: starts.map((startsAt) => ({ startsAt, hall: 'Grande salle' })) }
}

function slotsOf(show: ShowRecord) {
  return announcedSlots(show, { asOf, withSchools: false })
}

const said = (phrase: Phrase | null) => phrase && textOf(phrase).replaceAll(/[\u00a0\u202f]/gu, ' ')

/** Every day of January from `first`, but Mondays. */
const days = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `2027-01-${first + index}`).filter(
    (day) => new Date(`${day}T00:00:00Z`).getUTCDay() !== 1,
  )
const isSunday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0

const regular = at(days(12, 31).map((day) => `${day}T${isSunday(day) ? '14:30' : '19:30'}`))
const irregular = at([
  '2027-03-02T20:00',
  '2027-03-03T19:30',
  '2027-03-04T19:30',
  '2027-03-05T20:30',
  '2027-03-06T19:00',
  '2027-03-07T16:00',
  '2027-03-11T19:30',
  '2027-03-12T20:30',
])
const alternate = at(days(12, 20).map((day, rank) => `${day}T${rank % 2 === 0 ? '19:30' : '20:30'}`))

describe('a long run', () => {
  it('is told by its first and last day, its hour and that of its Sundays, when it is regular', () => {
    expect(said(regularLine(slotsOf(regular)))).toBe(
      'du 12 au 31 janv. 19 h 30 (14 h 30 le dimanche), relâche le lundi',
    )
    const withOneMore = at([...regular.performances.map(({ startsAt }) => startsAt), '2027-02-02T19:30'])
    expect(said(regularDates(slotsOf(withOneMore), { withYear: false }))).toBe(
      'du mardi 12 janvier au mardi 2 février à 19 h 30 (14 h 30 le dimanche), relâche le lundi',
    )
  })

  it('is not told as regular when one evening is otherwise', () => {
    const [first, ...others] = regular.performances.map(({ startsAt }) => startsAt)
    const moved = at([`${first?.slice(0, 10)}T18:00`, ...others])
    expect(regularLine(slotsOf(moved))).toBeNull()
    const withMonday = at([...regular.performances.map(({ startsAt }) => startsAt), '2027-01-18T19:30'])
    expect(said(regularLine(slotsOf(withMonday)))).toBe(
      'du 12 au 31 janv. 19 h 30 (14 h 30 le dimanche), relâche lundi 25',
    )
  })

  it('is told under its hours, or in its order when they are many, where signs are counted', () => {
    expect(said(listedLine(slotsOf(alternate)))).toBe('12, 14, 16 et 19 janv. 19 h 30 ; 13, 15, 17 et 20 janv. 20 h 30')
    expect(said(listedDates(slotsOf(irregular), { withYear: false }))).toBe(
      'le 2 mars à 20 h, les 3 et 4 à 19 h 30, le 5 à 20 h 30, le 6 à 19 h, le 7 à 16 h, le 11 à 19 h 30 et le 12 à 20 h 30',
    )
  })

  it('is left as it is when it is short, or when an hour is not known', () => {
    for (const show of [
      at(['2027-03-02T20:00', '2027-03-03T19:30']),
      at(irregular.performances.map(({ startsAt }, rank) => (rank === 3 ? startsAt.slice(0, 10) : startsAt))),
    ])
      for (const phrase of [
        regularLine(slotsOf(show)),
        listedLine(slotsOf(show)),
        listedDates(slotsOf(show), { withYear: false }),
      ])
        expect(phrase).toBeNull()
  })

  it('is read by the check as true, whichever way it is told', () => {
    for (const show of [regular, irregular, alternate])
      for (const phrase of [
        regularDates(slotsOf(show), { withYear: false }),
        regularLine(slotsOf(show)),
        listedDates(slotsOf(show), { withYear: true }),
        listedLine(slotsOf(show)),
      ]) {
        const text = `${show.title}, ${phrase ? textOf(phrase) : 'bientôt'}.`
        const { atoms } = checkText({ text, record: show, asOf }, { house })
        expect(atoms.filter(({ status }) => status !== 'supported').map((atom) => atom.text)).toEqual([])
      }
  })
})

describe('a text of the usual length', () => {
  const rich: ShowRecord = {
    ...irregular,
    performances: irregular.performances.map((performance, rank) => ({
      ...performance,
      ...(rank === 1 && { accessibility: ['LSF'] }),
      ...(rank === 5 && { accessibility: ['audiodescription'] }),
      ...(rank === 2 && { meeting: 'rencontre avec l’équipe artistique après la représentation' }),
    })),
    prices: [...(berenice.prices ?? []), { label: 'moins de 12 ans', cents: 800 }],
  }

  it('keeps within its channel for every public, the record of a long run whole in it', () => {
    for (const channel of channels)
      for (const audience of audienceKeys) {
        const { content, text } = writeDraft(requestOf({ show: rich, channel, audience }))
        const passed = checkLength(channel, content).filter(({ code }) => code.includes('too-long'))
        expect(passed, `${channel} ${audience}`).toEqual([])
        if (channel === 'sms') continue
        expect(text).toMatch(/langue des signes|LSF/u)
        expect(text).toMatch(/audiodescription/u)
      }
  })

  it('is counted alike by the check and by the advice', () => {
    const body = `*Bérénice* · ${'vendredi '.repeat(50)}`
    const content = { subject: null, preheader: null, body, hashtags: [], altText: null }
    const [passed] = checkLength('leaflet', content).filter(({ code }) => code === 'body-too-long')
    const found = advise({ content, channel: 'leaflet', audience: 'new', show: berenice, house, asOf })
    expect(passed?.params.count).toBeGreaterThan(360)
    expect(found.find(({ code }) => code === 'too-long')?.params.count).toBe(passed?.params.count)
  })
})
