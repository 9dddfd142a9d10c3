import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judged, suggestionsOf } from '../check-fixture.ts'
import { writeMoney } from './prices.ts'

describe('findPrices', () => {
  it('reads each amount with the tariff that it is given for', () => {
    expect(judged('Tarif plein : 28 € ; tarif réduit : 14,50 €')).toEqual(['✓ price: 28 €', '✓ price: 14,50 €'])
    expect(judged('Tarif plein : 14,50 € ; tarif réduit : 28 €')).toEqual(['✗ price: 14,50 €', '✗ price: 28 €'])
    expect(suggestionsOf('plein tarif 26 €')).toEqual(['28\u00a0€'])
  })

  it('takes who has no card for one who pays the full price', () => {
    const record = {
      prices: [
        { label: 'plein', cents: 2700 },
        { label: 'abonné', cents: 2200 },
      ],
    }
    expect(judged('L’abonné débourse 22 euros, le non-abonné 27 euros.', { record })).toEqual([
      '✓ price: 22 euros',
      '✓ price: 27 euros',
    ])
    expect(judged('Non-adhérents : 22 €', { record })).toEqual(['✗ price: 22 €'])
  })

  it('holds a range to the lowest and the highest', () => {
    expect(judged('de 14,50 à 28 €')).toEqual(['✓ price: 14,50', '✓ price: 28 €'])
    expect(judged('de 12 à 28 €')).toEqual(['✗ price: 12', '✓ price: 28 €'])
    expect(judged('à partir de 28 €')).toEqual(['✗ price: 28 €'])
  })

  it('takes for the lowest the one that somebody of the announced age can pay', () => {
    const record = {
      ageFrom: 14,
      prices: [
        { label: 'plein', cents: 2800 },
        { label: 'jeune (moins de 26 ans)', cents: 1200 },
        { label: 'enfant (moins de 12 ans)', cents: 800 },
      ],
    }
    expect(judged('de 12 à 28 €', { record })).toEqual(['✓ price: 12', '✓ price: 28 €'])
    expect(judged('de 12 à 28 €', { record: { ...record, ageFrom: 8 } })).toEqual(['✗ price: 12', '✓ price: 28 €'])
  })

  it('takes for the lowest what nobody needs a social scheme to pay', () => {
    const record = {
      prices: [
        { label: 'plein', cents: 2200 },
        { label: 'étudiant', cents: 1100 },
        { label: 'Article 27', cents: 125 },
      ],
    }
    expect(judged('de 11 à 22 €', { record })).toEqual(['✓ price: 11', '✓ price: 22 €'])
    expect(judged('de 1,25 à 22 €', { record })).toEqual(['✓ price: 1,25', '✓ price: 22 €'])
    expect(judged('de 10 à 22 €', { record })).toEqual(['✗ price: 10', '✓ price: 22 €'])
  })

  it('takes no word of the title for what else money is paid for', () => {
    const record = { title: 'Don Juan au bar' }
    expect(judged('Don Juan au bar : de 14,50 à 28 €', { record })).toEqual([
      '✓ title: Don Juan au bar',
      '✓ price: 14,50',
      '✓ price: 28 €',
    ])
  })

  it('resolves the letter grid of the house when the show has no prices of its own', () => {
    const house = { name: 'Quatre-Vents', tariffGrid: [{ letter: 'B', label: 'plein', cents: 2200 }] }
    expect(judged('Plein tarif : 22 €', { house, record: { prices: null } })).toEqual(['✓ price: 22 €'])
  })

  it('finds any whole price that the record has, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 99_999 }), (cents) => {
        const record = { prices: [{ label: 'plein', cents }] }
        expect(judged(`Entrée : ${writeMoney(cents)}`, { record })).toEqual([`✓ price: ${writeMoney(cents)}`])
        expect(judged(`Entrée : ${writeMoney(cents + 50)}`, { record })).toEqual([`✗ price: ${writeMoney(cents + 50)}`])
      }),
      { numRuns: 60 },
    )
  })
})

it('reads who comes in free', () => {
  expect(judged('gratuit pour les moins de 6 ans')).toEqual(['✓ free: gratuit pour les moins de 6 ans'])
  expect(judged('gratuit jusqu’à 12 ans')).toEqual(['✗ free: gratuit jusqu’à 12 ans'])
  expect(judged('gratuit pour les moins de 6 ans', { record: { freeUnderAge: null } })).toEqual([
    '? free: gratuit pour les moins de 6 ans',
  ])
})

it('reads a sum that Swiss write with a dash, with or without its currency', () => {
  const record = {
    prices: [
      { label: 'plein', cents: 4200 },
      { label: 'enfant', cents: 1500 },
    ],
  }
  expect(judged('Adultes 42.-, enfants 15.–', { record })).toEqual(['✓ price: 42.-', '✓ price: 15.–'])
  expect(judged('Comptez 45.- la place. Enfants : 18.-.', { record })).toEqual(['✗ price: 45.-', '✗ price: 18.-'])
  expect(judged('CHF 42.-, 15.- pour les enfants', { record })).toEqual(['✓ price: CHF 42.-', '✓ price: 15.-'])
})

it('knows what parts one tariff from another', () => {
  expect(judged('28 €, soit 13,50 € de plus que le réduit.')).toEqual(['✓ price: 28 €', '✓ price: 13,50 €'])
  expect(judged('28 €, soit 12 € de plus que le réduit.')).toContainEqual('? price: 12 €')
})

it('takes the part of a house that a tariff is called by for no room', () => {
  const record = {
    prices: [
      { label: 'orchestre', cents: 3000 },
      { label: 'balcon', cents: 2000 },
    ],
  }
  expect(judged('Une place au balcon coûte 20 €.', { record })).toContainEqual('✓ price: 20 €')
  expect(judged('Une place au balcon coûte 20 €.', { record }).filter((line) => !line.startsWith('✓'))).toEqual([])
})

it('takes a bound that stands near a tariff for it', () => {
  expect(judged('Moins de 30 € en plein tarif.')).toEqual(['✓ price: 30 €'])
  expect(judged('Moins de 20 € en plein tarif.')).toEqual(['✗ price: 20 €'])
})

it('reads a figure that only its tariff makes a price', () => {
  const record = {
    prices: [
      { label: 'prévente', cents: 2100 },
      { label: 'sur place', cents: 2500 },
    ],
  }
  expect(judged('21 € en prévente, 25 sur place.', { record })).toEqual(['✓ price: 21 €', '✓ price: 25'])
  expect(judged('21 € en prévente, 28 sur place.', { record })).toEqual(['✓ price: 21 €', '✗ price: 28'])
  expect(judged('Plein 28, réduit 14,50.')).toEqual(['✓ price: 28', '✓ price: 14,50'])
  expect(judged('Plein 28, réduit 16.')).toEqual(['✓ price: 28', '✗ price: 16'])
})

it('holds an amount to whom and how many it pays for', () => {
  expect(judged('28 € pour deux.')).toEqual(['? price: 28 €'])
  expect(judged('28 € pour deux heures de vent.')).toContainEqual('✓ price: 28 €')
  expect(judged('Tarif solidaire : 14,50 €.')).toEqual(['? price: 14,50 €'])
  expect(judged('La place la moins chère est à 14,50 €.')).toEqual(['✓ price: 14,50 €'])
  expect(judged('La place la moins chère est à 28 €.')).toEqual(['✗ price: 28 €'])
})
