import { describe, expect, it } from 'vitest'
import { judged, suggestionsOf } from './check-fixture.ts'

describe('findPeople', () => {
  it('proposes the spelling of the record for a name with a slip', () => {
    expect(judged('Avec Garance Thiriet et Sofiane Rouw.')).toEqual([
      '✓ person: Garance Thiriet',
      '✗ person: Sofiane Rouw',
    ])
    expect(suggestionsOf('Avec Eloise Le Goff.')).toEqual(['Éloïse Le Goff'])
  })

  it('lets capitals drop their accents, not change them', () => {
    expect(judged('ELOISE LE GOFF')).toEqual(['✓ person: ELOISE LE GOFF'])
    expect(judged('ÈLOÏSE LE GOFF')).toEqual(['✗ person: ÈLOÏSE LE GOFF'])
  })

  it('refuses a trade given to somebody else', () => {
    expect(
      judged('Mise en scène : Thibault Ménard. Lumières : Ombeline Carel.').every((line) => line.startsWith('✓')),
    ).toBe(true)
    expect(judged('Mise en scène : Ombeline Carel')).toEqual(['✗ person: Ombeline Carel'])
    expect(suggestionsOf('Mise en scène : Ombeline Carel')).toEqual(['Thibault Ménard'])
    expect(judged('Thibault Ménard joue le phare.')).toEqual(['✗ person: Thibault Ménard'])
  })

  it('carries the trade through a list of names', () => {
    expect(judged('Avec Sofiane Roux, Garance Thiriet et Thibault Ménard')).toEqual([
      '✓ person: Sofiane Roux',
      '✓ person: Garance Thiriet',
      '✗ person: Thibault Ménard',
    ])
  })

  it('finds nobody that the record does not know', () => {
    expect(judged('Avec Maël Berthoud.')).toEqual(['? person: Maël Berthoud'])
    expect(judged('Roxane Delmas signe la musique.')).toEqual(['? person: Roxane Delmas'])
  })

  it('knows a person by surname or initial', () => {
    expect(judged('un texte de Vasseur')).toEqual(['✓ person: Vasseur'])
    expect(judged('un texte de L. Vasseur')).toEqual(['✓ person: Vasseur'])
  })

  it('makes no person of an ordinary sentence', () => {
    expect(judged('Une femme attend. Personne ne vient. Puis le vent se lève sur la mer du Nord.')).toEqual([])
  })
})
