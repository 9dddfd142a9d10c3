import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const head = 'Réf.;Réservé le;Nom;Spectacle;Représentation;Places;Montant;Paiement'
const booked = (...ways: string[]) => [
  head,
  ...ways.map((way, at) => `R${at};12/10/2026 11:13;Roux ${at};Ploc;18/12/2026 20:30;2;22,00 €;${way}`),
]

it('counts apart the seats that « Paiement » says to be unpaid, and says how many', async () => {
  const control = await fresh.takenFile({ 'resas.csv': booked('CB', 'Chèque', 'En attente', 'CB', 'Non payé') })
  expect(control).toMatchObject({ seats: 6, receiptsCents: 6600, awaited: { seats: 4, cents: 4400 } })
  expect(control.warnings).toContainEqual({ code: 'warning.not-paid', params: { unpaid: 4, options: 0, euros: 44 } })
})

it('counts as sold what was to be paid at the door, and says that nothing tells whether it was', async () => {
  const control = await fresh.takenFile({
    'resas.csv': booked('Payé en ligne', 'À régler sur place', 'Payé en ligne', 'À régler sur place'),
  })
  expect(control).toMatchObject({ seats: 8, receiptsCents: 8800 })
  expect(control.warnings).toContainEqual({
    code: 'warning.paid-at-door',
    params: { seats: 4, euros: 44, labels: '« À régler sur place »' },
  })
})
