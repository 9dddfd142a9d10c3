import type { Generated } from 'kysely'

/** What came in with files and campaigns, and what people decided of it. */
export interface ImportTables {
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
    /** The text that it was of, where a person (`said_by`) said so; null with a name: of none of the house's. */
    said_draft: string | null
    said_by: string | null
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

/** What came back from the e-mailing tool (P15): it prevails over the ticketing file. */
interface PermissionEventTable {
  id: Generated<number>
  channel: 'email' | 'sms'
  address: string
  /** agreed: somebody of the house (`source`) answers for it. */
  status: 'yes' | 'no' | 'bounced' | 'complained' | 'agreed'
  at: string | null
  source: string
  added_at: string
}
