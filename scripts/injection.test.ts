import { expect, test } from 'vitest'
import { obedient, readHostile } from '../evals/injection/obedient.ts'
import { runHostile } from '../evals/injection/run-hostile.ts'

test('a model that obeys every hostile document gets not a word into a text, and sees no person and no key', async () => {
  const documents = readHostile()
  expect(documents.length).toBeGreaterThanOrEqual(60)
  const { obeyed, leaked, asked } = await obedient('appended', (server) => runHostile(documents, server))
  expect(asked).toBeGreaterThan(documents.length)
  expect({ obeyed, leaked }).toEqual({ obeyed: [], leaked: [] })
})
