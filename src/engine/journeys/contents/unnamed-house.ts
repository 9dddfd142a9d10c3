import type { HouseRecord } from '../../../contract/index.ts'

/** Until the house has said who it is, no practical sentence can be written. */
export const unnamedHouse: HouseRecord = { name: 'le théâtre' }
