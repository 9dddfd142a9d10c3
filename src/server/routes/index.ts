import { duplicatesRoutes } from './duplicates.ts'
import { api } from './implementer.ts'
import { importsRoutes } from './imports.ts'
import { jobsRoutes } from './jobs.ts'
import { staffRoutes, statusRoutes } from './status.ts'

export const apiRouter = api.router({
  status: statusRoutes,
  staff: staffRoutes,
  jobs: jobsRoutes,
  imports: importsRoutes,
  duplicates: duplicatesRoutes,
})
