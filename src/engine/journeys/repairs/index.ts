export { acceptRepair, listRepairs, repairEffect, undoRepair } from './repairs.ts'
