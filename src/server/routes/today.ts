import { today } from '../../engine/index.ts'
import { api } from './implementer.ts'

export const todayRoutes = {
  get: api.today.get.handler(async ({ input, context }) =>
    today(context.house, { asOf: await context.asOf(), lang: input.lang }),
  ),
}
