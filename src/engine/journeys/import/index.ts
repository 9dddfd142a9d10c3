export { type ImportRequest, importFiles } from './import-files.ts'
export { type ImportListing, listImports, undoImport } from './imports.ts'
export { type FileMapping, fileMappingSchema, type ImportProgress } from './types.ts'
