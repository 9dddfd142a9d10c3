import { describe, expect, it } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

/** What is doubted of a text, by kind and words. */
const doubted = (text: string): string[] => doubtsOf(text)

describe('a figure whose unit was said before it', () => {
  it('is a price behind a price', () => {
    expect(judged('Comptez 28 €, ou 14,50 si vous êtes en réduit.')).toContain('✓ price: 14,50')
    expect(doubted('Comptez 28 €, ou 18 si vous êtes en réduit.')).toEqual(['✗ price: 18'])
    expect(doubted('À partir de 14,50 €, et jamais plus de 32.')).toEqual(['✗ price: 32'])
    expect(doubted('À partir de 14,50 €, et jamais plus de 28.')).toEqual([])
  })

  it('is a price behind a tariff, where several tariffs are listed so', () => {
    expect(doubted('Réduit : 14,50. Plein : 28.')).toEqual([])
    expect(doubted('Réduit : 13,50. Plein : 26.')).toEqual(['✗ price: 13,50', '✗ price: 26'])
    expect(judged('Jeunes : 12 dans la salle.')).toEqual([])
  })

  it('is an hour behind an hour and another day', () => {
    expect(doubted('Vendredi, c’est à 20 h 30 ; le lendemain, à 18.')).toEqual([])
    expect(doubted('Vendredi, c’est à 20 h 30 ; le lendemain, à 19.')).toEqual(['✗ hour: 19'])
    expect(doubted('Vendredi, c’est à 20 h 30 ; samedi, à 17.')).toEqual(['✗ hour: 17'])
  })

  it('is neither where another unit or a day follows', () => {
    expect(doubted('La place est à 28 €, 3 dates seulement.')).toEqual([])
    expect(doubted('Plein tarif 28 €, le 12 mars.')).toEqual([])
    expect(doubted('De 14,50 à 28 €, 12, 13 et 14 mars.')).toEqual([])
  })
})

describe('what a text rules out', () => {
  it('is right of a day on which nothing is played', () => {
    expect(doubted('La pièce ne se donnera ni le mardi ni le mercredi.')).toEqual([])
    expect(doubted('La pièce ne se donnera ni le vendredi ni le mercredi.')).toEqual(['✗ weekday: vendredi'])
    expect(doubted('Du lundi au samedi, mercredi excepté.')).toContainEqual('✗ weekday: lundi au samedi')
  })

  it('is right of an hour at which nothing begins that day', () => {
    expect(doubted('Samedi, lever de rideau à 18 h et non à 20 h 30.')).toEqual([])
    expect(doubted('Samedi, lever de rideau à 18 h, et pas à 20 h 30.')).toEqual([])
    expect(doubted('Vendredi, lever de rideau à 20 h 30, et non à 20 h 30.')).toEqual(['✗ hour: 20 h 30'])
  })

  it('leaves the other evenings their hour', () => {
    expect(doubted('Lever de rideau à 20 h 30, sauf le samedi (18 h).')).toEqual([])
    expect(doubted('Samedi, on commence à 18 h ; les autres soirs, 20 h 30.')).toEqual([])
    expect(doubted('Samedi, on commence à 18 h ; les autres soirs, 21 h.')).toEqual(['✗ hour: 21 h'])
  })

  it('holds no rank that is denied', () => {
    expect(doubted('Ce n’est pas la plus longue des tragédies.')).toEqual([])
    expect(doubted('Ce n’est pas pour rien la plus longue des tragédies.')).toContainEqual(
      expect.stringMatching(/^\? superlative/),
    )
  })

  it('holds no pause that is denied, nor surtitles', () => {
    expect(doubted('Moins de deux heures, et pas une minute d’entracte.')).toEqual([])
    expect(doubted('Ni entracte ni surtitres.')).toEqual([])
  })
})
