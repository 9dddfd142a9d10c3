import { actorName, sendWeek, weekView } from '../../engine/index.ts'
import { wordsOf } from '../words-of.ts'
import { api } from './implementer.ts'

export const reportsRoutes = {
  week: api.reports.week.handler(async ({ context }) =>
    weekView(context.house, { asOf: await context.asOf(), words: await wordsOf(context) }),
  ),
  sendWeek: api.reports.sendWeek.handler(async ({ input: { to, staffId }, context }) =>
    sendWeek(context.house, {
      to,
      by: await actorName(context.house.folder.app, staffId),
      asOf: await context.asOf(),
      words: await wordsOf(context),
    }),
  ),
}
