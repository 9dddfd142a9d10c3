export { applyCapacities, type CommittedFile, type GivenCapacity, reconcile } from './reconcile.ts'
