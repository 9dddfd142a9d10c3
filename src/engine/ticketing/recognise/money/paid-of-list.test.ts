import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const seats = ['Billet', 'Spectacle', 'Date séance', 'Tarif']
const price = (names: string[], amounts: string[][]) => {
  const rows = amounts.map(([tariff = '', ...row], at) => [`70${at}`, 'Bérénice', '12/03/2026 20:30', tariff, ...row])
  const { columns } = recognise({ header: [...seats, ...names], rows })
  return columns.filter(({ meaning }) => meaning === 'priceCents').map(({ name }) => name)
}
const full = ['Plein', '24,00', '24,00']
const promoted = ['Plein', '24,00', '19,00']
const guest = ['Invitation', '24,00', '0,00']
const names = [
  ['Prix', 'Prix payé'],
  ['Valeur faciale', 'Montant net'],
  ['Montant', 'Montant réglé'],
]

it('takes what was paid for the price where it is less than that of the list on some rows, and never more', () => {
  for (const [list = '', paid = ''] of names) {
    expect(price([list, paid], [full, full, promoted, promoted, promoted]), paid).toEqual([paid])
    expect(price([list, paid], [full, full, guest, guest, guest]), paid).toEqual([paid])
  }
})

it('leaves alone an amount that is less on each row, as a commission leaves it', () => {
  const left = ['Plein', '24,00', '22,80']
  expect(price(['Prix', 'Net'], [left, left, left, left])).toEqual(['Prix'])
})

it('leaves alone what is still owed, and seats that were booked and not paid', () => {
  const owed = (paid: string, due: string) => ['Plein', '24,00', paid, due]
  const rows = [owed('24,00', '0,00'), owed('10,00', '14,00'), owed('10,00', '14,00'), owed('10,00', '14,00')]
  expect(price(['Prix', 'Montant réglé', 'Reste dû'], rows)).toEqual(['Prix'])
  const unpaid = ['Plein', '24,00', '0,00']
  expect(price(['Prix', 'Montant réglé'], [full, full, unpaid, unpaid, unpaid])).toEqual(['Prix'])
})
