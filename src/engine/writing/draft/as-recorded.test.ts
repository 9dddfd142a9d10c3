import { describe, expect, it } from 'vitest'
import { type Channel, channels, type HouseRecord, type ShowRecord } from '../../../contract/index.ts'
import { announcedSlots, calendarLine, compactDates, datesPhrase } from './calendar.ts'
import { writeDraft } from './index.ts'
import { textOf } from './phrase.ts'
import { berenice, house, petitPierre, requestOf } from './season.fixture.ts'
import { withinSentence } from './within-sentence.ts'

function texts(show: ShowRecord, channel: Channel, home: HouseRecord = house): string[] {
  return Array.from({ length: 12 }, (_, seed) =>
    writeDraft(requestOf({ show, channel, audience: 'new', more: { house: home, seed } })).text.replaceAll(
      /[\u00a0\u202f]/gu,
      ' ',
    ),
  )
}

describe('a text sends people', () => {
  it('to the number of the show, not to the house’s, when the show has its own', () => {
    const { bookingUrl: _, ...show } = { ...berenice, phone: '06 11 00 22 33' }
    for (const channel of ['email', 'web', 'facebook', 'press', 'sms'] as const)
      for (const text of texts(show, channel)) {
        expect(text, channel).toContain('06 11 00 22 33')
        expect(text, channel).not.toMatch(/02 00 00 00 00|de 13 h à 18 h/u)
      }
  })

  it('to no bar that opens after the show has begun', () => {
    const home = { ...house, bar: 'Bar et planches dès 19 h.' }
    for (const channel of ['email', 'web'] as const) {
      for (const text of texts(petitPierre, channel, home)) expect(text).not.toMatch(/planches/u)
      const evening = { ...petitPierre, performances: [{ startsAt: '2027-01-06T20:00', hall: 'Petite salle' }] }
      expect(texts(evening, channel, home).join()).toMatch(/planches/u)
    }
  })
})

describe('a text names', () => {
  it('the author of words as their author, in a concert too', () => {
    const show: ShowRecord = {
      ...berenice,
      genre: 'concert-récit',
      author: null,
      credits: [
        { role: 'texte', name: 'Perrine Anquetil' },
        { role: 'contrebasse', name: 'Ségolène Vatine' },
      ],
    }
    const said = channels.flatMap((channel) => texts(show, channel)).join('\n')
    expect(said).not.toMatch(/musique de Perrine/u)
    expect(said).toMatch(/texte de Perrine/u)
  })

  it('towns and houses as one goes to them', () => {
    const show: ShowRecord = {
      ...berenice,
      performances: [{ startsAt: '2026-12-11T20:00', venue: 'Impérial de la Côte', hall: 'Galerie', city: 'Le Havre' }],
    }
    const said = texts(show, 'newsletter').join('\n')
    expect(said).toMatch(/au Havre/u)
    expect(said).toMatch(/à l’Impérial de la Côte/u)
    expect(said).not.toMatch(/à Le Havre|à Impérial/u)
  })
})

describe('words of the record within a sentence', () => {
  it('keep the capital of a name, and lose that of a common word', () => {
    for (const name of ['Couperin, Charpentier', 'Night Shift', 'Pierre et ses amis', 'Charpentier, motets', 'OVNI'])
      expect(withinSentence(name)).toBe(name)
    expect(withinSentence('Conte lyrique en trois actes')).toBe('conte lyrique en trois actes')
    expect(withinSentence('D’après Molière')).toBe('d’après Molière')
    expect(withinSentence('Rencontre avec Marthe Kowalczyk')).toBe('rencontre avec Marthe Kowalczyk')
    expect(withinSentence('Tragédie')).toBe('tragédie')
    for (const channel of channels)
      for (const text of texts({ ...berenice, subtitle: 'Night Shift' }, channel)) expect(text).not.toMatch(/night/u)
  })
})

describe('dates', () => {
  it('without an hour never borrow that of the next one', () => {
    const told = (...starts: string[]) => {
      const performances = starts.map((startsAt) => ({ startsAt }))
      const slots = announcedSlots({ ...berenice, performances }, { asOf: '2026-11-24', withSchools: false })
      return [datesPhrase(slots, { withYear: false }), calendarLine(slots), compactDates(slots)].map((phrase) =>
        textOf(phrase ?? []).replaceAll(/[\u00a0\u202f]/gu, ' '),
      )
    }
    expect(told('2027-03-11T20:00', '2027-03-12', '2027-03-13T18:00')).toEqual([
      'jeudi 11 mars à 20 h, vendredi 12 (heure à préciser) et samedi 13 à 18 h',
      'jeu. 11 mars 20 h, ven. 12 mars (heure à préciser), sam. 13 mars 18 h',
      'jeu 11/3 20h, ven 12/3 (heure à préciser), sam 13/3 18h',
    ])
    expect(told('2027-03-11', '2027-03-12', '2027-03-13T18:00')[0]).toBe(
      'jeudi 11 mars et vendredi 12 (heure à préciser), puis samedi 13 à 18 h',
    )
    expect(told('2027-03-13', '2027-03-13T18:00')[0]).toBe('samedi 13 mars à une heure à préciser et 18 h')
    expect(told('2027-03-09T20:00', '2027-03-10T20:00', '2027-03-11T20:00', '2027-03-12', '2027-03-13T20:00')[0]).toBe(
      'du mardi 9 au samedi 13 mars à 20 h (heure à préciser le vendredi 12)',
    )
    expect(told('2027-03-09T20:00', '2027-03-10', '2027-03-11', '2027-03-12', '2027-03-13')[0]).toBe(
      'mardi 9 mars à 20 h, puis mercredi 10, jeudi 11, vendredi 12 et samedi 13 (heure à préciser)',
    )
    expect(told('2027-03-11', '2027-03-12')).toEqual([
      'jeudi 11 et vendredi 12 mars',
      'jeu. 11 mars, ven. 12 mars',
      'jeu 11/3, ven 12/3',
    ])
  })

  it('that share an hour are not strung on « et » with those that have another', () => {
    const at = (startsAt: string) => ({ startsAt })
    const told = (...starts: string[]) =>
      textOf(
        datesPhrase(
          announcedSlots({ ...berenice, performances: starts.map(at) }, { asOf: '2026-11-24', withSchools: false }),
          { withYear: false },
        ) ?? [],
      ).replaceAll(/[\u00a0\u202f]/gu, ' ')
    expect(told('2027-02-05T20:00', '2027-02-07T15:00', '2027-02-09T20:00', '2027-02-12T20:00')).toBe(
      'vendredi 5 février à 20 h, dimanche 7 à 15 h, puis mardi 9 et vendredi 12 à 20 h',
    )
    expect(told('2027-03-24T20:30', '2027-03-25T20:30', '2027-03-26T18:00')).toBe(
      'mercredi 24 mars et jeudi 25 à 20 h 30, puis vendredi 26 à 18 h',
    )
    expect(told('2026-12-11T20:00', '2026-12-12T18:00')).toBe('vendredi 11 décembre à 20 h et samedi 12 à 18 h')
  })
})
