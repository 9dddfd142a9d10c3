import { expect, test } from 'vitest'
import type { Channel } from '../../../contract/index.ts'
import { writeDraft } from './index.ts'
import { berenice, house } from './season.fixture.ts'

const accounts = [
  { network: 'instagram' as const, account: '@lebruitdesclefs' },
  { network: 'instagram' as const, account: 'suzanne.oriol' },
  { network: 'facebook' as const, account: '@LeBruitDesClefs' },
]

function written(channel: Channel, show = { ...berenice, accounts }) {
  return writeDraft({
    brief: { showKey: show.key, channel, audience: 'occasional', intention: null },
    show,
    house,
    asOf: '2026-11-24',
    audience: { key: 'occasional', persons: 10, addresses: 9 },
    usedOpenings: [],
    seed: 2,
  })
}

test('a post names the accounts of the record on its own network, each bound to the record', () => {
  const { content, facts } = written('instagram')
  expect(content.body).toContain('@lebruitdesclefs @suzanne.oriol')
  expect(content.body).not.toContain('@LeBruitDesClefs')
  expect(
    facts.filter(({ factId }) => factId?.startsWith('accounts.')).map(({ factId, text }) => [factId, text]),
  ).toEqual([
    ['accounts.0.account', '@lebruitdesclefs'],
    ['accounts.1.account', '@suzanne.oriol'],
  ])
  expect(written('facebook').content.body).toContain('\n@LeBruitDesClefs')
})

test('a record without accounts, and what is no post, names none', () => {
  for (const channel of ['linkedin', 'newsletter', 'web', 'press'] as const)
    expect(written(channel).content.body).not.toMatch(/@(?:lebruit|suzanne)/iu)
  expect(written('instagram', { ...berenice, accounts: [] }).content.body).not.toContain('@')
})
