import { audiencesRoutes } from './audiences.ts'
import { duplicatesRoutes } from './duplicates.ts'
import { figuresRoutes } from './figures.ts'
import { api } from './implementer.ts'
import { importsRoutes } from './imports.ts'
import { jobsRoutes } from './jobs.ts'
import { showsRoutes } from './shows.ts'
import { staffRoutes, statusRoutes } from './status.ts'
import { todayRoutes } from './today.ts'

export const apiRouter = api.router({
  status: statusRoutes,
  staff: staffRoutes,
  jobs: jobsRoutes,
  imports: importsRoutes,
  today: todayRoutes,
  audiences: audiencesRoutes,
  shows: showsRoutes,
  figures: figuresRoutes,
  duplicates: duplicatesRoutes,
})
