export { applyCapacities, type CommittedFile, type GivenCapacity, loadInputRows, reconcile } from './reconcile.ts'
