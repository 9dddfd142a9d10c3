import { workOfTheHouse } from '../../contract/index.ts'
import { api } from './implementer.ts'

export const jobsRoutes = {
  underWay: api.jobs.underWay.handler(({ context }) => context.jobs.underWay(workOfTheHouse)),
  get: api.jobs.get.handler(({ input, context }) => context.jobs.get(input.jobId)),
  cancel: api.jobs.cancel.handler(({ input, context }) => context.jobs.cancel(input.jobId)),
}
