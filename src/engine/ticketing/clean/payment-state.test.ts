import { expect, it } from 'vitest'
import { isToBePaidAtDoor, paymentOwes } from './payment-state.ts'

it('knows what was not paid among the ways to pay', () => {
  for (const label of ['Impayé', 'non réglé', 'En attente', 'en attente de virement', 'À payer', 'Virement en attente'])
    expect(paymentOwes(label), label).toBe(true)
  for (const label of ['CB', 'virement', 'sur place', 'avoir', 'payé', 'À régler sur place', 'chèque en main propre'])
    expect(paymentOwes(label), label).toBe(false)
})

it('knows what was to be paid on the evening itself, which is a way to pay', () => {
  for (const label of ['À régler sur place', 'Paiement au guichet', 'à payer le soir même', "Règlement à l'entrée"])
    expect(isToBePaidAtDoor(label), label).toBe(true)
  for (const label of ['sur place', 'Guichet', 'À payer', 'Payé sur place'])
    expect(isToBePaidAtDoor(label), label).toBe(false)
})
