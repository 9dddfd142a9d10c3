export { importFiles } from './import-files.ts'
export { type ImportListing, listImports, undoImport } from './imports.ts'
export { rowsToLookAt } from './rows-to-look-at.ts'
export { type FileMapping, fileMappingSchema, type ImportProgress, type ImportRequest } from './types.ts'
