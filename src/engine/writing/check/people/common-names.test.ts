import { describe, expect, it } from 'vitest'
import { atomsOf, doubtsOf } from '../check-fixture.ts'

describe('names that are words elsewhere', () => {
  const alarms = (text: string, record = {}): string[] => doubtsOf(text, { record })

  it('leave an elided word alone: « C’est » is no slip of « Crest »', () => {
    const performances = [{ startsAt: '2026-03-12T20:30', venue: 'Théâtre du Port', hall: null, city: 'Crest' }]
    expect(alarms('C’est une belle soirée. Reste à venir.', { performances })).toEqual([])
    expect(alarms('Rendez-vous à Cresst.', { performances })).toEqual(['✗ city: Cresst'])
  })

  it('leave a house to be judged when somebody is called as its first word', () => {
    const credits = [{ role: 'avec', name: 'Colin Théâtre, Cléo Carré' }]
    expect(alarms('Au Théâtre des Deux-Rives.', { credits })).toEqual(['✗ venue: Théâtre des Deux-Rives'])
    expect(alarms('Sur le Carré des Tilleuls.', { credits }).length).toBe(1)
  })

  it('see an accent that a town does not have, and forgive a text that has none', () => {
    const performances = [{ startsAt: '2026-03-12T20:30', venue: 'Théâtre du Port', hall: null, city: 'Dieppe' }]
    expect(alarms('Rendez-vous à Dieppé, bientôt.', { performances })).toEqual(['✗ city: Dieppé'])
    expect(alarms('Theatre du Port, Dieppe, jeu 12 mars 20h30', { performances })).toEqual([])
  })

  it('take a title of three letters between quotes for the title', () =>
    expect(alarms('Connaissez-vous « Bug », par la compagnie du Ponton ?', { title: 'Bug' })).toEqual([]))

  it('take what stands before the company for a title', () =>
    expect(alarms('« Nuit blanche » (compagnie du Ponton)')).toEqual(['? title: Nuit blanche']))
})

describe('an hour or a service of the house', () => {
  it('is said to be unknown of the house, not wrong of the show, when no house is given', () => {
    for (const text of ['Ouverture des portes à 19 h 30.', 'Le bar vous accueille avant le spectacle.'])
      for (const atom of atomsOf(text).filter(({ status }) => status !== 'supported')) {
        expect(atom.status, text).toBe('unsupported')
        expect(atom.message.code, text).toBe('fact.without-house')
      }
  })
})
