import { importsContract } from './imports.ts'
import { jobsContract } from './jobs.ts'
import { staffContract, statusContract } from './status.ts'

export * from './imports.ts'
export * from './jobs.ts'
export * from './status.ts'

/** All that the page may ask of the server. One file a page beside this one. */
export const apiContract = {
  status: statusContract,
  staff: staffContract,
  jobs: jobsContract,
  imports: importsContract,
}
