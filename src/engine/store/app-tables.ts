import type { Generated } from 'kysely'

/**
 * The application state, as SQLite holds it: text, integer and real only, so that PostgreSQL can take its place
 * for a network of venues. Instants are ISO text in UTC, JSON is text read through a codec (`json-column.ts`).
 */
export interface AppTables {
  setting: { key: string; value: string; changed_at: string }
  import_set: ImportSetTable
  import_file: ImportFileTable
  column_mapping: {
    fingerprint: string
    mapping: string
    scope: string | null
    source: string | null
    decided_at: string
  }
  person_decision: PersonDecisionTable
  /** A repair of the data that a person accepted (B8): applied at each rebuild, never to the files. */
  repair_decision: {
    id: Generated<number>
    repair: string
    replaced: string
    decided_by: string
    decided_at: string
    undone_at: string | null
  }
  person_assignment: { record_id: string; person_id: string }
  show_record: { key: string; record: string; sources: string; changed_at: string }
  /** What a record said until it was changed: a text of then is read against it (`journeys/programme/past-records.ts`). */
  past_show_record: { id: Generated<number>; key: string; record: string; held_until: string }
  house_record: { id: number; record: string; sources: string; changed_at: string }
  /** What the house has published. `id` is of its words; `source` is the file that it came in with. */
  past_text: {
    id: string
    title: string
    channel: string | null
    text: string
    source: string
    added_at: string
    day: string | null
  }
  photo: PhotoTable
  capacity: CapacityTable
  till_total: TillTotalTable
  /** Whose receipts a show or a performance makes (P10): the last word holds. */
  sale_terms: {
    id: Generated<number>
    show_key: string | null
    performance_id: string | null
    terms: string
    said_by: string
    said_at: string
  }
  staff: { id: string; name: string; role: string; pin_hash: string | null; created_at: string; left_at: string | null }
  draft: DraftTable
  /** A brief that the team keeps by name: for whom, where, how long and what to put forward, whatever the show. */
  saved_brief: { name: string; brief: string; saved_by: string; saved_at: string }
  draft_version: DraftVersionTable
  approval: ApprovalTable
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
  /** Who may come in from another computer (`stewardship/sign-in`): the tables of better-auth, under our names. */
  sign_in_user: {
    id: string
    name: string
    email: string
    email_verified: number
    image: string | null
    created_at: string
    updated_at: string
    staff_id: string
    access: string
  }
  sign_in_session: {
    id: string
    expires_at: string
    token: string
    created_at: string
    updated_at: string
    ip_address: string | null
    user_agent: string | null
    user_id: string
  }
  sign_in_passkey: {
    id: string
    user_id: string
    public_key: string
    counter: number
    transports: string
    device: string
    created_at: string
    last_used_at: string | null
  }
  sign_in_account: {
    id: string
    account_id: string
    provider_id: string
    user_id: string
    password: string | null
    created_at: string
    updated_at: string
  }
  /** Who validates for whom while they are away (days local, both included). */
  delegation: {
    id: Generated<number>
    from_staff_id: string
    to_staff_id: string
    from_day: string
    until_day: string
    made_at: string
    ended_at: string | null
  }
  /** Validations and withdrawals, each sealed with the one before (`stewardship/review/review-chain.ts`). */
  review_event: {
    id: Generated<number>
    at: string
    kind: 'approved' | 'withdrawn'
    draft_id: string
    content_hash: string
    staff_id: string
    link: string
  }
  /** Who was erased (P16): keyed fingerprints of what identified them, nothing that names them. */
  erased_person: { id: string; erased_at: string; erased_by: string; fingerprints: string }
  /** One row: of which house the folder is, in every copy and backup of it. */
  house_identity: { id: string }
  /** Where backups were written, so that an erasure can say which still hold the person. */
  backup_made: { id: Generated<number>; path: string; made_at: string }
  model_call: ModelCallTable
  /** An instruction to a model that the house keeps: each change is one more version. */
  saved_prompt: { name: string; version: number; instruction: string; saved_by: string; saved_at: string }
  model_trial: ModelTrialTable
  /** Hosts beyond this computer to which a named person let the first bytes go, having read them (`shown`). */
  allowed_host: { host: string; who: string; shown: string; at: string }
  journal: { id: Generated<number>; at: string; who: string; action: string; detail: string }
  permission_event: PermissionEventTable
  /** What came of each call to a relay (P29), the last one last. */
  relay_call: {
    id: Generated<number>
    person_id: string
    called_on: string
    called_by: string
    result: string
    note: string
  }
  campaign: {
    id: string
    tool: string
    name: string
    sent_on: string | null
    results: string
    source: string
    added_at: string
  }
}

/** One set of files dropped together. It exists when `status` says `committed`. */
interface ImportSetTable {
  id: string
  position: Generated<number>
  status: 'writing' | 'committed' | 'undone'
  scope: 'full' | 'addition'
  set_hash: string
  control: string
  /** The last day that the files speak of: their last sale, or the day of import. */
  data_day: string
  created_at: string
  committed_at: string | null
  undone_at: string | null
}

interface ImportFileTable {
  import_id: string
  sha256: string
  name: string
  grain: string
  source: string
  rows: number
  /** Name in `files/` of the normalised rows, of the corrections and of the rejected rows. */
  normalised: string
  corrections: string
  rejected: string
  /** The day of which the file is the full state, where its set holds the states of several days. */
  state_day: string | null
  /** The day of its last sale; null where it tells none, or was imported before this was kept. */
  last_day: string | null
}

interface PersonDecisionTable {
  id: Generated<number>
  /** 'unsure': « je ne sais pas », which decides nothing: the pair is not asked about again. */
  kind: 'same' | 'different' | 'sameHousehold' | 'unsure'
  record_a: string
  record_b: string
  decided_by: string
  decided_at: string
  undone_at: string | null
  /** Decisions of one act (many pairs accepted at once, a person taken apart) share it, and are undone together. */
  act: string | null
  /** How likely the program found one person, 0 to 1, when it asked; null when it did not ask. */
  believed: number | null
  /** 0 when the answer decides and teaches nothing of other pairs. */
  teaches: Generated<number>
}

/** A photo of a show, or of the house when `show_key` is null. `original`, `master` and `preview` are names in `files/`. */
interface PhotoTable {
  id: string
  show_key: string | null
  file_name: string
  sha256: string
  original: string
  master: string
  preview: string
  media_type: string
  width: number
  height: number
  bytes: number
  facts: string
  sources: string
  added_by: string
  added_at: string
  removed_at: string | null
}

/** The capacity is given, never guessed (P4): for a hall, or for one performance, from a day on. */
interface CapacityTable {
  id: Generated<number>
  hall: string | null
  performance_id: string | null
  seats: number
  valid_from: string | null
  said_by: string
  said_at: string
}

interface TillTotalTable {
  scope: 'performance' | 'season'
  scope_key: string
  measure: string
  total: number
  noted_at: string
  noted_by: string
}

interface DraftTable {
  id: string
  show_key: string
  channel: string
  audience: string
  intention: string | null
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

interface ModelCallTable {
  id: Generated<number>
  at: string
  who: string
  task: string
  model: string
  host: string
  sent: string
  bytes_sent: number
  tokens_in: number
  tokens_out: number
  wh: number
  perimeter: string
  /** The last three are null for calls made before they were kept. */
  seconds: number | null
  outcome: string | null
  tokens_estimated: number | null
}

/** How a model did on a task, on this very machine: what it is allowed follows from the last trial. */
interface ModelTrialTable {
  id: Generated<number>
  model: string
  task: string
  prompt_version: string
  is_allowed: number
  score: string
  at: string
}

/** What came back from the e-mailing tool (P15): it prevails over the ticketing file. */
interface PermissionEventTable {
  id: Generated<number>
  channel: 'email' | 'sms'
  address: string
  status: 'yes' | 'no' | 'bounced' | 'complained'
  at: string | null
  source: string
  added_at: string
}
