export { type CommittedFile, type GivenCapacity, reconcile } from './reconcile.ts'
