import { describe, expect, it } from 'vitest'
import { doubtsOf, judged } from './check-fixture.ts'

const company = { company: 'Les Enfants du Vinyle' }

describe('onSecondThoughts', () => {
  it('takes a company under another article for the record’s, but no other company', () => {
    expect(judged('La troupe des Enfants du Vinyle arrive.', { record: company })).toEqual([
      '✓ company: troupe des Enfants du Vinyle',
    ])
    expect(judged('La troupe des Enfants du Vignoble arrive.', { record: company }).join()).toMatch(/^✗ company/)
  })

  it('hears for whom nothing is paid in any words, and an age that is not the record’s', () => {
    expect(judged("18 mars, gratuit pour qui n'a pas 6 ans.")).toContain("✓ free: gratuit pour qui n'a pas 6 ans")
    expect(judged("Gratuit pour qui n'a pas 9 ans.").join()).toContain('✗ free')
  })

  it('takes « leurs dix bougies » for the age from which one comes', () => {
    expect(judged('Que les plus jeunes aient soufflé leurs dix bougies.')).toEqual(['✓ age: soufflé leurs dix bougies'])
    expect(judged('Que les plus jeunes aient soufflé leurs neuf bougies.').join()).toMatch(/^\?/)
  })
})

describe('a trade against a name', () => {
  const saidOf = (text: string): string[] => judged(text).filter((line) => line.includes('person'))

  it('is the person’s own, whatever else the sentence says', () => {
    expect(saidOf('Pièce pour trois interprètes mise en scène par Thibault Ménard.')).toEqual([
      '✓ person: Thibault Ménard',
    ])
    expect(saidOf('Thibault Ménard met en scène Sofiane Roux et Garance Thiriet.')).toEqual([
      '✓ person: Thibault Ménard',
      '✓ person: Sofiane Roux',
      '✓ person: Garance Thiriet',
    ])
  })

  it('does not bear out a trade that is another’s', () => {
    expect(saidOf('Mise en scène Ombeline Carel, lumières Thibault Ménard.')).toEqual([
      '✗ person: Ombeline Carel',
      '✗ person: Thibault Ménard',
    ])
  })
})

describe('a town with its day in a bracket', () => {
  const record = {
    performances: [
      { startsAt: '2026-03-12T20:30', venue: 'Halle', city: 'Valmer' },
      { startsAt: '2026-03-14T20:30', venue: 'Dôme', city: 'Sandrans' },
    ],
  }

  it('is held to that day and not to the one before it', () => {
    const text = 'Valmer (Halle, 12 mars, 20 h 30), Sandrans (Dôme, 14 mars, 20 h 30).'
    expect(doubtsOf(text, { record })).toEqual([])
    expect(judged(text.replace('14 mars', '12 mars'), { record }).join()).toContain('✗')
    expect(judged(text.replace('Dôme', 'Halle'), { record })).toContain('✗ venue: Halle')
  })
})
