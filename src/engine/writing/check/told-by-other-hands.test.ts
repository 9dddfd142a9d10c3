import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../contract/index.ts'
import { doubtsOf, judged } from './check-fixture.ts'

const lastSeats: Partial<ShowRecord> = { availability: 'lastSeats' }
const second: Partial<ShowRecord> = { awards: ['deuxième prix du concours Ravel 2023'] }
const pages: Partial<ShowRecord> = {
  pressQuotes: [
    { text: 'Un souffle qui ne retombe pas', source: 'La Vigie' },
    { text: 'Drôle jusqu’au dernier vent', source: 'Elle' },
  ],
}
const inLowerCase: Partial<ShowRecord> = {
  performances: [
    { startsAt: '2026-03-12T20:30', venue: 'Théâtre des Quatre-Vents', hall: 'salle bleue', city: 'Valmer' },
  ],
}
const tour: Partial<ShowRecord> = {
  performances: [
    { startsAt: '2026-03-14T19:30', venue: 'Centre du Fleuve', city: 'Rimouski' },
    { startsAt: '2026-03-16T20:00', venue: 'Théâtre de la Pulperie', city: 'Rivière-du-Loup' },
    { startsAt: '2026-03-17T14:00', venue: 'Théâtre de la Pulperie', city: 'Rivière-du-Loup' },
    { startsAt: '2026-03-22T20:00', venue: 'Maison des arts', hall: 'Salle des Capitaines', city: 'Baie-Comeau' },
  ],
}
const stops = (first: string, bullet: string): string =>
  [
    `${bullet}${first}, Théâtre de la Pulperie, lundi 16 mars, 20 h, et mardi 17, 14 h`,
    `${bullet}Baie-Comeau, Maison des arts (Salle des Capitaines), dimanche 22 mars, 20 h`,
  ].join('\n')

describe('a text by another hand', () => {
  it('may tell the day off behind its date', () => {
    expect(doubtsOf('Le 15 mars, c’est relâche : le vent aussi dort.')).toEqual([])
    expect(doubtsOf('Le 13 mars, c’est relâche : le vent aussi dort.')).toEqual(['✗ date: 13 mars'])
    expect(doubtsOf('Pas de vent ce samedi : relâche.', { asOf: '2026-03-03' })).toEqual([])
    expect(doubtsOf('Pas de vent ce vendredi : relâche.', { asOf: '2026-03-10' })).toEqual(['✗ date: ce vendredi'])
    expect(judged('Du 12 au 14 mars, relâche le 15.')).toEqual(['✓ date: 12', '✓ date: 14 mars', '✓ date: 15'])
  })

  it('gives a day that has its own hour to that hour alone', () => {
    expect(doubtsOf('On commence à 20 h 30, le samedi à 18 h.')).toEqual([])
    expect(doubtsOf('On commence à 20 h 30, le samedi à 19 h.')).toEqual(['✗ hour: 19 h'])
  })

  it('counts the sessions of days by the hours behind them', () => {
    const twice = [{ startsAt: '2026-08-11T21:00' }, { startsAt: '2026-08-11T22:30' }, { startsAt: '2026-08-12T21:00' }]
    expect(doubtsOf('Le mardi 11 août, deux séances, à 21 h et 22 h 30.', { record: { performances: twice } })).toEqual(
      [],
    )
  })

  it('says in many ways how many seats are left', () => {
    for (const said of ['Il ne reste presque rien.', 'Tout est presque parti.', 'La jauge est presque atteinte.']) {
      expect(doubtsOf(said), said).toHaveLength(1)
      expect(doubtsOf(said, { record: lastSeats }), said).toEqual([])
    }
    expect(doubtsOf('La billetterie est encore bien garnie.')).toEqual([])
    expect(doubtsOf('La billetterie est encore bien garnie.', { record: lastSeats })).toHaveLength(1)
  })

  it('gives a prize the rank of the record, whichever way it is written', () => {
    expect(doubtsOf('Premier prix du concours Ravel 2023.', { record: second })).toHaveLength(1)
    for (const said of ['Deuxième prix', '2e prix', 'Second prix'])
      expect(doubtsOf(`${said} du concours Ravel 2023.`, { record: second }), said).toEqual([])
  })

  it('knows a paper by any verb that follows its words', () => {
    const said = (paper: string): string =>
      `« Un souffle qui ne retombe pas », constate La Vigie ; « Drôle jusqu’au dernier vent », renchérit ${paper}.`
    expect(doubtsOf(said('Elle'), { record: pages })).toEqual([])
    expect(doubtsOf(said('La Vigie'), { record: pages })).toHaveLength(1)
  })

  it('knows one coloured hall from another in lower case', () => {
    expect(doubtsOf('Au Théâtre des Quatre-Vents (salle rose).', { record: inLowerCase })).toEqual([
      '✗ venue: salle rose',
    ])
    expect(doubtsOf('Au Théâtre des Quatre-Vents, en salle bleue.', { record: inLowerCase })).toEqual([])
  })

  it('reads each stop of a list with the days of its own line', () => {
    for (const bullet of ['• ', '– ', '']) {
      expect(doubtsOf(stops('Rivière-du-Loup', bullet), { record: tour }), bullet).toEqual([])
      expect(doubtsOf(stops('Rimouski', bullet), { record: tour }), bullet).toEqual(['✗ city: Rimouski'])
    }
  })

  it('takes who wrote the title between marks for its author, and other words for a quotation', () => {
    expect(doubtsOf('Sofiane Roux a écrit « Les Vents de brume ».')).toEqual(['✗ person: Sofiane Roux'])
    expect(doubtsOf('Léonore Vasseur a écrit « Les Vents de brume ».')).toEqual([])
  })

  it('makes a cast of those who compose it', () => {
    expect(doubtsOf('Garance Thiriet et Sofiane Roux composent la distribution.')).toEqual([])
    expect(doubtsOf('Thibault Ménard et Sofiane Roux composent la distribution.')).toEqual([
      '✗ person: Thibault Ménard',
    ])
  })

  it('doubts the most of what is famed, and a record in a question', () => {
    for (const said of ['Le plus grand succès de la décentralisation.', 'Et si c’était un record absolu d’affluence ?'])
      expect(
        doubtsOf(said).map((line) => line.slice(0, 13)),
        said,
      ).toEqual(['? superlative'])
    expect(doubtsOf('Et si c’était le plus beau jour du monde ?')).toEqual([])
  })

  it('takes no verb that invites for a town', () => {
    expect(doubtsOf('Notez-le : jeudi 12 mars, 20 h 30.')).toEqual([])
  })

  it('says whose words a title’s text is, and who stands in the light', () => {
    expect(doubtsOf('Les mots de « Les Vents de brume » sont de Sofiane Roux.')).toEqual(['✗ person: Sofiane Roux'])
    expect(doubtsOf('Les mots de « Les Vents de brume » sont de Léonore Vasseur.')).toEqual([])
    for (const where of ['Sous les projecteurs,', 'Sous les feux de la rampe,', 'Dans la lumière :', 'Devant vous,']) {
      expect(doubtsOf(`${where} Garance Thiriet et Sofiane Roux.`), where).toEqual([])
      expect(doubtsOf(`${where} Thibault Ménard et Sofiane Roux.`), where).toEqual(['✗ person: Thibault Ménard'])
    }
    expect(doubtsOf('À la lumière : Ombeline Carel.')).toEqual([])
  })

  it('takes one’s seat in a hall on the day of the show', () => {
    expect(doubtsOf('Prenez place dans la Grande salle des Quatre-Vents le jeudi 12 mars à 20 h 30.')).toEqual([])
    expect(doubtsOf('Prenez vos places dès le 8 septembre 2025.')).toHaveLength(1)
  })

  it('leaves an invitation of the company, the word of an SMS and a label alone', () => {
    expect(doubtsOf('Une invitation de la compagnie du Ponton. Une invitation au voyage. Répondre STOP.')).toEqual([])
    expect(doubtsOf('Succès public : 12 300 spectateurs.')).toEqual([])
    expect(doubtsOf('Deux invitations par abonné.')).toHaveLength(1)
  })

  it('reads nothing of days off in a title', () => {
    const titled: Partial<ShowRecord> = { title: 'Hors sol' }
    expect(doubtsOf('Hors sol, du 12 au 14 mars.', { record: titled })).toEqual([])
    expect(doubtsOf('Hors sol, du 11 au 14 mars.', { record: titled })).toEqual(['✗ date: 11'])
  })

  it('gives a day that its month has not to the month before', () => {
    const days = ['2026-05-29T20:00', '2026-05-31T16:00', '2026-06-03T20:00', '2026-06-04T16:00']
    const run: Partial<ShowRecord> = { performances: days.map((startsAt) => ({ startsAt })) }
    expect(
      doubtsOf('Du vendredi 29 mai au jeudi 4 juin à 20 h (16 h le dimanche 31 et 16 h le jeudi 4).', { record: run }),
    ).toEqual([])
  })

  it('gives a quotation to who is said to write it, not to the next line', () => {
    const text = (paper: string): string =>
      `Lu dans ${paper} : « Un souffle qui ne retombe pas ».\n\nElle : quatre étoiles.`
    const starred: Partial<ShowRecord> = { ...pages, stars: { count: 4, source: 'Elle' } }
    expect(doubtsOf(text('La Vigie'), { record: starred })).toEqual([])
    expect(doubtsOf('« Un souffle qui ne retombe pas ».\nTélérama')).toHaveLength(1)
  })

  it('asks who did what to a title between marks', () => {
    const titled = '« Les Vents de brume »'
    expect(doubtsOf(`Qui met ${titled} en scène ? Thibault Ménard.`)).toEqual([])
    expect(doubtsOf(`Qui met ${titled} en scène ? Sofiane Roux.`)).toEqual(['✗ person: Sofiane Roux'])
    expect(doubtsOf('Qui a écrit *Les Vents de brume* ? Réponse : Sofiane Roux.')).toEqual(['✗ person: Sofiane Roux'])
    expect(doubtsOf('Qui a écrit *Les Vents de brume* ? Réponse : Léonore Vasseur.')).toEqual([])
    expect(doubtsOf(`À l’affiche de ${titled} : Thibault Ménard.`)).toEqual(['✗ person: Thibault Ménard'])
    expect(doubtsOf(`À l’affiche de ${titled} : Sofiane Roux.`)).toEqual([])
  })

  it('knows what a seat costs from another cost', () => {
    expect(doubtsOf('Coût du billet : 28 €.')).toEqual([])
    expect(doubtsOf('Coût du billet : 29 €.')).toEqual(['✗ price: 29 €'])
    expect(doubtsOf('À signaler : livret en gros caractères.')).toEqual(['? accessibility: livret en gros caractères'])
  })
})
