export * from './warehouse.ts'
export { warehouseTables } from './warehouse-tables.ts'
