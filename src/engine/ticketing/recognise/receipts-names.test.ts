import { expect, it } from 'vitest'
import { recognise } from './recognised.fixture.ts'

const evenings = (header: readonly string[], row: (seats: number) => readonly number[]) =>
  recognise({
    header: ['Spectacle', 'Date', 'Heure', ...header],
    rows: [41, 67, 58, 72, 35, 90].map((seats, at) => [
      at < 3 ? 'Braise' : 'Toupie',
      `${10 + at}/12/2026`,
      '20:30',
      ...row(seats).map(String),
    ]),
  })

it('reads what an evening brought in under its name with its unit: left as a price, it would be lost', () => {
  for (const name of [
    'Recette €',
    'Recettes (€)',
    'Recette totale (€)',
    'Total €',
    'Recette billetterie',
    'CA TTC (€)',
  ]) {
    const { grain, column } = evenings(['Entrées', name], (seats) => [seats, seats * 11 + 3])
    expect([grain, column('Entrées').meaning, column(name).meaning]).toEqual([
      'performances',
      'seatsSold',
      'receiptsCents',
    ])
  }
})

it('counts spectators as seats sold of an evening, never as the room that the hall has', () => {
  const { column } = evenings(['Spectateurs', 'Recette'], (seats) => [seats, seats * 11])
  expect(column('Spectateurs').meaning).toBe('seatsSold')
})

it('reads the amount of a line of tariffs under the word for what was paid, and only where it is money', () => {
  const list = (paid: (seats: number) => number) =>
    recognise({
      header: ['Nom', 'Adultes', 'Enfants', 'Réglé'],
      rows: [1, 2, 3, 2, 4, 1].map((seats, at) => [`Roux${at}`, `${seats}`, '1', `${paid(seats)}`]),
    }).column('Réglé').meaning
  expect(list((seats) => seats * 12 + 6)).toBe('priceCents')
  expect(list((seats) => seats + 1)).not.toBe('priceCents')
})

it('reads the price of a seat where it and the number make the total, which counts no seats then', () => {
  const { column } = recognise({
    header: ['Spectacle', 'Date', 'Heure', 'Tarif', 'Nombre', 'Prix', 'Total'],
    rows: [
      ['Normal', 4, 16],
      ['Réduit', 7, 12],
      ['Article 27', 3, 1.25],
      ['Invitations', 5, 0],
      ['Normal', 6, 16],
    ].map(([tariff, seats, price]) => [
      ...['Miroir', '13/11/2026', '20:15', String(tariff), String(seats), String(price)],
      String(Number(seats) * Number(price)),
    ]),
  })
  expect([column('Prix').meaning, column('Total').meaning]).toEqual(['unitPriceCents', 'orderTotalCents'])
})

it('counts the guests of a table as its seats, unless another column says the seats', () => {
  const list = (...counts: string[]) =>
    recognise({
      header: ['Nom', 'Spectacle', 'Date', ...counts, 'Montant'],
      rows: [4, 2, 6, 3, 2].map((seats, at) => [
        ...[`Roux${at}`, 'Revue', `1${at}/12/2026 20:30`],
        ...counts.map((name) => String(name === 'Couverts' ? seats - 1 : seats)),
        String(seats * 30),
      ]),
    })
  expect(list('Couverts').column('Couverts').meaning).toBe('quantity')
  for (const name of ['Places', 'Nb pers.']) expect(list('Couverts', name).column(name).meaning).toBe('quantity')
})
