import { type PersonalPlace, unlessNamed, withoutNamingStrings } from '../../store/index.ts'

/** Pairs of records that wait for a person's eye. */
export const waitingPersonalData: readonly PersonalPlace[] = [
  {
    store: 'warehouse',
    table: 'waiting_pair',
    columns: ['a', 'b', 'pair'],
    knownBy: { by: 'ownRecord', columns: ['a', 'b'] },
    given: [],
  },
]

/** Who said what of the house's halls, receipts and decisions, and what it has set: in words that somebody typed, or that a file gave. */
export const settingsPersonalData: readonly PersonalPlace[] = [
  said('setting', { id: ['key'], json: ['value'] }),
  said('capacity', { id: ['id'], by: ['said_by'], words: ['hall'] }),
  said('till_total', { id: ['scope', 'scope_key', 'measure'], by: ['noted_by'] }),
  said('sale_terms', { id: ['id'], by: ['said_by'] }),
  said('column_mapping', { id: ['fingerprint'], json: ['mapping'], words: ['source'] }),
  said('repair_decision', { id: ['id'], by: ['decided_by'], json: ['repair', 'replaced'] }),
  said('person_decision', { id: ['id'], by: ['decided_by'] }),
  said('permission_event', { id: ['id'], by: ['source'] }),
  said('erased_person', { id: ['id'], by: ['erased_by'] }),
  said('backup_made', { id: ['id'], by: ['path'] }),
  said('visual_choice', { id: ['show_key'], by: ['chosen_by'], json: ['choices'] }),
  said('visual_validation', { id: ['id'], by: ['staff_name', 'told'] }),
  said('graphic_charter', { id: ['id'], by: ['said_by'], json: ['charter'] }),
]

interface SaidColumns {
  readonly id: readonly string[]
  /** Names of whoever did it, or of a file. */
  readonly by?: readonly string[]
  readonly json?: readonly string[]
  /** Looked at, and left: names of places and of ticketing systems, by which rows are known. */
  readonly words?: readonly string[]
}

function said(table: string, { id, by = [], json = [], words = [] }: SaidColumns): PersonalPlace {
  const forget = Object.fromEntries([
    ...by.map((column) => [column, unlessNamed]),
    ...json.map((column) => [column, withoutNamingStrings]),
  ])
  return { store: 'app', table, columns: [...by, ...json, ...words], knownBy: { by: 'words', id, forget }, given: [] }
}
