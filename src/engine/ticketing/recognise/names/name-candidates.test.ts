import { expect, it } from 'vitest'
import { headingMeanings } from './name-candidates.ts'

it('reads a number said behind what it is of, and « Identité » for whom a till knows', () => {
  expect(headingMeanings('Commande n°')).toEqual(headingMeanings('N° commande'))
  expect(headingMeanings('Billet n°')).toEqual(headingMeanings('N° billet'))
  expect([headingMeanings('Identité'), headingMeanings('N° identité')]).toEqual([['fullName'], ['customerNumber']])
})

it('reads the question of a form without what it tells its readers behind it', () => {
  expect(headingMeanings('Paiement reçu ? (les réservations non payées au 20/11 sont annulées)')).toEqual(['isPaid'])
  expect(headingMeanings('Nombre de places (maximum 6 par famille)')).toEqual(['quantity'])
  expect(headingMeanings('Covoiturage ? (dites-nous d’où vous partez)')).toEqual([])
})

it('reads what a pivot table adds up or counts by the name of what it is made of', () => {
  expect(headingMeanings('Somme de Nb')).toEqual(['quantity'])
  expect(headingMeanings('Sum of Quantity')).toEqual(['quantity'])
  expect(headingMeanings('Somme de Montant')).toEqual(['priceCents'])
  expect(headingMeanings('Nombre de N° billet')).toEqual(['quantity'])
  expect(headingMeanings('N° billet')).toEqual(['ticketNumber'])
})
