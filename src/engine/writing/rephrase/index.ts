export { type Change, type TakenChange, withChanges } from './changes.ts'
export { rephrase } from './rephrase.ts'
