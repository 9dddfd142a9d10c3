import type { PersonalPlace } from '../../store/index.ts'

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
