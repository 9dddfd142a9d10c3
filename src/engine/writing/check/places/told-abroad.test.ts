import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { doubtsOf } from '../check-fixture.ts'

const doubted = (text: string, record: Partial<ShowRecord> = {}, asOf?: string): string[] =>
  doubtsOf(text, { record, ...(asOf === undefined ? {} : { asOf }) })

describe('a text from another country of French', () => {
  it('gives numbers and addresses as that country writes them', () => {
    const record = { phone: '02 555 90 41', bookingUrl: 'https://rirenville.ca/melodie' }
    expect(doubted('Au 02 555 90 41 ou sur rirenville.ca/melodie.', record)).toEqual([])
    expect(doubted('Au 02 555 90 14 ou sur rirenville.ca/mylene.', record)).toEqual([
      '✗ phone: 02 555 90 14',
      '✗ url: rirenville.ca/mylene',
    ])
  })

  it('announces its own sign language, and measures by the record’s own words', () => {
    expect(doubted('Une représentation avec interprétation en LSQ.')).toHaveLength(1)
    const performances = [
      { startsAt: '2026-03-12T20:30', accessibility: ['introduction tactile'] },
      { startsAt: '2026-03-13T20:30' },
    ]
    expect(doubted('Une introduction tactile est organisée le 12 mars.', { performances })).toEqual([])
    expect(doubted('Une introduction tactile est organisée le 13 mars.', { performances })).toHaveLength(1)
  })
})

describe('what is left', () => {
  it('is heard of a house fuller than full, of a wide choice, of a question that one answers', () => {
    expect(doubted('C’est archi-complet !')).toEqual(['✗ availability: C’est archi-complet'])
    const record = { availability: 'lastSeats' as const }
    expect(doubted('Il reste un large choix de billets.', record)).toHaveLength(1)
    expect(doubted('Il y a de la place à toutes les dates.', record)).toHaveLength(1)
    expect(doubted('Pas de ticket ? Il en reste.', { availability: 'soldOut' })).toHaveLength(1)
    expect(doubted('Pas de ticket ? Il en reste.')).toEqual([])
  })
})

describe('an hour without a day in its sentence', () => {
  const performances = [
    { startsAt: '2026-03-12T20:30', city: 'Brest' },
    { startsAt: '2026-03-13T19:00', city: 'Vannes' },
    { startsAt: '2026-03-14T11:00', city: 'Vannes' },
  ]
  it('is that of the days which the text says', () => {
    expect(doubted('C’est demain ! On commence à 20 h 30.', { performances }, '2026-03-11')).toEqual([])
    expect(doubted('C’est demain ! On commence à 19 h.', { performances }, '2026-03-11')).toEqual(['✗ hour: 19 h'])
  })

  it('is its own day’s behind « et demain », and an afternoon’s end is no end of the evening', () => {
    expect(doubted('Ce soir 19 h et demain matin 11 h : venez.', { performances }, '2026-03-13')).toEqual([])
    const late = [{ startsAt: '2026-03-14T17:00' }]
    expect(doubted('Le samedi 14 mars, en fin d’après-midi, à 17 h.', { performances: late })).toEqual([])
  })
})

describe('a name that goes on otherwise', () => {
  it('is another prize, another group', () => {
    const record = { awards: ['Olivier de la découverte 2025', 'Marionnette d’or 2023'], company: 'Trio Sarbach' }
    expect(doubted('Olivier de la découverte 2025 et Marionnette d’or 2023.', record)).toEqual([])
    expect(doubted('Enfin chez nous ! Olivier de l’année 2025. À bientôt.', record)).toEqual([
      '? award: Olivier de l’année 2025',
    ])
    expect(doubted('Le Quartet Sarbach redescend des alpages.', record)).toEqual(['✗ company: Quartet Sarbach'])
  })
})

describe('a trade', () => {
  it('is not read in a title, nor taken from the name before', () => {
    const record = {
      title: 'Poids plume',
      credits: [
        { role: 'conception', name: 'Wivine Delcourt' },
        { role: 'violoncelle', name: 'Ysé Guillemot' },
        { role: 'première partie', name: 'Marlo Tessier' },
      ],
    }
    expect(doubted('La troupe joue Poids plume, imaginé par Wivine Delcourt.', record)).toEqual([])
    expect(doubted('Ysé Guillemot au violoncelle, Marlo Tessier pour chauffer la salle.', record)).toEqual([])
  })

  it('is said again by a pronoun, and an instrument names who holds it', () => {
    expect(doubted('La lumière, elle, est signée Thibault Ménard.')).toEqual(['✗ person: Thibault Ménard'])
    const record = {
      credits: [
        { role: 'jeu et portés', name: 'Clovis Hamelin' },
        { role: 'accordéon', name: 'Pépita Roux' },
      ],
    }
    expect(doubted('À l’accordéon, Clovis Hamelin.', record)).toEqual(['✗ person: Clovis Hamelin'])
    expect(doubted('À l’accordéon, Pépita Roux.', record)).toEqual([])
  })
})

describe('the ends of prices', () => {
  it('leave out what one age pays, and categories are counted as one says them', () => {
    const prices = [
      { label: 'catégorie 1', cents: 7800 },
      { label: 'catégorie 2', cents: 4500 },
      { label: 'moins de 28 ans', cents: 1000 },
    ]
    expect(doubted('De 45 à 78 euros, et 10 euros pour les moins de 28 ans.', { prices })).toEqual([])
    expect(doubted('78 € en première catégorie (45 € en deuxième).', { prices })).toEqual([])
    expect(doubted('78 € en deuxième catégorie.', { prices })).toEqual(['✗ price: 78 €'])
  })
})

describe('what says nothing of the show', () => {
  it('is left alone: whose age a tariff is for, a part of the run, matinées by their hour, a region, a season of the year', () => {
    const performances = [
      { startsAt: '2026-03-12T19:30', city: 'Roubaix' },
      { startsAt: '2026-03-13T14:00', city: 'Roubaix' },
      { startsAt: '2026-03-14T14:00', city: 'Lens' },
    ]
    for (const text of [
      'Un tarif existe pour qui n’a pas fêté ses 28 ans.',
      'Les deux premières dates approchent.',
      'Avec deux matinées à 14 h.',
      'La pièce part en tournée dans les Hauts-de-France.',
      'Vacances de la Toussaint : que faire ?',
      'SORTIES DE NOVEMBRE',
    ])
      expect(doubted(text, { performances }), text).toEqual([])
    expect(doubted('Avec trois matinées à 14 h.', { performances })).toContain('✗ count: trois')
  })
})

describe('a town by the walls in which one plays', () => {
  it('is another one where the sentence gives a day, and nobody’s where it gives none', () => {
    expect(doubted('Le 12 mars, sous les voûtes de Chenôve.')).toEqual(['✗ city: Chenôve'])
    expect(doubted('On avance sous les voûtes de Chenôve.')).toEqual([])
    expect(doubted('Le 12 mars, dans les pas de Tchekhov.')).toEqual([])
  })
})
