import type { HouseRecord } from '../../../contract/index.ts'
import { unnamedHouseName } from '../../writing/index.ts'

/** Until the house has said who it is, no practical sentence can be written. */
export const unnamedHouse: HouseRecord = { name: unnamedHouseName }
