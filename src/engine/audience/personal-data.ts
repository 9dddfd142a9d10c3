import type { PersonalPlace } from '../store/index.ts'

/** Where this room keeps personal data: what an erasure walks. */
export const audiencePersonalData: readonly PersonalPlace[] = [
  {
    store: 'mart',
    table: 'mart_audience',
    columns: ['person_id', 'audience_key'],
    knownBy: { by: 'person', columns: ['person_id'] },
    given: ['audience_key'],
  },
  {
    store: 'mart',
    table: 'mart_relay',
    columns: ['person_id', 'display_name', 'city', 'phone', 'contact'],
    knownBy: { by: 'person', columns: ['person_id'] },
    given: [],
  },
]
