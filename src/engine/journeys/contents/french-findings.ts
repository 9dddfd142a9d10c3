import type { Channel, Finding, HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { lexiconFromRecord, type OpinionSources } from '../../language/index.ts'
import { smsPlain } from '../../writing/index.ts'
import type { TextWork } from '../texts/index.ts'
import type { HouseFrench } from './house-french.ts'

interface FrenchText {
  readonly text: string
  readonly show: ShowRecord
  readonly house: HouseRecord | null
  readonly channel: Channel
  /** What the house has told the corrector, and the names that its records spell. */
  readonly known: Pick<HouseFrench, 'names' | 'words' | 'inclusive'>
  /** Other correctors to be asked; none (null) as one types, since they are slow. */
  readonly opinions: OpinionSources | null
  readonly texts: TextWork
}

/** A list of texts reads each of them again: what was found in a text is kept while the program runs. */
const mostKept = 200
const kept = new Map<string, Promise<Finding[]>>()

/** Faults of French in a text, the names of its records known to be right (P24). */
export async function frenchFindings({
  text,
  show,
  house,
  channel,
  known: told,
  opinions,
  texts,
}: FrenchText): Promise<Finding[]> {
  // The names that every text of the house shares come first: what was read with them is kept from one show's text to another's.
  const lexicon = [...new Set([...told.names, ...told.words, ...lexiconFromRecord({ shows: [show], house })])]
  const key = JSON.stringify([text, channel, lexicon, told.inclusive, opinions, askedAt(opinions)])
  const known =
    kept.get(key) ??
    texts.run('correct', text, {
      ...{ lexicon, opinions, slowSearches: 0 },
      tiers: tiersOf(channel),
      house: { inclusive: told.inclusive },
    })
  kept.delete(key)
  kept.set(key, known)
  // What failed once (a dictionary that could not be read) is asked for again.
  known.catch(() => kept.get(key) === known && kept.delete(key))
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  const findings = await known
  return findings.filter(({ start, end, suggestions }) => {
    const written = text.slice(start, end)
    return !suggestions.some(
      (better) => sameBlanks(better) === sameBlanks(written) || (channel === 'sms' && smsPlain(better) === written),
    )
  })
}

/** A corrector that was silent may have been started since: it is asked again, ten minutes later. */
function askedAt(opinions: OpinionSources | null): number {
  return opinions === null ? 0 : Math.floor(Date.now() / 600_000)
}

/** A text message is written tight, with days cut short and hours without blanks: only what is surely wrong is said of it. */
function tiersOf(channel: Channel): Finding['tier'][] {
  return channel === 'sms' ? ['sure'] : ['sure', 'check', 'typography']
}

/** Houses differ on which of the two blanks that do not break stands before a colon: either is right. */
function sameBlanks(text: string): string {
  return text.replaceAll('\u202f', '\u00a0')
}
