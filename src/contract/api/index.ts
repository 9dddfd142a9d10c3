import { contentsContract } from './contents.ts'
import { duplicatesContract } from './duplicates.ts'
import { importsContract } from './imports.ts'
import { jobsContract } from './jobs.ts'
import { journalContract, ledgerContract } from './ledger.ts'
import { settingsContract } from './settings.ts'
import { staffContract, statusContract } from './status.ts'

export * from './contents.ts'
export * from './duplicates.ts'
export * from './imports.ts'
export * from './jobs.ts'
export * from './ledger.ts'
export * from './settings.ts'
export * from './status.ts'

/** All that the page may ask of the server. One file a page beside this one. */
export const apiContract = {
  status: statusContract,
  staff: staffContract,
  jobs: jobsContract,
  imports: importsContract,
  duplicates: duplicatesContract,
  contents: contentsContract,
  settings: settingsContract,
  ledger: ledgerContract,
  journal: journalContract,
}
