import { describe, expect, it } from 'vitest'
import { type Channel, channels, type HouseRecord, type ShowRecord } from '../../../contract/index.ts'
import { checkText } from '../check/index.ts'
import { writeDraft } from './index.ts'
import { berenice, house, requestOf } from './season.fixture.ts'

/** One evening in a church of a town, one in an abbey of another, the last one at home. */
const lessons: ShowRecord = {
  key: 'veillee',
  title: 'La Veillée',
  company: 'ensemble Les Lampes',
  genre: 'concert',
  credits: [{ role: 'direction musicale', name: 'Odette Rial' }],
  durationMinutes: 70,
  performances: [
    { startsAt: '2027-03-24T20:30', venue: 'Église Saint-Loup', city: 'Charnay' },
    { startsAt: '2027-03-25T20:30', venue: 'Abbatiale Sainte-Foy', city: 'Vaux-le-Moutier' },
    { startsAt: '2027-03-26T18:00', hall: 'Foyer Berlioz' },
  ],
  prices: [
    { label: 'plein', cents: 2200 },
    { label: 'réduit', cents: 1600 },
  ],
  bookingUrl: 'https://theatre.example/v',
  texts: [{ kind: 'summary', text: 'On éteint les lampes une à une, jusqu’au noir.', source: 'fiche du spectacle' }],
}

function written(show: ShowRecord, channel: Channel, home: HouseRecord = house) {
  return Array.from({ length: 6 }, (_, seed) =>
    writeDraft(requestOf({ show, channel, audience: 'new', more: { house: home, seed } })),
  )
}

function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/gu, ' ').replaceAll('’', "'")
}

describe('a show in several places', () => {
  it('joins each date to its own place, wherever its dates are told', () => {
    for (const channel of channels.filter((one) => one !== 'sms'))
      for (const draft of written(lessons, channel)) {
        const told = plain(draft.text)
        const [church, abbey, home] = [
          /24 mars[^.;\n]*?20 h 30[^.;\n]*?Saint-Loup/u,
          /25[^.;\n]*?20 h 30[^.;\n]*?Sainte-Foy/u,
          /26[^.;\n]*?18 h[^.;\n]*?Foyer Berlioz/u,
        ]
        for (const date of [church, abbey, home]) expect(told, channel).toMatch(date)
        expect(told, channel).toMatch(/Saint-Loup[^.;\n]*Charnay/u)
      }
  })

  it('is never said to play in all of them on a date', () => {
    for (const channel of channels)
      for (const draft of written(lessons, channel)) {
        expect(plain(draft.text), channel).not.toMatch(/Saint-Loup(?: \(Charnay\))?,? et /u)
        const wrong = checkText({ text: draft.text, record: lessons, asOf: '2026-11-24' }, { house }).atoms.filter(
          ({ status, kind }) => status !== 'supported' && ['venue', 'hall', 'city', 'date', 'hour'].includes(kind),
        )
        expect(wrong, `${channel}: ${draft.text}`).toEqual([])
      }
  })

  it('gives no address, tram nor bar of the house to whoever must go elsewhere', () => {
    for (const channel of ['email', 'web', 'press'] as const)
      for (const draft of written(lessons, channel)) expect(draft.text).not.toMatch(/tram A|une heure avant/u)
  })

  it('tells a text message each date with its hour and place, or the days and the link alone', () => {
    const [draft] = written(lessons, 'sms')
    expect(plain(draft?.text ?? '')).toMatch(
      /24\/3 20h30 Église Saint-Loup|^(?!.*Saint-Loup).*du 24\/3 au 26\/3.*theatre\.example\/v/u,
    )
  })
})

describe('a show in several halls of the house', () => {
  const twoHalls: ShowRecord = {
    ...berenice,
    performances: [
      { startsAt: '2026-12-11T20:00', hall: 'Grande salle' },
      { startsAt: '2026-12-12T18:00', hall: 'Petite salle' },
    ],
  }

  it('joins each date to its own hall, and keeps the way to the house', () => {
    for (const channel of ['email', 'web'] as const)
      for (const draft of written(twoHalls, channel)) {
        expect(plain(draft.text)).toMatch(/11 décembre[^.;]*20 h[^.;]*Grande salle[^.]*12[^.;]*18 h[^.;]*Petite salle/u)
        expect(draft.text).toMatch(/tram A/u)
      }
  })
})

describe('a festival that goes to and fro', () => {
  const [park, court] = [
    { venue: 'Parc de l’Arquebuse', city: 'Dijon', accessibility: ['accès en fauteuil roulant'] },
    { venue: 'Hôtel de Vogüé', city: 'Dijon' },
  ]
  const jazz: ShowRecord = {
    ...lessons,
    key: 'jazz',
    title: 'Jazz sous les tilleuls',
    company: 'asbl Note bleue',
    genre: 'festival',
    performances: [
      { startsAt: '2027-07-01T19:00', ...park },
      { startsAt: '2027-07-02T12:30', ...court },
      { startsAt: '2027-07-02T19:00', ...park },
      { startsAt: '2027-07-03T12:30', ...court },
      { startsAt: '2027-07-03T18:00', ...park },
    ],
  }

  it('tells each place once, with all its dates, and what only that place has with its name', () => {
    for (const channel of ['newsletter', 'instagram', 'press', 'leaflet'] as const)
      for (const draft of written(jazz, channel)) {
        const told = plain(draft.text)
        expect(told.match(/Vogüé/gu), told).toHaveLength(channel === 'press' ? 2 : 1)
        expect(told).toMatch(/[Aa]u Parc de l'Arquebuse, accès en fauteuil roulant/u)
        const doubts = checkText({ text: draft.text, record: jazz, asOf: '2026-11-24' }, { house }).atoms
        expect(doubts.filter(({ status }) => status !== 'supported')).toEqual([])
      }
  })

  it('gives an « asbl » its article', () => {
    for (const draft of written(jazz, 'newsletter')) expect(plain(draft.text)).not.toMatch(/(?<![Ll]')asbl/u)
  })
})
