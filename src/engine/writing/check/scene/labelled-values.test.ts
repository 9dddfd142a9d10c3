import { describe, expect, it } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const alarms = (text: string): string[] => doubtsOf(text)
const links = [' : ', ' > ', ' = ', ' – ', ' / ', ' ▸ ', ' // ', ' | ', '\n']

/** A label, what the record has under it and what it has not. */
const listing = [
  ['Lieu', 'Théâtre des Quatre-Vents', 'La Verrerie'],
  ['Salle', 'Grande salle', 'Rotonde'],
  ['Ville', 'Valmer', 'Ormesnil'],
  ['Compagnie', 'compagnie du Ponton', 'Rouge-Gorge'],
  ['Mise en scène', 'Thibault Ménard', 'Garance Thiriet'],
  ['Date', '12.03', '15.03'],
  ['Âge', '10 ans', '7 ans'],
  ['Entracte', 'non', 'oui'],
  ['Langue', 'français', 'anglais'],
  ['Spectateurs', '12 300', '13 200'],
  ['Représentations', '3', '5'],
  ['Tarif réduit', '14,50 €', '28 €'],
] as const

describe('a listing', () => {
  for (const [label, right, wrong] of listing)
    it(`is read whatever parts its labels from their values: ${label}`, () => {
      for (const link of links) {
        expect(alarms(`${label}${link}${right}`), label + link + right).toEqual([])
        expect(alarms(`${label}${link}${wrong}`).length, label + link + wrong).toBe(1)
      }
    })

  it('is read in capitals', () => {
    expect(alarms('LIEU : LA VERRERIE')).toEqual(['✗ venue: LA VERRERIE'])
    expect(alarms('AVEC SOFIANE ROUX ET MARC TOURNIER')).toEqual(['? person: MARC TOURNIER'])
  })

  it('takes no sentence for an entry', () =>
    expect(alarms('Public : venez comme vous êtes.\nLangue : celle des oiseaux.')).toEqual([]))
})
