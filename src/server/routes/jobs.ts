import { api } from './implementer.ts'

export const jobsRoutes = {
  get: api.jobs.get.handler(({ input, context }) => context.jobs.get(input.jobId)),
  cancel: api.jobs.cancel.handler(({ input, context }) => context.jobs.cancel(input.jobId)),
}
