import { audiences } from '../../engine/index.ts'
import { api } from './implementer.ts'

export const audiencesRoutes = {
  get: api.audiences.get.handler(async ({ input, context }) =>
    audiences(context.house, { asOf: await context.asOf(), lang: input.lang }),
  ),
}
