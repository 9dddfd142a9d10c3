export { type BuildPersonsOptions, buildPersonsWithMatch } from './build-persons.ts'
export { identifyingKeys, identifyingKeysOfCells, reachKeys, recordMarks } from './erasure/identifying-keys.ts'
export { type IdentifiedRecord, isRecordOfOne, personAt } from './erasure/named-in-record.ts'
export { BesideNumbers, isNumberInCells, numberKeys } from './erasure/number-keys.ts'
export { bearsName, type Remainder, withoutKnown } from './erasure/without-known.ts'
export * from './identity-record.ts'
export { type MatchMoreOptions, type MoreMatched, matchMore } from './increment/match-more.ts'
export { namedPersons } from './kinds/named-persons.ts'
export { type MatchOptions, type MatchStep, matchRecords } from './match-records.ts'
export { foldText } from './normalise/fold-text.ts'
export { commonGivenNames } from './normalise/given-names.ts'
export * from './permission/resolve-permissions.ts'
export { mostWaiting } from './waiting-pairs.ts'

/** Where this room keeps personal data: what an erasure walks. */
export const identityPersonalData = [
  {
    store: 'warehouse',
    table: 'person',
    columns: ['display_name', 'last_name', 'first_name', 'birth_year', 'postcode', 'city'],
  },
  { store: 'warehouse', table: 'person_record', columns: ['record_id', 'person_id'] },
  { store: 'warehouse', table: 'person_beside', columns: ['record_id', 'person_id'] },
  { store: 'warehouse', table: 'person_doubt', columns: ['person_a', 'person_b'] },
  { store: 'warehouse', table: 'address_permission', columns: ['address'] },
  { store: 'warehouse', table: 'person_text', columns: ['name', 'city', 'records', 'text'] },
  { store: 'warehouse', table: 'record_bought', columns: ['record_id'] },
] as const
