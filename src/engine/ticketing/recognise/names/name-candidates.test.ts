import { expect, it } from 'vitest'
import { headingMeanings } from './name-candidates.ts'

it('reads the question of a form without what it tells its readers behind it', () => {
  expect(headingMeanings('Paiement reçu ? (les réservations non payées au 20/11 sont annulées)')).toEqual(['isPaid'])
  expect(headingMeanings('Nombre de places (maximum 6 par famille)')).toEqual(['quantity'])
  expect(headingMeanings('Covoiturage ? (dites-nous d’où vous partez)')).toEqual([])
})
