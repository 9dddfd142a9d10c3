import { workOfTheHouse } from '../../contract/index.ts'
import { allow } from '../access/caller.ts'
import { abilityOfJob } from '../jobs.ts'
import { api } from './implementer.ts'

export const jobsRoutes = {
  underWay: api.jobs.underWay.handler(({ context }) => context.jobs.underWay(workOfTheHouse)),
  get: api.jobs.get.handler(({ input, context }) => context.jobs.get(input.jobId)),
  cancel: api.jobs.cancel.handler(({ input, context }) => {
    allow(context.caller, abilityOfJob[context.jobs.kindOf(input.jobId)])
    return context.jobs.cancel(input.jobId)
  }),
}
