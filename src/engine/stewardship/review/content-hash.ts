import { createHash } from 'node:crypto'
import type { Channel, DraftContent, Photo } from '../../../contract/index.ts'
import { type BoundFact, presentValue, type Records } from './bound-facts.ts'

interface Hashed {
  readonly content: DraftContent
  readonly channel: Channel
  /** What the text carries: the hash is of what the records say of it now. */
  readonly facts: readonly BoundFact[]
  readonly records: Records
  /** What is seen beside the text; null for none. */
  readonly photo: Pick<Photo, 'sha256' | 'credit' | 'focus'> | null
  /** The exact list joined to it; null for what is not sent to a list. */
  readonly addresses: readonly string[] | null
}

/**
 * What an approval is of: SHA-256 over the text, its channel, the present value of each fact that it carries, its photo with its
 * credit and its framing, and the sorted addresses of its list. A changed fact, photo, list or word gives another hash, so that
 * nothing has to re-open anything.
 */
export function contentHash({ content, channel, facts, records, photo, addresses }: Hashed): string {
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
    ...(photo && { photo: [photo.sha256, photo.credit, photo.focus.x, photo.focus.y] }),
    addresses: addresses === null ? null : [...new Set(addresses)].sort(),
  })
  return createHash('sha256').update(canonical).digest('hex')
}
