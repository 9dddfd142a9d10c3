import type { PracticalBlock, PracticalLanguage } from '../../../contract/index.ts'
import { translatedPractical } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { readShowRecord } from './json-records.ts'
import { houseRecord, showRecord } from './records.ts'

interface Asked {
  /** A show of the house by its key, or a record given as JSON. */
  readonly show: { readonly key: string } | { readonly record: unknown; readonly file: string }
  readonly to: PracticalLanguage
  /** Performances before that day are left out, `YYYY-MM-DD`. */
  readonly asOf: string
}

/** What a reader of another language needs to come to a show, by rules from its record. Throws `show-not-found`, `record-invalid`. */
export async function practicalFacts(house: House, { show, to, asOf }: Asked): Promise<PracticalBlock> {
  const record = 'key' in show ? (await showRecord(house, show.key)).record : readShowRecord(show.record, show.file)
  return translatedPractical({ show: record, house: await houseRecord(house), to, asOf })
}
