import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code)
const cents = (amount: number) => amount.toFixed(2)

/** A ticket at a price, with what the columns behind it say of it. */
const ticket = (number: number, price: number, more: readonly number[]) =>
  [
    `T${number}`,
    'Casse-Noisette',
    '13/12/2026 14:00',
    'Régulier',
    ...[price, ...more].map(cents),
    `Roux${number}`,
  ].join(';')
const prices = [45, 31.5, 24, 16.8, 29.75]

describe('the taxes of a ticket that stand beside its price', () => {
  const gst = (price: number) => Math.round(price * 5) / 100
  const qst = (price: number) => Math.round(price * 9.975) / 100
  const whole = prices.reduce((sum, price) => sum + price + gst(price) + qst(price), 0)

  it('are what the public paid on top of it, where a total holds them and the fees', async () => {
    const control = await fresh.takenFile({
      'billets.csv': [
        'No billet;Événement;Date de représentation;Type de billet;Sous-total;TPS (5 %);TVQ (9,975 %);Frais de service;TPS frais;Total;Nom',
        ...prices.map((price, at) =>
          ticket(at, price, [gst(price), qst(price), 3.5, 0.18, price + gst(price) + qst(price) + 3.68]),
        ),
      ],
    })
    expect(await fresh.validSeats()).toEqual({ seats: 5, cents: Math.round(whole * 100) })
    expect(control.warnings).toContainEqual({
      code: 'warning.taxes-added',
      params: { taxes: '« TPS (5 %) », « TVQ (9,975 %) »', price: 'Sous-total' },
    })
  })

  it('are in it where a total is the price without them', async () => {
    const inside = (price: number) => Math.round((price * 5) / 1.05) / 100
    const control = await fresh.takenFile({
      'billets.csv': [
        'No billet;Événement;Date de représentation;Type de billet;Prix;GST;Frais;Total;Nom',
        ...prices.map((price, at) => ticket(at, price, [inside(price), 2, price + 2])),
      ],
    })
    expect(await fresh.validSeats()).toEqual({ seats: 5, cents: 14_705 })
    expect(codes(control.warnings)).not.toContain('warning.taxes-added')
  })
})

describe('« Duo » beside a price', () => {
  const head =
    'Lieu;Nom de l’offre;Date de l’évènement;Nom et prénom du bénéficiaire;Email du bénéficiaire;Date et heure de réservation;Contremarque;Intitulé du tarif;Prix de la réservation;Statut de la contremarque;Duo'
  const booking = (number: number, tariff: string, price: number, duo: string) =>
    `Théâtre;Médée;2026-01-30 20:00:00;ROUX Zoé${number};z${number}@courriel.example;2026-01-02 10:00:00;AB${number};${tariff};${price};validé;${duo}`

  it('is the price of both where it is twice that of one, at the same tariff or by its words', async () => {
    await fresh.taken({
      'reservations.csv': [
        head,
        ...[1, 2].map((number) => booking(number, 'Jeune', 8, 'Non')),
        ...[3, 4].map((number) => booking(number, 'Jeune', 16, 'Oui')),
        booking(5, 'Carré or : 12 €', 24, 'Oui'),
      ],
    })
    expect(await fresh.validSeats()).toEqual({ seats: 8, cents: 1600 + 3200 + 2400 })
  })

  it('is that of each elsewhere', async () => {
    await fresh.taken({
      'reservations.csv': [
        head,
        ...[1, 2].map((number) => booking(number, 'Jeune', 8, 'Non')),
        ...[3, 4, 5].map((number) => booking(number, 'Jeune', 8, 'Oui')),
      ],
    })
    expect(await fresh.validSeats()).toEqual({ seats: 8, cents: 6400 })
  })
})

it('reads amounts of a currency without cents as whole, however their thousands are marked', async () => {
  const sale = (number: number, seats: number, price: string, total: string, state: string) =>
    `${number};21/05/2026 08:05;Le Procès;06/06/2026 20h00;Standard;${seats};${price};${total};${state};Awa Diop`
  const head = (unit: string) =>
    `Réf;Date achat;Spectacle;Date spectacle;Catégorie;Nbre;Prix unitaire${unit};Montant${unit};Statut;Client`
  const named = await fresh.takenFile({
    'ventes.csv': [
      head(' (F CFA)'),
      sale(1, 2, '1.500', '3.000', 'Réussi'),
      sale(2, 4, '3.000', '12.000', 'Échoué'),
      sale(3, 1, '10.000', '10.000', 'Réussi'),
    ],
  })
  expect(await fresh.validSeats()).toMatchObject({ cents: 1_300_000 })
  expect(named.warnings).toContainEqual({ code: 'warning.currency', params: { currency: 'FCFA' } })
  await fresh.taken({
    'ventes 2.csv': [
      head(''),
      sale(4, 2, '1 500 FCFA', '3 000 FCFA', 'Réussi'),
      sale(5, 1, '2 500 FCFA', '2 500 FCFA', 'Réussi'),
    ],
  })
  expect(await fresh.validSeats()).toMatchObject({ cents: 550_000 })
})
