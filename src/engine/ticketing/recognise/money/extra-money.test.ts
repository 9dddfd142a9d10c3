import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const header = ['Soirée', 'Spectacle', 'Nom', 'Pers.']
const parties = [4, 2, 6, 3, 2, 5]
const list = (names: readonly string[], money: (seats: number, at: number) => readonly number[]) =>
  recognise({
    header: [...header, ...names],
    rows: parties.map((seats, at) => [
      `${10 + at}/12/2026 20:30`,
      'Revue',
      `Roux${at}`,
      `${seats}`,
      ...money(seats, at).map(String),
    ]),
  })

it('counts what the show cost, not the dinner and the drinks that the total holds beside it', () => {
  const { column } = list(['Spectacle €', 'Repas €', 'Boissons €', 'Total €'], (seats, at) => [
    seats * 35,
    seats * 42,
    at * 8,
    seats * 77 + at * 8,
  ])
  expect([column('Spectacle €').meaning, column('Total €').meaning]).toEqual(['priceCents', 'unknown'])
  expect(column('Total €').holds).toEqual(['Repas €', 'Boissons €'])
})

it('knows the part of the show beside another that no word tells, in any money, where the two make the total', () => {
  const { column } = list(['Part spectacle ($)', 'Part dégustation ($)', 'Total ($)'], (seats, at) => [
    seats * 39,
    at % 2 === 0 ? seats * 35 : 0,
    seats * 39 + (at % 2 === 0 ? seats * 35 : 0),
  ])
  expect([column('Part spectacle ($)').meaning, column('Total ($)').meaning]).toEqual(['priceCents', 'unknown'])
  expect(column('Total ($)').holds).toEqual(['Part dégustation ($)'])
})

it('knows the amount of the seats beside that of the snacks where both are counted too', () => {
  const names = ['Petits', 'Grands', 'Montant billets', 'Crêpes', 'Montant crêpes', 'Total réglé']
  const { column } = list(names, (seats, at) => [
    at % 3,
    seats - (at % 3),
    seats * 15 - (at % 3) * 5,
    at,
    at * 4,
    seats * 15 - (at % 3) * 5 + at * 4,
  ])
  expect([column('Montant billets').meaning, column('Total réglé').meaning]).toEqual(['priceCents', 'unknown'])
})

it('knows what is left of the total beside a meal, whatever it is called', () => {
  const { column } = list(['Cabaret (€)', 'Dîner (€)', 'À payer (€)', 'Total (€)'], (seats, at) => [
    seats * 20,
    at * 30,
    seats * 20 + at * 30,
    seats * 20 + at * 30,
  ])
  expect(column('Cabaret (€)').meaning).toBe('priceCents')
})

it('leaves the prices of the tariffs count, where a donation and fees are what the total has more', () => {
  const names = ['Plein (14 €)', 'Enfant (6 €)', 'Don', 'Frais', 'Total']
  const { column } = list(names, (seats, at) => [seats, at, at * 5, 1, seats * 14 + at * 6 + at * 5 + 1])
  expect(column('Total').meaning).toBe('unknown')
})

it('keeps the total where what stands beside does not make it: it may be the price of the seats alone', () => {
  const { column } = list(['Repas €', 'Total €'], (seats) => [seats * 42, seats * 35])
  expect(column('Total €')).toMatchObject({ meaning: 'priceCents' })
  expect(column('Total €').holds).toBeUndefined()
})

it('counts the show alone where those who cancelled or owe paid nothing, and where another column says what one meal costs', () => {
  const names = ['PU repas', 'Montant spectacle', 'Montant repas', 'Boissons', 'Encaissé']
  const { column } = list(names, (seats, at) => {
    const meals = at % 2 === 0 ? 42 : 0
    const paid = at === 3 ? 0 : seats * (35 + meals) + at * 5
    return [meals, seats * 35, seats * meals, at * 5, paid]
  })
  expect([column('Montant spectacle').meaning, column('Encaissé').meaning]).toEqual(['priceCents', 'unknown'])
  expect(column('Encaissé').holds).toEqual(['Montant repas', 'Boissons'])
})

it('counts seats at their price where the total holds as many meals at theirs', () => {
  const { column } = list(['PU spectacle', 'PU repas', 'Bar', 'Encaissé'], (seats, at) => [
    35,
    at % 2 === 0 ? 42 : 0,
    at * 5,
    seats * (at % 2 === 0 ? 77 : 35) + at * 5,
  ])
  expect([column('PU spectacle').meaning, column('Encaissé').meaning]).toEqual(['unitPriceCents', 'unknown'])
})

it('knows the part of the show where no column is called the price of the row', () => {
  const { column } = list(['Part spectacle', 'Part restaurant', 'Payé'], (seats, at) => [
    seats * 30,
    at % 2 === 0 ? seats * 25 : 0,
    seats * (at % 2 === 0 ? 55 : 30),
  ])
  expect([column('Part spectacle').meaning, column('Payé').meaning]).toEqual(['priceCents', 'unknown'])
})

it('leaves how many meals were taken out of what they cost, whatever counts them', () => {
  for (const counted of ['Nb repas', 'Repas']) {
    const names = ['Prix place', 'Places €', counted, 'Repas €', 'Total €']
    const { column } = list(names, (seats) => [22, seats * 22, seats - 1, (seats - 1) * 24, seats * 46 - 24])
    const meanings = ['Pers.', 'Prix place', 'Places €', 'Total €'].map((name) => column(name).meaning)
    expect(meanings, counted).toEqual(['quantity', 'unitPriceCents', 'priceCents', 'unknown'])
    expect(column('Total €').holds, counted).toEqual(['Repas €'])
  }
})

it("reads the amounts as the Swiss write them: « 28.- », « 1'120.00 »", () => {
  const rows = parties.map((seats, at) => [
    ...[`${10 + at}/12/2026 20:30`, 'Revue', `Roux${at}`, `${seats}`],
    ...[`${seats * 28}.-`, `${at % 3 === 0 ? "1'120.00" : '9.–'}`, `${seats * 28 + (at % 3 === 0 ? 1120 : 9)}.-`],
  ])
  const { column } = recognise({ header: [...header, 'Billets CHF', 'Bar CHF', 'Total CHF'], rows })
  expect([column('Billets CHF').meaning, column('Total CHF').meaning]).toEqual(['priceCents', 'unknown'])
})

it.each([
  ['Abonnement €', 'Adhésion €', 'Don €', 'Total réglé €'],
  ['Montant abo', 'Cotisation', 'Don', 'Réglé'],
  ['Prix du pass', 'Adhésion amis', 'Frais de port', 'Montant total'],
])('counts « %s », not the fee of membership and the gift that what was paid holds beside', (own, fee, more, total) => {
  const { column } = list([own, fee, more, total], (seats, at) => {
    const [dues, gift] = [at % 2 === 0 ? 15 : 0, at === 3 ? 20 : 0]
    return [seats * 75, dues, gift, seats * 75 + dues + gift]
  })
  expect(column(own).meaning).toBe('priceCents')
  expect(column(total).meaning).not.toBe('priceCents')
})
