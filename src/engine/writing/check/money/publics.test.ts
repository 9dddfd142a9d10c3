import { describe, expect, it } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

describe('the public of a price', () => {
  it.each(['Places à 28 € pour les étudiants.', 'Étudiants : 28 €.', '28 € pour tous.', '14,50 € au plein tarif.'])(
    'is not one of whom another tariff is: %s',
    (text) => {
      expect(doubtsOf(text).join()).toContain('✗ price')
    },
  )

  it.each([
    '14,50 € pour les étudiants.',
    '28 € plein tarif, 14,50 € en réduit.',
    'Gratuit pour les moins de 6 ans, 28 € pour les autres.',
    'À la carte : 28 € le plein, 14,50 € le réduit.',
    'Tarif réduit : 14,50 € au lieu de 28.',
    'Une classe de vingt élèves, 290 €.',
  ])('is left where the record bears it out: %s', (text) => {
    expect(doubtsOf(text)).toEqual([])
  })

  it('hears what one pays otherwise', () => {
    expect(doubtsOf('Tarif réduit : 14,50 € au lieu de 30.')).toEqual(['✗ price: 30'])
  })

  it('hears that nobody comes in for nothing', () => {
    expect(judged('Aucune gratuité.')).toEqual(['✗ free: Aucune gratuité'])
    expect(judged('Pas de gratuité.', { record: { freeUnderAge: null } })).toEqual(['✓ free: Pas de gratuité'])
    expect(judged('Aucun billet payant pour les moins de 6 ans.')).toEqual([
      '✓ free: Aucun billet payant pour les moins de 6 ans',
    ])
    expect(doubtsOf('Aucun billet payant pour les moins de 12 ans.').join()).toContain('✗ free')
  })
})
