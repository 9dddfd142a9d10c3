import { describe, expect, it } from 'vitest'
import type { Channel, ShowRecord } from '../../../contract/index.ts'
import { checkText } from '../check/index.ts'
import { house } from './season.fixture.ts'
import { writeDraft } from './write-draft.ts'

const asOf = '2026-11-24'
const show: ShowRecord = {
  key: 'vagues',
  title: 'Les Vagues',
  performances: [
    { startsAt: '2027-01-27T20:00', hall: 'Grande salle', seating: 'placement libre' },
    {
      startsAt: '2027-01-28T20:00',
      hall: 'Grande salle',
      seating: 'placement libre',
      shuttle: 'navette au départ de la gare à 19 h',
      childcare: 'garde d’enfants dès 4 ans',
    },
  ],
  prices: [{ label: 'plein', cents: 2400 }],
}

function text(given: ShowRecord, channel: Channel): string {
  return writeDraft({
    brief: { showKey: given.key, channel, audience: 'new', intention: null },
    show: given,
    house,
    asOf,
    audience: { key: 'new', persons: 10, addresses: 9 },
    usedOpenings: [],
    seed: 0,
  }).text.replaceAll(/[\u00a0\u202f]/gu, ' ')
}

const found = (words: string, given: ShowRecord = show) =>
  checkText({ text: words, record: given, asOf }, { house }).atoms.map((atom) => [atom.text, atom.status])

describe('a shuttle, childcare, how one is seated', () => {
  it.each(['email', 'newsletter', 'web'] as const)(
    'are said with their day on %s, and hold against the record',
    (channel) => {
      const written = text(show, channel)
      expect(written).toMatch(/[Jj]eudi(?: 28 janvier(?: 2027)?)? ?[,:] navette au départ de la gare à 19 h/u)
      expect(written).toMatch(/garde d’enfants dès 4 ans/u)
      expect(written).toMatch(/Placement libre/u)
      const wrong = checkText({ text: written, record: show, asOf }, { house }).atoms.filter(
        ({ status }) => status !== 'supported',
      )
      expect(wrong.map((atom) => atom.text)).toEqual([])
    },
  )

  it('are contradicted where a text gives them to another day, or seats its public otherwise', () => {
    expect(found('Le mercredi 27 janvier, navette au départ de la gare.')).toEqual([
      ['mercredi 27 janvier, navette', 'contradicted'],
    ])
    expect(found('Le jeudi 28 janvier, navette au départ de la gare.')).toContainEqual(['navette', 'supported'])
    expect(found('Places numérotées.')).toContainEqual(['Places numérotées', 'contradicted'])
    expect(found('Placement libre.')).toContainEqual(['Placement libre', 'supported'])
  })

  it('change nothing of a record that does not say them', () => {
    const bare = { ...show, performances: show.performances.map(({ startsAt, hall }) => ({ startsAt, hall })) }
    expect(text(bare, 'email')).not.toMatch(/navette|Placement|garde/iu)
    expect(found('Une navette vous ramène à la gare.', bare)).toContainEqual(['Une navette', 'unsupported'])
  })
})

describe('who sells', () => {
  const sold = (more: Partial<ShowRecord> = {}): ShowRecord => ({
    ...show,
    ...more,
    performances: [{ startsAt: '2027-01-27T20:00', hall: 'Grande salle', soldBy: 'Festival des Îles' }],
  })

  it('is where one is sent to book, never the house’s own box office', () => {
    expect(house.phone).toBeTruthy()
    for (const channel of ['email', 'newsletter'] as const) {
      expect(text(sold(), channel)).toMatch(/\*\*Réserver\*\* : Festival des Îles/u)
      expect(text(sold(), channel)).not.toContain('02 00 00 00 00')
    }
  })

  it('is said beside the link of the sale', () => {
    const written = text(sold({ bookingUrl: 'https://iles.example/vagues' }), 'email')
    expect(written).toMatch(/Billets en vente : Festival des Îles/u)
  })
})
