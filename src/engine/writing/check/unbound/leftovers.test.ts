import { describe, expect, it } from 'vitest'
import { judged } from '../check-fixture.ts'

describe('findLeftovers', () => {
  it('binds an age that no other rule has read, and doubts one that the record does not hold', () => {
    expect(judged("L'âge plancher : 10 ans")).toEqual(['✓ age: 10 ans'])
    expect(judged("L'âge plancher : 7 ans")).toEqual(['✗ age: 7 ans'])
    expect(judged('Mieux vaut attendre douze ans avant de venir. Pas pour les moins de douze ans.')).toContain(
      '✗ age: douze ans',
    )
  })

  it('leaves a length of time and the age of a character alone', () => {
    for (const text of [
      'Lila, 12 ans, quitte la maison.',
      'Depuis 30 ans, il attend.',
      'Une fille de 12 ans se tait.',
      'Quatre cents ans de silence.',
    ])
      expect(judged(text), text).toEqual([])
  })

  it('holds a month to those in which the show is played or sold', () => {
    expect(judged('Le rendez-vous de juin')).toEqual(['✗ date: juin'])
    expect(judged('En vente depuis septembre.')).toEqual([])
    expect(judged('Née un soir de juin, la pièce voyage.')).toEqual([])
  })

  it('reads a day in figures whatever its label', () => {
    expect(judged('Ultime séance : 14.03')).toEqual(['✓ date: 14.03'])
    expect(judged('Ultime séance : 16.03')).toEqual(['✗ date: 16.03'])
  })

  it('doubts so many of anything that no number of the record is', () => {
    expect(judged('Déjà 30 000 oreilles bercées')).toEqual(['? audience: 30 000'])
    expect(judged('Déjà plus de 12 000 oreilles bercées')).toEqual(['✓ audience: 12 000'])
    expect(judged('Avec 12 pupitres et un phare')).toEqual(['? count: 12'])
    expect(judged('Catégorie 2, rang 4, à 300 mètres du port, en 1 200 mots')).toEqual([])
  })
})
