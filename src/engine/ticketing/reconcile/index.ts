export {
  applyCapacities,
  type CommittedFile,
  type GivenCapacity,
  loadInputRows,
  reconcile,
  sameHall,
  showInputRows,
  statesOfASet,
} from './reconcile.ts'
