import type { AudienceKey, Brief, HouseRecord, ShowRecord, WrittenDraft } from '../../../contract/index.ts'
import type { MailingBasis } from '../check/index.ts'

/** What a draft is written from: records, the list it is for, and what has been said already this season. */
export interface DraftRequest {
  readonly brief: Brief
  readonly show: ShowRecord
  readonly house: HouseRecord
  /** Day of writing, `YYYY-MM-DD`: performances before it are never announced. */
  readonly asOf: string
  readonly audience: {
    readonly key: AudienceKey
    readonly persons: number
    readonly addresses: number
    /** Titles of shows that EVERY address of the list had booked: the only ground for a claim about the reader (P22). */
    readonly allBought?: readonly string[]
    /** On what its addresses may be written to, each ground once (P12); absent = not known, and the house's mention stands. */
    readonly bases?: readonly MailingBasis[]
    /** Every one of them has come before. */
    readonly allCame?: boolean
  }
  /** Titles already played at the house: never announced as new. */
  readonly pastShows?: readonly string[]
  /** What companies played at the house before, latest last: what lets a company « come back ». */
  readonly pastWorks?: readonly { readonly title: string; readonly company: string }[]
  /** How the house opens and closes its letters, when its past texts agree on it. */
  readonly manner?: { readonly greeting: string | null; readonly signature: string | null }
  /** Sentences said this season, as written or as `skeletonsOf` gives them: never an opening again. */
  readonly usedOpenings: readonly string[]
  readonly seed: number
}

/** A draft before anybody checked it: the checks are handed in by the caller. */
export type WrittenDraftWithoutChecks = Omit<WrittenDraft, 'checks'>
