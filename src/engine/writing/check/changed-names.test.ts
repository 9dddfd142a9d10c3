import { describe, expect, it } from 'vitest'
import { showRecordSchema } from '../../../contract/index.ts'
import { checkText } from './check-text.ts'

const record = showRecordSchema.parse({
  key: 'cerisaie',
  title: 'La Cerisaie en feu',
  company: 'Troupe du Lavoir',
  credits: [
    { role: 'direction musicale', name: 'Éléonore Vauquelin' },
    { role: 'mise en scène', name: 'Paul-Henri Corbin' },
    { role: 'violon', name: 'Hélène Sarrazin' },
    { role: 'violoncelle', name: 'Pierre Escoffier' },
  ],
  performances: [{ startsAt: '2027-04-07T19:30', venue: 'Le Bastringue', hall: 'Salle Copeau', city: 'Tours' }],
  audienceTotal: 7500,
})

function alarms(text: string): string[] {
  return checkText({ text, record })
    .atoms.filter((atom) => atom.status !== 'supported')
    .map((atom) => `${atom.kind}: ${atom.text}`)
}

describe('a name with one word changed or added', () => {
  it('is another company when it does to a work what companies do', () => {
    expect(alarms('La Troupe du Lavoir transpose Purcell au bord d’une rivière.')).toEqual([])
    expect(alarms('La Troupe du Moulin transpose Purcell au bord d’une rivière.')).not.toEqual([])
    const choir = { ...record, company: 'Les Lavandières baroques' }
    const doubts = (text: string): string[] =>
      checkText({ text, record: choir })
        .atoms.filter(({ status }) => status !== 'supported')
        .map(({ text: said }) => said)
    expect(doubts('Les Lavandières romantiques transposent Purcell.')).toEqual(['Les Lavandières romantiques'])
    expect(doubts('Les Lavandières baroques transposent Purcell.')).toEqual([])
  })

  it('is another title behind what somebody made of it', () => {
    const hours = { ...record, title: 'Mille et une secondes' }
    const doubts = (text: string): string[] =>
      checkText({ text, record: hours })
        .atoms.filter(({ status, kind }) => status !== 'supported' && kind === 'title')
        .map(({ text: said }) => said)
    expect(doubts('Mis en scène par Paul-Henri Corbin, Mille et une minutes file.')).toEqual(['Mille et une minutes'])
    expect(doubts('Mis en scène par Paul-Henri Corbin, Mille et une secondes file.')).toEqual([])
  })

  it('is another title when all but one of its words are the title’s', () => {
    expect(alarms('Voici La Cerisaie en fleurs.')).toEqual(['title: La Cerisaie en fleurs'])
    expect(alarms('Voici La Cerisaie en feu.')).toEqual([])
  })

  it('is another company when a name lengthens it, not when a town says where it is from', () => {
    expect(alarms('par la Troupe du Lavoir d’Argent.')).toEqual(['company: Troupe du Lavoir'])
    expect(alarms('par la Troupe du Lavoir de Tours.')).toEqual([])
  })

  it('is another place after a preposition of place, its head in lower case or its name alone after the hour', () => {
    expect(alarms('Mercredi 7 avril, en salle Béjart.')).toEqual(['hall: salle Béjart'])
    expect(alarms('Mercredi 7 avril à 19 h 30 au Baratin.')).toEqual(['venue: Baratin'])
    expect(alarms('Mercredi 7 avril à 19 h 30 au Bastringue, en salle Copeau.')).toEqual([])
  })
})

describe('a venue cut short', () => {
  it('is still the venue', () => {
    expect(alarms('Mercredi 7 avril. Bastringue, Tours.')).toEqual([])
  })
})

describe('a trade given to the wrong person', () => {
  it('tells the instruments apart', () => {
    expect(alarms('Hélène Sarrazin au violoncelle.')).toEqual(['person: Hélène Sarrazin'])
    expect(alarms('Hélène Sarrazin au violon, Pierre Escoffier au violoncelle.')).toEqual([])
  })

  it('tells the one who conducts from the one who stages', () => {
    expect(alarms('Paul-Henri Corbin dirige l’orchestre.')).toEqual(['person: Paul-Henri Corbin'])
  })
})

describe('an audience counted by what it did', () => {
  it('is read whatever its members are called', () => {
    expect(alarms('Déjà 17 500 petits et grands curieux l’ont suivie.')).toEqual([
      'audience: Déjà 17 500 petits et grands curieux',
    ])
    expect(alarms('7 500 élèves ont vu ce conte.')).toEqual([])
  })
})
