import { describe, expect, it } from 'vitest'
import { houseRecordSchema } from '../../../contract/index.ts'
import { atomsOf, judged } from './check-fixture.ts'

const statusOf = (text: string, value: string) => atomsOf(text).find((atom) => atom.text.includes(value))

describe('what a record of a show does not answer', () => {
  it.each([
    ['a life', 'Née à Quimper en 1987, Léonore Vasseur a été libraire.', 'Quimper', 'life'],
    ['a story', 'L’histoire se passe à Lisbonne, un soir de novembre.', 'Lisbonne', 'story'],
    ['a publication', 'Le texte est publié à Nantes en 2015.', 'Nantes', 'publication'],
    ['what was', 'La compagnie a joué à Brest et à Quimper.', 'Brest', 'past'],
    ['rehearsals', 'L’équipe a travaillé en résidence à Lorient.', 'Lorient', 'rehearsal'],
    ['another house on another day', 'Elle sera à Lorient le 4 avril.', 'Lorient', 'elsewhere'],
    ['a habit', 'On l’entend chaque mercredi sur une radio.', 'mercredi', 'habit'],
  ])('is not contradicted: %s', (_what, text, value, claim) => {
    const atom = statusOf(text, value)
    expect(atom?.status).toBe('unsupported')
    expect(atom?.message).toEqual({ code: 'fact.not-answered', params: { claim } })
    expect(atom?.suggestion ?? null).toBeNull()
  })

  it('leaves a day alone that is none of the calendar', () => {
    expect(judged('Rien ne console d’un dimanche de pluie.')).toEqual([])
  })

  it.each([
    ['a show told to be elsewhere on a day of its own', 'Les Vents de brume se joue le 12 mars à Lorient.', 'Lorient'],
    ['a moved hour', 'La représentation du 12 mars a été fixée à 19 h.', '19 h'],
    ['the year of the show', 'Le spectacle est né en 2019.', '2019'],
    ['a length', 'Le spectacle dure 2 h.', '2 h'],
  ])('is contradicted all the same where the record answers: %s', (_what, text, value) => {
    expect(statusOf(text, value)?.status).toBe('contradicted')
  })

  it('says by which rule, and by which words', () => {
    expect(statusOf('Née à Quimper en 1987, Léonore Vasseur a été libraire.', 'Quimper')).toMatchObject({
      rule: expect.stringMatching(/\/not-answered$/),
      because: 'Née',
    })
    expect(statusOf('Rendez-vous le 12 mars à 21 h.', '21 h')).toMatchObject({
      rule: 'hours/hour-of-day',
      because: 'Rendez-vous le 12 mars à 21 h',
    })
  })
})

describe('a name that resembles one of the house', () => {
  const house = houseRecordSchema.parse({ name: 'Théâtre des Quatre-Vents', shortName: 'La Dalle' })
  it('is no slip of it where French has the word', () => {
    const record = { credits: [{ role: 'mise en scène', name: 'Ida Hanger' }] }
    expect(atomsOf('La salle est grande.', { house }).filter(({ status }) => status !== 'supported')).toEqual([])
    const halls = houseRecordSchema.parse({ name: 'Théâtre des Quatre-Vents', halls: [{ name: 'Hangar A' }] })
    expect(atomsOf('Ida Hanger a choisi le vent.', { house: halls, record }).map(({ kind }) => kind)).toEqual([
      'person',
    ])
  })
})
