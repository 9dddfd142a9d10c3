export { applyCapacities, type GivenCapacity, sameHall } from './capacities.ts'
export {
  type CommittedFile,
  loadInputRows,
  reconcile,
  showInputRows,
  statesOfASet,
} from './reconcile.ts'
