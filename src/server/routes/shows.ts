import { giveCapacity, listShows, noteTillTotal, saySaleTerms, showDetail } from '../../engine/index.ts'
import { api } from './implementer.ts'

/** Who said it, when the page names nobody. */
const somebody = 'page'

export const showsRoutes = {
  list: api.shows.list.handler(async ({ input, context }) =>
    listShows(context.house, { asOf: await context.asOf(), season: input.season ?? null }),
  ),
  get: api.shows.get.handler(async ({ input, context }) =>
    showDetail(context.house, { ...input, asOf: await context.asOf() }),
  ),
  setCapacity: api.shows.setCapacity.handler(({ input, context }) =>
    giveCapacity(context.house, { ...input, by: input.by ?? somebody }),
  ),
  setSaleTerms: api.shows.setSaleTerms.handler(({ input, context }) =>
    saySaleTerms(context.house, { ...input, by: input.by ?? somebody }),
  ),
  setTillTotal: api.shows.setTillTotal.handler(async ({ input, context }) => {
    await noteTillTotal(context.house, { ...input, by: input.by ?? somebody })
    return { ok: true as const }
  }),
}
