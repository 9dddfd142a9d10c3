import { expect, it } from 'vitest'
import { oneColumn, recognise } from '../recognised.fixture.ts'
import { headingMeanings } from './name-candidates.ts'

it('reads a number said behind what it is of, and « Identité » for whom a till knows', () => {
  expect(headingMeanings('Commande n°')).toEqual(headingMeanings('N° commande'))
  expect(headingMeanings('Billet n°')).toEqual(headingMeanings('N° billet'))
  expect([headingMeanings('Identité'), headingMeanings('N° identité')]).toEqual([['fullName'], ['customerNumber']])
})

it('reads « NUM_ » of an extraction as « N° », and English words that a tool ran together', () => {
  expect(headingMeanings('NUM_IDENTITE')).toEqual(headingMeanings('N° identité'))
  expect(headingMeanings('NUM_COMMANDE')).toEqual(['orderNumber'])
  expect(headingMeanings('eventstartts')).toEqual(['startsAt'])
  expect(headingMeanings('ordercreatedts')).toEqual(['purchasedAt'])
  expect(headingMeanings('customerfirstname')).toEqual(headingMeanings('customer first name'))
  expect([headingMeanings('eventual'), headingMeanings('attestation'), headingMeanings('datetime')]).toEqual([
    [],
    [],
    [],
  ])
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

it('reads a price of the list only where nothing says what was paid, whichever stands first', () => {
  for (const list of ['Prix de base CHF', 'Prix catalogue', 'Tarif de référence', 'List price']) {
    const row = ['Bérénice', '12/03/2026 20:30', '24.00', '19.00']
    const { column } = recognise({ header: ['Spectacle', 'Séance', list, 'Prix net CHF'], rows: [row, row, row] })
    expect([column(list).meaning, column('Prix net CHF').meaning], list).toEqual(['unknown', 'priceCents'])
    expect(oneColumn(list, ['24,00', '15,00']).meaning, list).toBe('priceCents')
  }
})

it('reads an amount in its currency by the name without it, and the total of an order for no price', () => {
  expect([headingMeanings('Rabais CHF'), headingMeanings('Ristourne (€)')]).toEqual([
    ['discountCents'],
    ['discountCents'],
  ])
  expect(headingMeanings('Total dossier CHF')).toEqual(['orderTotalCents'])
})

it('reads whether a ticket was given back, however the answer is announced', () => {
  for (const name of ['Billet annulé', 'Annulé (O/N)', 'Remboursé ?', 'is_refunded', 'voided'])
    expect(headingMeanings(name)[0], name).toBe('isValid')
  const marks = ['0', '0', '0', '1']
  for (const name of ['Places annulées', 'Nb remboursé', 'Voided'])
    expect(oneColumn(name, marks, { Spectacle: ['Bérénice'], Prix: ['24,00'] }), name).toMatchObject({
      meaning: 'isValid',
      format: 'turned',
    })
})

it('takes a name that ends in a currency for an amount, and never for a number of seats', () => {
  for (const name of ['Places €', 'Billets (CHF)']) expect(headingMeanings(name), name).toEqual(['priceCents'])
  expect(headingMeanings('Quantité remboursée (€)')).toEqual([])
  expect(headingMeanings('Tarif (€)')[0]).toBe('priceCents')
  expect([headingMeanings('Places'), headingMeanings('Total €')]).toEqual([['quantity'], ['priceCents']])
  expect(oneColumn('Tarif (€)', ['Plein 14 €', 'Réduit 9 €']).meaning).toBe('tariff')
})

it('reads « Qty » as the number of seats of a line, and of those given back where it says so', () => {
  expect([headingMeanings('Qty'), headingMeanings('Qty sold')]).toEqual([['quantity'], ['quantity']])
  for (const name of ['Qty refunded', 'Refunded qty', 'Quantity cancelled'])
    expect(headingMeanings(name), name).toEqual(['returnedQuantity'])
})

it('reads a day that has its hour as the day of what its name says', () => {
  for (const name of ['DATE HEURE DE LA REPRÉSENTATION', 'Date/heure séance', 'Jour et heure du spectacle'])
    expect(headingMeanings(name), name).toEqual(['startsAt'])
  expect(headingMeanings('Date et heure d’achat')).toEqual(['purchasedAt'])
  expect(headingMeanings('Heure de la représentation')).toEqual(['startsTime'])
})
