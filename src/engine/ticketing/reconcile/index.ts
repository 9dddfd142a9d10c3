export {
  applyCapacities,
  type CommittedFile,
  type GivenCapacity,
  loadInputRows,
  reconcile,
  statesOfASet,
} from './reconcile.ts'
