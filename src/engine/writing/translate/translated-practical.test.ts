import { expect, it } from 'vitest'
import { practicalLanguages, practicalText, type ShowRecord, showRecordSchema } from '../../../contract/index.ts'
import { translatedPractical } from './index.ts'
import { readBack } from './read-back.fixture.ts'

const house = { name: 'Théâtre du Môle', street: '3 quai des Carmes', postcode: '44000', city: 'Nantes' }
const show = showRecordSchema.parse({
  key: 'vagues',
  title: 'Les Vagues',
  durationMinutes: 65,
  intermission: false,
  ageFrom: 8,
  performances: [
    { startsAt: '2026-11-20T20:00', hall: 'Grande salle' },
    { startsAt: '2027-01-14T19:30', hall: 'Grande salle', accessibility: ['audiodescription'] },
    { startsAt: '2027-03-01T20:30', hall: 'Studio', status: 'cancelled' },
  ],
  prices: [
    { label: 'plein', cents: 2850 },
    { label: 'jeune (moins de 26 ans)', cents: 1200 },
    { label: 'Carte Môle', cents: 900 },
  ],
  freeUnderAge: 3,
  bookingUrl: 'https://mole.example/vagues',
})
const inLanguage = (to: (typeof practicalLanguages)[number], of: ShowRecord = show) =>
  translatedPractical({ show: of, house, to, asOf: '2026-12-01' })

it('says in English what a reader needs to come, and nothing of what is past', () => {
  expect(practicalText(inLanguage('en'))).toBe(`Les Vagues

Dates:
- Thursday, 14 January 2027, 19:30, Grande salle (audio-described)
- Monday, 1 March 2027, 20:30, Studio (cancelled)

Venue:
- Théâtre du Môle
- 3 quai des Carmes
- 44000 Nantes

Running time: 1 h 05 min, no interval

Age: 8 and over

Tickets:
- €28.50 full price
- €12 young people (under 26)
- €9 Carte Môle
- free under 3

Booking: https://mole.example/vagues`)
})

it('says which words it leaves in French', () => {
  for (const to of practicalLanguages) expect(inLanguage(to).keptInFrench).toEqual(['Carte Môle'])
})

it('names the language of a record that gives its code', () => {
  const { lines } = inLanguage('de', { ...show, language: 'it', surtitles: 'fr' })
  expect(lines.find(({ label }) => label === 'Sprache')?.items).toEqual(['Italienisch', 'Übertitel: Französisch'])
})

it('has no line for what the record does not say', () => {
  const bare = inLanguage('de', showRecordSchema.parse({ key: 'v', title: 'Les Vagues' }))
  expect(bare.lines.map(({ label }) => label)).toEqual(['Ort'])
})

it.each(practicalLanguages)(
  'is read back whole in %s: each day with its weekday, hour and price, over ten years of days',
  (to) => {
    const days = Array.from(
      { length: 240 },
      (_, place) => new Date(Date.UTC(2027, 0, 1 + place * 17, place % 24, (place * 5) % 60)),
    )
    const performances = days.map((day) => ({ startsAt: day.toISOString().slice(0, 16) }))
    const prices = Array.from({ length: 60 }, (_, place) => ({ label: 'plein', cents: 500 + place * 150 }))
    const { moments, cents } = readBack(practicalText(inLanguage(to, { ...show, performances, prices })), to)
    expect(moments).toEqual(
      days.map((day) => ({ at: day.toISOString().slice(0, 16), weekday: (day.getUTCDay() + 6) % 7 })),
    )
    expect(cents).toEqual(prices.map((price) => price.cents))
  },
)
