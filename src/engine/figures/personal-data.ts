import type { PersonalPlace } from '../store/index.ts'

/** Where this room keeps personal data: what an erasure walks. The other marts know persons by a number that `person_number` alone explains. */
export const figuresPersonalData: readonly PersonalPlace[] = [
  {
    store: 'mart',
    table: 'person_number',
    columns: ['person_id'],
    knownBy: { by: 'person', columns: ['person_id'] },
    given: [],
  },
  {
    store: 'mart',
    table: 'mart_person',
    columns: [
      ...['person_id', 'display_name', 'first_name', 'last_name', 'postcode', 'city', 'country'],
      ...['email_address', 'sms_address', 'customer_numbers'],
    ],
    knownBy: { by: 'person', columns: ['person_id'] },
    given: [],
  },
  {
    store: 'mart',
    table: 'mart_address',
    columns: ['person_id', 'address'],
    knownBy: { by: 'person', columns: ['person_id'] },
    given: [],
  },
]
