import type { Generated } from 'kysely'

/** Texts: what was published, briefs, drafts, what people said of them and signed. */
export interface TextTables {
  /** What the house has published. `id` is of its words; `source` is the file that it came in with. */
  past_text: {
    id: string
    title: string
    channel: string | null
    text: string
    source: string
    added_at: string
    day: string | null
    /** What was taken out of it when it was read: how often, by reason. Null for what was kept before that was told. */
    taken_out: Generated<string | null>
  }
  draft: DraftTable
  /** A brief that the team keeps by name: for whom, where, how long and what to put forward, whatever the show. */
  saved_brief: { name: string; brief: string; saved_by: string; saved_at: string }
  draft_version: DraftVersionTable
  approval: ApprovalTable
  /** Computed: how a text was last judged for a list. `judged_by` is a hash of all that decided; what blocks is named, without a word of it. */
  judged_draft: { draft_id: string; judged_by: string; content_hash: string; blocking: string }
  opened_check: { draft_id: string; content_hash: string; check_key: string; staff_id: string; at: string }
  /** A named person answers for what a check refused, with a reason; it holds while the sentence stays the same. */
  taken_on_check: {
    draft_id: string
    check_id: string
    staff_id: string
    staff_name: string
    reason: string
    at: string
  }
  /**
   * What the corrector says and the house does not want to hear: of one sentence (`check_id`), in one text (`draft_id`), or
   * anywhere (neither): the house's lexicon.
   */
  ignored_finding: {
    id: Generated<number>
    scope: 'once' | 'text' | 'always'
    draft_id: string | null
    check_id: string | null
    rule: string
    words: string
    ignored_by: string
    ignored_at: string
  }
  /**
   * What the check on facts says and the house has set aside for good: everywhere, or (`clause`, `show_key`) where a record
   * holds a value for it.
   */
  set_aside_fact: {
    id: Generated<number>
    rule: string
    words: string
    clause: string | null
    show_key: string | null
    reason: string
    set_by: string
    set_at: string
  }
  /** Remarks on one sentence of a text: which one is found again in the text of today (`stewardship/review/comments.ts`). */
  draft_comment: {
    id: Generated<number>
    draft_id: string
    version: number
    sentence: string
    /** Which of the same sentences, where a text says one twice: 0 for the first. */
    rank: number
    text: string
    staff_id: string
    staff_name: string
    at: string
    resolved_by: string | null
    resolved_at: string | null
  }
  /** The day on which a text should go out. */
  draft_plan: { draft_id: string; planned_for: string; planned_by: string; planned_at: string }
  /** Validations and withdrawals, each sealed with the one before (`stewardship/review/review-chain.ts`). */
  review_event: {
    id: Generated<number>
    at: string
    kind: 'approved' | 'withdrawn'
    draft_id: string
    content_hash: string
    staff_id: string
    link: string
    /** Digests of what a validation was made of (`stewardship/review/sealed-parts.ts`); null of a withdrawal, and of those before. */
    sealed: string | null
  }
  /** How many links the chain of reviews has, and its last: one row. */
  review_head: { id: number; events: number; link: string }
}

interface DraftTable {
  id: string
  show_key: string
  channel: string
  audience: string
  intention: string | null
  /** What makes it worth writing now, what there is to offer, in what tone: in the person's words; null when the brief does not say. */
  why_now: string | null
  offer: string | null
  tone: string | null
  created_by: string
  created_at: string
  /** Which part of the audience alone: 'firstVisit', or null for all of it. */
  only_those: string | null
  /** 'short' or 'long'; null as usual. */
  length: string | null
  /** JSON, a list of starts; null for the show as a whole. */
  performances: string | null
  /** Number of the present version in `draft_version`. */
  version: number
  archived_at: string | null
}

interface DraftVersionTable {
  draft_id: string
  version: number
  content: string
  content_hash: string
  facts: string
  origins: string
  model: string
  tokens: number
  wh: number
  bytes_sent: number
  written_by: string
  written_at: string
}

/** A named person's validation of one exact version: `content_hash` covers the text and the list joined to it. */
interface ApprovalTable {
  id: Generated<number>
  /** Who was away and had named the one who signs; null when in their own name. */
  on_behalf_of: string | null
  on_behalf_of_name: string | null
  draft_id: string
  content_hash: string
  staff_id: string
  staff_name: string
  at: string
  checks: string
  opened: string
  withdrawn_at: string | null
}
