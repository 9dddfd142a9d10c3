import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../contract/index.ts'
import { doubtsOf } from './check-fixture.ts'

const soldOut: Partial<ShowRecord> = { availability: 'soldOut' }
const opera: Partial<ShowRecord> = {
  title: 'Orphée',
  credits: [
    { role: 'Orphée', name: 'Inès Carvalho' },
    { role: 'Jason', name: 'Tobias Lehmann' },
    { role: 'clavecin', name: 'Perrine Aubert' },
    { role: 'mât chinois', name: 'Lou Prigent' },
  ],
}
const alarms = (text: string, record: Partial<ShowRecord> = {}): string[] => doubtsOf(text, { record })

/** One statement each, of a kind that no listed phrase holds. */
const wrong: readonly (readonly [string, string, Partial<ShowRecord>?])[] = [
  ['availability', 'Le contingent est épuisé.'],
  ['availability', 'On refuse du monde tous les soirs.'],
  ['availability', 'La salle est déjà remplie pour les trois soirs.'],
  ['availability', 'Des sièges se trouvent encore au parterre.', soldOut],
  ['availability', 'Une jauge réduite à 60 places.'],
  ['availability', 'La date du 13 est annulée.'],
  ['audience', 'Fréquentation : 48 000.'],
  ['audience', 'Un tiers de nos spectateurs reviennent.'],
  ['accessibility', 'Une navette part de la gare les soirs de spectacle.'],
  ['accessibility', 'Les chiens sont acceptés.'],
  ['accessibility', 'L’autrice dédicacera ses livres.'],
  ['accessibility', 'Toutes les représentations sont en audiodescription.'],
  ['person', 'Ancien élève du Conservatoire, Thibault Ménard signe la mise en scène.'],
  ['person', 'On doit la mise en scène à Ombeline Carel.'],
  ['person', 'Aux costumes, on retrouve Ombeline Carel.'],
  ['person', 'Lou Prigent au clavecin.', opera],
  ['person', 'Jason a les traits d’Inès Carvalho.', opera],
  ['count', 'C’est le deuxième volet d’une trilogie.'],
  ['free', 'Un verre offert à l’issue du spectacle.'],
  ['price', 'Demi-tarif pour les étudiants.'],
  ['hour', 'Du 12 au 14 mars à 20 h 30.'],
  ['quote', 'Selon Le Monde, c’est une merveille.'],
]

describe('the second line, behind the listed phrases', () => {
  for (const [kind, text, record] of wrong)
    it(`sees, by its words, what is nowhere in the record: ${text}`, () => {
      expect(
        alarms(text, record).some((line) => line.includes(` ${kind}:`)),
        alarms(text, record).join(),
      ).toBe(true)
    })

  it('doubts a tariff’s condition when the record’s tariff is for others', () => {
    const prices = [
      { label: 'plein', cents: 2800 },
      { label: 'moins de 28 ans', cents: 1200 },
    ]
    expect(alarms('12 € pour les moins de 26 ans.', { prices })).toEqual(['✗ price: 26 ans'])
    expect(alarms('12 € pour les moins de 28 ans.', { prices })).toEqual([])
  })

  it('leaves a story, an advice and what the record says alone', () => {
    for (const text of [
      'Un train passe au fond du jardin, un chien aboie.',
      'Un dîner tourne mal, un échange vire au pugilat.',
      'Prenez le bus si vous venez de loin.',
      'Deux maisons, une rue, la nuit.',
      'S’il reste des places, venez.',
      'Thibault Ménard a voulu un décor nu et une lumière froide.',
    ])
      expect(alarms(text), text).toEqual([])
  })

  it('takes a meeting for announced on the evenings that have one, and on no other', () => {
    const performances = [
      { startsAt: '2027-01-13T19:30', meeting: 'rencontre avec l’équipe artistique' },
      { startsAt: '2027-01-15T20:30' },
      { startsAt: '2027-01-16T19:00' },
    ]
    for (const text of [
      'Vendredi 15 janvier à 20 h 30, rencontre avec l’équipe artistique à l’issue de la représentation.',
      'La rencontre a lieu le samedi 16 janvier.',
      'Choisissez le vendredi 15 janvier : rencontre avec les artistes.',
      'Bord de plateau le samedi 16 janvier.',
      'Rencontre avec l’équipe tous les soirs après le spectacle.',
    ])
      expect(alarms(text, { performances }), text).toHaveLength(1)
    for (const text of [
      'Mercredi 13 janvier à 19 h 30, rencontre avec l’équipe artistique à l’issue de la représentation.',
      'La rencontre a lieu le mercredi 13 janvier.',
      'Une rencontre avec l’équipe est proposée à l’issue d’une représentation.',
      'Vendredi 15 janvier, la rencontre de deux solitudes.',
    ])
      expect(alarms(text, { performances }), text).toEqual([])
  })

  it('means by each performance those still to come', () => {
    const loop = ['boucle magnétique']
    const performances = [
      { startsAt: '2020-10-01T20:00' },
      { startsAt: '2027-03-13T20:00', accessibility: loop },
      { startsAt: '2027-03-14T17:00', accessibility: loop },
      { startsAt: '2027-03-16T20:00', status: 'cancelled' as const },
    ]
    const text = 'Boucle magnétique à chaque représentation.'
    expect(alarms(text, { performances })).toEqual([])
    const one = { startsAt: '2027-03-15T17:00' }
    expect(alarms(text, { performances: [...performances, one] })).toHaveLength(1)
  })

  it('takes a meeting of the record for announced', () => {
    const performances = [{ startsAt: '2026-03-12T20:30', meeting: 'rencontre avec l’équipe' }]
    expect(alarms('Rencontre avec l’équipe après le spectacle.', { performances })).toEqual([])
    expect(alarms('Rencontre avec l’équipe après le spectacle.')).toHaveLength(1)
  })
})
