import { describe, expect, it } from 'vitest'
import { textOf } from './phrase.ts'
import { allPrices, lowestPrice, priceRange } from './prices.ts'
import { berenice } from './season.fixture.ts'

const show = (...prices: readonly (readonly [string, number])[]) => ({
  ...berenice,
  ageFrom: null,
  prices: prices.map(([label, cents]) => ({ label, cents })),
})
const plain = (phrase: ReturnType<typeof allPrices>) => textOf(phrase ?? []).replaceAll(/[\u00a0\u202f]/gu, ' ')

describe('allPrices', () => {
  it('names people in the plural, whatever the label’s number', () => {
    const people = show(['adulte', 2000], ['étudiant', 1200], ['demandeur d’emploi', 900], ['Enfants', 600])
    expect(plain(allPrices(people, 'EUR'))).toBe(
      '20 € pour les adultes, 12 € pour les étudiants, 9 € pour les demandeurs d’emploi et 6 € pour les enfants',
    )
    expect(plain(allPrices(show(['régulier', 4200], ['35 ans et moins', 2800]), 'CAD'))).toBe(
      '42 $ et 28 $ pour les 35 ans et moins',
    )
  })

  it('keeps as it stands a label that says more than who', () => {
    expect(plain(allPrices(show(['plein', 2000], ['étudiant, carte du campus', 1200]), 'EUR'))).toBe(
      '20 € et 12 € (étudiant, carte du campus)',
    )
    expect(plain(allPrices(show(['1re catégorie', 8500], ['2e catégorie', 6000]), 'CHF'))).toBe(
      '85 CHF en 1re catégorie et 60 CHF en 2e catégorie',
    )
    expect(plain(allPrices(show(['sur place', 2300], ['prévente', 1800], ['aîné', 1500]), 'EUR'))).toBe(
      '23 € sur place, 18 € en prévente et 15 € pour les aînés',
    )
  })

  it('leads to the name of a tariff as one says it', () => {
    expect(plain(allPrices(show(['soirée', 1600], ['pass 3 soirs', 3900], ['carte culture', 600]), 'EUR'))).toBe(
      '16 € la soirée, 6 € avec la carte culture et 39 € le pass 3 soirs',
    )
    expect(plain(allPrices(show(['plein', 3400], ['mercredi', 2000], ['habitants du quartier', 800]), 'EUR'))).toBe(
      '34 €, 20 € le mercredi et 8 € pour les habitants du quartier',
    )
    expect(plain(allPrices(show(['balcon', 3500], ['debout', 2200], ['Villeurbannais', 1200]), 'EUR'))).toBe(
      '35 € au balcon, 22 € debout et 12 € pour les Villeurbannais',
    )
  })

  it('says the currency with the sum alone, whatever the label repeats', () => {
    expect(plain(allPrices(show(['régulier ($)', 4800], ['aîné ($)', 4100], ['enfant ($)', 2500]), 'CAD'))).toBe(
      '48 $, 41 $ pour les aînés et 25 $ pour les enfants',
    )
    expect(plain(allPrices(show(['plein (CHF)', 5000], ['moins de 20 ans (CHF)', 2000]), 'CHF'))).toBe(
      '50 CHF et 20 CHF pour les moins de 20 ans',
    )
  })

  it('calls « au chapeau » what each gives as they wish: that is no gratuity', () => {
    expect(plain(allPrices(show(['chapeau', 0]), 'EUR'))).toBe('au chapeau')
    expect(plain(allPrices(show(['prix libre', 0]), 'EUR'))).toBe('prix libre')
  })

  it('tells last what several seats cost together', () => {
    expect(plain(allPrices(show(['famille', 4200], ['plein', 1900], ['enfant', 800]), 'EUR'))).toBe(
      '19 €, 8 € pour les enfants et 42 € en tarif famille',
    )
  })
})

describe('priceRange', () => {
  it('runs over what one person can ask for', () => {
    expect(plain(priceRange(show(['famille', 4200], ['plein', 1900], ['enfant', 800]), 'EUR'))).toBe('de 8 à 19 €')
    expect(plain(priceRange(show(['plein', 2200], ['étudiant', 1100], ['Article 27', 125]), 'EUR'))).toBe(
      'de 11 à 22 €',
    )
    expect(plain(priceRange(show(['solidaire', 500]), 'EUR'))).toBe('5 €')
  })

  it('leaves out one thing that is free among those to pay for', () => {
    const festival = show(['plein', 2200], ['réduit', 1400], ['concert de midi', 0])
    expect(plain(priceRange(festival, 'EUR'))).toBe('de 14 à 22 €')
    expect(plain(lowestPrice(festival, 'EUR'))).toBe('14 € en tarif réduit')
    expect(plain(priceRange(show(['plein', 2200], ['étudiants', 0]), 'EUR'))).toBe('de la gratuité à 22 €')
  })

  it('keeps what a family pays for each, and the pass of the young', () => {
    const each = show(['plein', 1900], ['famille, par personne, à partir de 3', 1000])
    expect(plain(priceRange(each, 'EUR'))).toBe('de 10 à 19 €')
    expect(plain(priceRange(show(['plein', 1900], ['Pass Culture', 700]), 'EUR'))).toBe('de 7 à 19 €')
  })
})

describe('lowestPrice', () => {
  it('is that of one seat', () => {
    expect(plain(lowestPrice(show(['plein', 1900], ['enfant', 800], ['duo', 600]), 'EUR'))).toBe('8 € pour les enfants')
  })
})
