import { expect, test } from 'vitest'
import type { ShowRecord } from '../../contract/index.ts'
import { factsOf, withFact } from './record-facts.ts'

test('the accounts of a record are facts of it: each is set again by its path, once', () => {
  const record: ShowRecord = {
    key: 'vagues',
    title: 'Les Vagues',
    performances: [],
    accounts: [
      { network: 'instagram', account: '@cieduquai' },
      { network: 'facebook', account: '@cieduquai' },
    ],
  }
  const facts = factsOf(record)
  expect(facts.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['accounts/instagram/@cieduquai', 'accounts/facebook/@cieduquai']),
  )
  const bare: ShowRecord = { key: 'vagues', title: 'Les Vagues', performances: [] }
  const made = [...facts, ...facts].reduce((held, fact) => withFact(held, fact, 'test'), bare)
  expect(made.accounts).toEqual(record.accounts)
  expect(withFact(bare, { path: 'accounts/inconnu/@x', value: '@x' }, 'test')).toEqual(bare)
})
