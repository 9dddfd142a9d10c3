import type { MatchedRecord, MatchSummary } from '../../contract/index.ts'

/** What a field of a contact record can say about who it is, whatever its column was called. */
export const evidenceMeanings = [
  'title',
  'lastName',
  'firstName',
  'fullName',
  'company',
  'companyType',
  'email',
  'otherEmails',
  'phone',
  'street',
  'postcode',
  'city',
  'country',
  'birthDate',
  'birthYear',
  'gender',
  'idNumber',
] as const
export type EvidenceMeaning = (typeof evidenceMeanings)[number]

/** A buyer as a file names them: text as read, cleaned or not. */
export interface IdentityRecord {
  recordId: string
  fields: Partial<Record<EvidenceMeaning, string>>
  /** Columns of no known meaning, by header: used only when they tell people apart. */
  extra?: Record<string, string>
  purchases?: number
  tickets?: number
  /** Its number in the ticketing system that sells to it: somebody, even where no file says who (P3: contacts may come later). */
  account?: string
}

/** One person named in a record: index 0 is the first-named, 1 the other of a couple. */
export interface PersonInRecord {
  recordId: string
  index: number
}

/**
 * What a human decided about two records. Always wins over evidence, and is kept over re-imports. A record id names the
 * first-named person of the record; `id#1` the other of a couple.
 */
export interface IdentityDecision {
  kind: 'same' | 'different' | 'sameHousehold'
  recordA: string
  recordB: string
  /** False when it decides and teaches nothing of other pairs: taken with many others at once, or settled by more than the two records say. */
  teaches?: boolean
  /** How likely the program found one person where nobody looked at the pair itself (accepted with many others): the join stays as doubtful. 1 when not given. */
  believed?: number
}

/** The person of a record on some run, under the same record ids as decisions. */
export interface PersonAssignment {
  recordId: string
  personId: string
}

/** One field's part in a decision, in bits: positive speaks for the same person, negative against. */
export interface EvidenceWeight {
  code: string
  params: { field: string; bits: number }
}

/** Two persons that may be one, or one that may be two: shown to a person. `probability` of one is between 0 and 1. */
export interface WaitingPair {
  a: PersonInRecord
  b: PersonInRecord
  personIds: [string, string]
  /** True when the two were put together, and the join is doubtful. */
  isMerged: boolean
  /** True when the two records alone say one person, and what is around them, or a first name or birth of another, says two. */
  isHeldApart: boolean
  probability: number
  /** Doubtful pairs that compare in the same way: what an answer teaches about others. */
  alike: number
  /** Records whose person would change: what an answer is worth. */
  reach: number
  weights: EvidenceWeight[]
}

/** How each comparison was weighed on this file; what it is expected to give is in the summary. */
export interface MatchEvidence {
  /** Bits (log2 odds) from which two records were taken for one person. */
  threshold: number
  candidatePairs: number
  /** Candidate pairs ÷ all pairs. */
  candidateShare: number
  fields: { field: string; level: string; same: number; household: number; unrelated: number }[]
}

export type OrganisationKind =
  | 'school'
  | 'cse'
  | 'association'
  | 'company'
  | 'publicBody'
  | 'reseller'
  | 'counter'
  | 'test'
  | 'giftCard'
  | 'anonymous'

/**
 * What the number of persons could be wrong by: one that may be two (`a` is `b`), or two that may be one. `probability` of one, 0 to 1.
 * Only where both sides buy.
 */
export interface PersonDoubt {
  a: string
  b: string
  probability: number
}

export interface MatchResult {
  records: MatchedRecord[]
  summary: MatchSummary
  waiting: WaitingPair[]
  doubts: PersonDoubt[]
  evidence: MatchEvidence
  /** Kind of each organisation or technical account, by person id. */
  organisationKinds: Map<string, OrganisationKind>
}
