import { actorName, exportRelays, noteCall, relayCalls } from '../../engine/index.ts'
import { api } from './implementer.ts'

export const relaysRoutes = {
  list: api.relays.list.handler(async ({ context }) => relayCalls(context.house, await context.asOf())),
  noteCall: api.relays.noteCall.handler(async ({ input: { staffId, ...call }, context }) => {
    const by = await actorName(context.house.folder.app, staffId)
    await noteCall(context.house, { ...call, by, on: await context.asOf() })
    return { ok: true as const }
  }),
  export: api.relays.export.handler(async ({ input, context }) =>
    exportRelays(context.house, {
      asOf: await context.asOf(),
      who: await actorName(context.house.folder.app, input.staffId),
    }),
  ),
}
