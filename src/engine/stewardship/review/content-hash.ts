import { createHash } from 'node:crypto'
import type { Channel, DraftContent } from '../../../contract/index.ts'
import { type BoundFact, presentValue, type Records } from './bound-facts.ts'

interface Hashed {
  readonly content: DraftContent
  readonly channel: Channel
  /** What the text carries: the hash is of what the records say of it now. */
  readonly facts: readonly BoundFact[]
  readonly records: Records
  /** The exact list joined to it; null for what is not sent to a list. */
  readonly addresses: readonly string[] | null
}

/**
 * What an approval is of: SHA-256 over the text, its channel, the present value of each fact that it carries, and the sorted
 * addresses of its list. A changed fact, list or word gives another hash, so that nothing has to re-open anything.
 */
export function contentHash({ content, channel, facts, records, addresses }: Hashed): string {
  const keys = [...new Set(facts.flatMap(({ key }) => (key === null ? [] : [key])))].sort()
  const canonical = JSON.stringify({
    version: 1,
    channel,
    subject: content.subject,
    preheader: content.preheader,
    body: content.body,
    altText: content.altText,
    hashtags: content.hashtags,
    facts: keys.map((key) => [key, presentValue(key, records)]),
    addresses: addresses === null ? null : [...new Set(addresses)].sort(),
  })
  return createHash('sha256').update(canonical).digest('hex')
}
