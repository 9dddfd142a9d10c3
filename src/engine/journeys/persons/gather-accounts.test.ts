import { expect, test } from 'vitest'
import type { IdentityRecord } from '../../identity/index.ts'
import { gatherAccounts } from './gather-accounts.ts'

const row = (number: string | null, fields: IdentityRecord['fields'], seats = 0) => ({
  record: { recordId: `${number}:${JSON.stringify(fields)}`, fields },
  number,
  seats,
})

test('a row that names nobody completes the contact of its number, wherever it stands, and an address stays whole', () => {
  const { records, places } = gatherAccounts([
    row('1', { street: '4 rue des Essais', postcode: '29200', city: 'Brest' }),
    row('1', { lastName: 'Okafor', firstName: 'Ada', city: 'Brest cedex' }),
    row('1', { street: '1 quai Neuf', postcode: '44000', city: 'Nantes', phone: '06 39 98 00 04' }),
  ])
  expect(places).toEqual([0, 0, 0])
  expect(records).toMatchObject([
    { fields: { lastName: 'Okafor', street: '4 rue des Essais', city: 'Brest', phone: '06 39 98 00 04' } },
  ])
})

test('two names under one number stay two, however their words are set', () => {
  const { places } = gatherAccounts([
    row('1', { lastName: 'Okafor', firstName: 'Ada' }),
    row('1', { fullName: 'Ada OKAFOR' }),
    row('1', { lastName: 'Vasseur', firstName: 'Yann' }),
  ])
  expect(places).toEqual([0, 0, 1])
})

test('an address list that numbers its own readers is not joined to another person’s number', () => {
  const { places } = gatherAccounts([
    row('12', { lastName: 'Okafor', email: 'ada@mail.example' }),
    row('12', { email: 'yann@mail.example' }),
    row('12', { email: 'ADA@mail.example' }),
  ])
  expect(places).toEqual([0, 1, 0])
})

test('a number that nobody names is one account with the seats of its rows; a row without a number is alone', () => {
  const { records, places } = gatherAccounts([
    row('7', {}, 2),
    row(null, {}, 1),
    row('7', { city: 'Brest' }, 1),
    row(null, {}, 1),
  ])
  expect(places).toEqual([0, 1, 0, 2])
  expect(records[0]).toMatchObject({ account: '7', tickets: 3 })
  expect(records[1]?.account).toBeUndefined()
})

test('a number that a spreadsheet took the zeros off is the same, unless the zeros tell two customers apart', () => {
  const contact = row('00012', { lastName: 'Okafor', email: 'ada@mail.example' })
  expect(gatherAccounts([contact, row('12', { street: '4 rue des Essais', city: 'Brest' })]).places).toEqual([0, 0])
  const other = row('12', { lastName: 'Vasseur', email: 'yann@mail.example' })
  expect(gatherAccounts([contact, other, row('12', { city: 'Brest' })]).places).toEqual([0, 1, 1])
})
