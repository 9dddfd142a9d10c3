import { describe, expect, it } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const record = {
  prices: [
    { label: 'plein', cents: 2800 },
    { label: 'réduit', cents: 1450 },
    { label: 'enfant', cents: 800 },
    { label: 'tribu (4 places)', cents: 5600 },
  ],
}

describe('a sum that follows from the tariffs', () => {
  it.each([
    ['Deux adultes et deux enfants paient donc', '72 €', '70 €'],
    ['Un adulte et un enfant :', '36 €', '38 €'],
    ['Comptez quatre enfants, soit', '32 €', '30 €'],
    ['Pour vingt enfants, l’addition est de', '160 €', '150 €'],
    ['La tribu, à 56 € pour quatre, met la place à', '14 €', '13 €'],
    ['Au tarif réduit, on économise', '13,50 €', '12 €'],
  ])('is right where it is well reckoned: %s', (opening, right, wrong) => {
    expect(doubtsOf(`${opening} ${right}.`, { record }).filter((line) => line.includes('price'))).toEqual([])
    expect(doubtsOf(`${opening} ${wrong}.`, { record })).toContain(`✗ price: ${wrong}`)
  })

  it.each(['Enfants : 16 €.', 'Plein 28 €, réduit 16 €, enfant 8 €.', 'De 16 à 28 €.', 'Les enfants paient 16 €.'])(
    'is none where nothing counts people: %s',
    (text) => expect(doubtsOf(text, { record })).not.toEqual([]),
  )
})
