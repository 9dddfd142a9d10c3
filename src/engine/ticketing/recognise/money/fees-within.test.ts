import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

/** Rows of so many seats at a price, with fees for each seat, which what was paid holds or not. */
function columnsOf(names: { paid: string; fees: string }, sale: (unit: number, seats: number) => [number, number]) {
  const header = [
    'Commande',
    'Nom',
    'E-mail',
    'Spectacle',
    'Date du spectacle',
    'Places',
    'Tarif',
    names.paid,
    names.fees,
  ]
  const units = [32, 15, 32, 22, 15, 22]
  const rows = units.map((unit, at) => {
    const seats = 1 + (at % 4)
    const [paid, fees] = sale(unit, seats)
    const own = [
      `${70_021 + at}`,
      `Pasquier${at}`,
      `p${at}@exemple.fr`,
      'Bleu Poudrerie',
      '2026-08-08 10:30',
      `${seats}`,
    ]
    return [...own, unit === 15 ? 'Réduit' : 'Plein', paid.toFixed(2), fees.toFixed(2)]
  })
  return recognise({ header, rows })
}

it.each([
  ['Total payé', 'Frais payés', 0.115],
  ['Montant total', 'Frais de service', 0.0499],
  ['Amount paid', 'Service fees', 0.1],
  ['Montant réglé', 'Commission plateforme', 0.033],
])('« %s » that is round once « %s » are taken off holds them: the price is what they leave', (paid, fees, share) => {
  const { column } = columnsOf({ paid, fees }, (unit, seats) => {
    const more = Math.round(unit * share * 100) / 100 + 0.36
    return [(unit + more) * seats, more * seats]
  })
  expect(column(paid)).toMatchObject({ meaning: 'priceCents', holds: [fees] })
  expect(column(fees).meaning).toBe('discountCents')
})

it('fees of a fixed sum a seat are seen too, where they are no whole one', () => {
  const { column } = columnsOf({ paid: 'Total payé', fees: 'Frais' }, (unit, seats) => [
    (unit + 0.99) * seats,
    0.99 * seats,
  ])
  expect(column('Frais').meaning).toBe('discountCents')
})

it('fees beside a price that is round as it stands are not in it', () => {
  const { column } = columnsOf({ paid: 'Total payé', fees: 'Frais' }, (unit, seats) => [unit * seats, 0.99 * seats])
  expect(column('Frais').meaning).toBe('feesCents')
})

it('where both are round, the rows do not tell and nothing is taken off', () => {
  const { column } = columnsOf({ paid: 'Total payé', fees: 'Frais' }, (unit, seats) => [(unit + 2) * seats, 2 * seats])
  expect(column('Frais').meaning).toBe('feesCents')
  expect(column('Total payé').holds).toBeUndefined()
  const ofTenths = columnsOf({ paid: 'Total payé', fees: 'Frais' }, (unit, seats) => [
    (unit + 0.9) * seats,
    0.4 * seats,
  ])
  expect(ofTenths.column('Frais').meaning).toBe('feesCents')
})

it('a column of prices that no row fills in leaves the price to the one that says it', () => {
  const header = [
    'Commande',
    'Nom',
    'E-mail',
    'Spectacle',
    'Date du spectacle',
    'Niveau de prix',
    'Quantité',
    'Total payé',
  ]
  const rows = [24, 36, 12, 60].map((paid, at) => [
    ...[`${70_021 + at}`, `Pasquier${at}`, `p${at}@exemple.fr`, 'Bleu Poudrerie', '2026-08-08 10:30'],
    ...['', `${paid / 12}`, `${paid}`],
  ])
  const { column } = recognise({ header, rows })
  expect(column('Niveau de prix').meaning).toBe('unknown')
  expect(column('Total payé').meaning).toBe('priceCents')
})
