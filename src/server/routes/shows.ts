import { actorName, giveCapacity, listShows, noteTillTotal, saySaleTerms, showDetail } from '../../engine/index.ts'
import { api } from './implementer.ts'

export const showsRoutes = {
  list: api.shows.list.handler(async ({ input, context }) =>
    listShows(context.house, { asOf: await context.asOf(), season: input.season ?? null }),
  ),
  get: api.shows.get.handler(async ({ input, context }) =>
    showDetail(context.house, { ...input, asOf: await context.asOf() }),
  ),
  setCapacity: api.shows.setCapacity.handler(async ({ input: { staffId, ...given }, context }) =>
    giveCapacity(context.house, { ...given, by: await actorName(context.house.folder.app, staffId) }),
  ),
  setSaleTerms: api.shows.setSaleTerms.handler(async ({ input: { staffId, ...said }, context }) =>
    saySaleTerms(context.house, { ...said, by: await actorName(context.house.folder.app, staffId) }),
  ),
  setTillTotal: api.shows.setTillTotal.handler(async ({ input: { staffId, ...noted }, context }) => {
    await noteTillTotal(context.house, { ...noted, by: await actorName(context.house.folder.app, staffId) })
    return { ok: true as const }
  }),
}
