import type { Needles } from './needles.ts'

/** What an erasure seeks of one person, invented. */
export const lise: Needles = {
  own: { emails: ['lise.kerouan@exemple.example'], phones: ['+33639981011'] },
  shared: { emails: [], phones: [] },
  customers: [],
  sharedCustomers: [],
  ids: [],
  names: [{ last: 'Kerouan', first: 'Lise' }],
  isNameShared: false,
}
