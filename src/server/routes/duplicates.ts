import { acceptSure, actorName, decide, listDecisions, listDuplicates, undoDecision } from '../../engine/index.ts'
import { api } from './implementer.ts'

export const duplicatesRoutes = {
  list: api.duplicates.list.handler(({ context }) => listDuplicates(context.house)),
  decide: api.duplicates.decide.handler(async ({ input: { staffId, ...answer }, context }) =>
    decide(context.house, { ...answer, by: await actorName(context.house.folder.app, staffId) }),
  ),
  acceptSure: api.duplicates.acceptSure.handler(async ({ input: { staffId, level }, context }) =>
    acceptSure(context.house, { level, by: await actorName(context.house.folder.app, staffId) }),
  ),
  decisions: api.duplicates.decisions.handler(({ context }) => listDecisions(context.house)),
  undo: api.duplicates.undo.handler(async ({ input, context }) => {
    const by = await actorName(context.house.folder.app, input.staffId)
    await undoDecision(context.house, { id: input.id, by })
    return { ok: true as const }
  }),
  apply: api.duplicates.apply.handler(({ context }) =>
    context.jobs.start('persons', async ({ report }) => {
      report({ phase: 'rebuilding-persons' })
      context.house.changed()
      await context.house.warehouse()
    }),
  ),
}
