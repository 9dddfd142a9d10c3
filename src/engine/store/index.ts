export { type AppDatabase, compactAppDatabase, openAppDatabase } from './app-database.ts'
export type { AppTables } from './app-tables.ts'
export { type BackupMade, type BackupOptions, backupFolder, restoreFolder } from './backup.ts'
export { DataFolder, type DataFolderOptions } from './data-folder.ts'
export { encryptFile, isEncryptedFile } from './encrypted-file.ts'
export { changedFiles, hashFile } from './file-store.ts'
export {
  forgetWords,
  isNaming,
  type MendChoice,
  type NamingWriting,
  textsOf,
  wordsNaming,
  writingsToMend,
} from './forget-words.ts'
export { type DamagedFile, houseDamage } from './house-damage.ts'
export { isDataFolder } from './house-marker.ts'
export { descending, inOrder } from './in-order.ts'
export { jsonColumn } from './json-column.ts'
export { packsOf } from './packs.ts'
export * from './personal-data.ts'
export { regexpLiteral } from './regexp-literal.ts'
export { replaceFile } from './replace-file.ts'
export { latestInstant, tablesOf } from './state-tables.ts'
export { knownError } from './storage-fault.ts'
export { textLiteral } from './text-literal.ts'
export * from './warehouse.ts'
export { warehouseTables } from './warehouse-tables.ts'
