import type { Generated } from 'kysely'

/** Shows and the house: their records, photos, capacities and receipts. */
export interface ShowTables {
  show_record: { key: string; record: string; sources: string; changed_at: string }
  /** What a record said until it was changed: a text of then is read against it (`journeys/programme/past-records.ts`). */
  past_show_record: { id: Generated<number>; key: string; record: string; held_until: string }
  house_record: { id: number; record: string; sources: string; changed_at: string }
  photo: PhotoTable
  /** What a person chose for the visuals of a show (`contract/visual.ts`). */
  visual_choice: { show_key: string; choices: string; chosen_by: string; chosen_at: string }
  /** A person's validation of one state of a show's visuals; `told`: the words of then. */
  visual_validation: {
    id: Generated<number>
    show_key: string
    content_hash: string
    told: string
    staff_id: string
    staff_name: string
    at: string
  }
  /** One row; `logo` is a name in `files/`. */
  graphic_charter: { id: number; charter: string; logo: string | null; said_by: string; said_at: string }
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
