import {
  acceptRepair,
  actorName,
  importChanges,
  importFiles,
  inspectSet,
  lendStaff,
  listImports,
  listRepairs,
  noteSeasonTotal,
  repairEffect,
  seasonControl,
  undoImport,
  undoRepair,
  visitDemo,
} from '../../engine/index.ts'
import { dropSet, filesOfSet } from '../sets.ts'
import { noteControl, waitingControls } from '../waiting-controls.ts'
import { api } from './implementer.ts'

/** Seats that a page shows at once; the table holds all. */
const changesShown = 200

export const importsRoutes = {
  inspect: api.imports.inspect.handler(({ input, context }) =>
    context.jobs.start('inspect', async ({ signal, report }) => {
      const { mappings, only, isPreview } = input
      const files = await filesOfSet(context.dropFolder, input.setId)
      const today = await context.asOf()
      return {
        files: await inspectSet(context.house, { files, only, mappings, today, isPreview, signal, onProgress: report }),
      }
    }),
  ),
  inspection: api.imports.inspection.handler(({ input, context }) => context.jobs.result(input.jobId, 'inspect')),
  run: api.imports.run.handler(({ input, context }) =>
    context.jobs.start(input.dryRun ? 'control' : 'import', async ({ signal, report }) => {
      const files = await filesOfSet(context.dropFolder, input.setId)
      const { mappings, scope, dryRun } = input
      await noteControl(context.dropFolder, input)
      const control = await importFiles(context.house, {
        files,
        mappings,
        ...(scope && { scope }),
        dryRun,
        today: await context.asOf(),
        signal,
        onProgress: report,
      })
      if (!dryRun) await dropSet(context.dropFolder, input.setId)
      return control
    }),
  ),
  waiting: api.imports.waiting.handler(({ context }) => waitingControls(context.dropFolder)),
  discard: api.imports.discard.handler(async ({ input, context }) => {
    await dropSet(context.dropFolder, input.setId)
    return { ok: true as const }
  }),
  control: api.imports.control.handler(({ input, context }) => context.jobs.result(input.jobId, 'control', 'import')),
  list: api.imports.list.handler(({ context }) => listImports(context.house)),
  changes: api.imports.changes.handler(({ input, context }) =>
    importChanges(context.house, { id: input.id, limit: changesShown }),
  ),
  season: api.imports.season.handler(async ({ input, context }) =>
    seasonControl(context.house, { season: input.season ?? null, asOf: await context.asOf() }),
  ),
  setSeasonTotal: api.imports.setSeasonTotal.handler(async ({ input: { staffId, ...total }, context }) => {
    await noteSeasonTotal(context.house, { ...total, by: await actorName(context.house.folder.app, staffId) })
    return { ok: true as const }
  }),
  repairs: api.imports.repairs.handler(({ context }) => listRepairs(context.house)),
  repairEffect: api.imports.repairEffect.handler(({ input, context }) => repairEffect(context.house, input.code)),
  acceptRepair: api.imports.acceptRepair.handler(({ input, context }) =>
    context.jobs.start('repair', async ({ report }) => {
      report({ phase: 'rebuilding' })
      const by = await actorName(context.house.folder.app, input.staffId)
      await acceptRepair(context.house, { code: input.code, by })
    }),
  ),
  undoRepair: api.imports.undoRepair.handler(({ input, context }) =>
    context.jobs.start('repair', async ({ report }) => {
      report({ phase: 'rebuilding' })
      const by = await actorName(context.house.folder.app, input.staffId)
      await undoRepair(context.house, { id: input.id, by })
    }),
  ),
  undo: api.imports.undo.handler(({ input, context }) =>
    context.jobs.start('undo', async ({ report }) => {
      report({ phase: 'rebuilding' })
      const by = await actorName(context.house.folder.app, input.staffId)
      await undoImport(context.house, { id: input.id, by })
    }),
  ),
  visitDemo: api.imports.visitDemo.handler(({ context }) => {
    // Asked for from two windows, it is one visit: the second would empty the folder in which the first is made.
    const [underWay] = context.jobs.underWay(['demo'])
    if (underWay) return { jobId: underWay.id }
    return context.jobs.start('demo', async ({ signal, report }) => {
      const own = await context.visit(null)
      const hands = context.warmUp.takeHands()
      try {
        const [folder, today] = [context.demoFolder, await context.asOf()]
        const house = await visitDemo({ folder, today, signal, hands, texts: context.house.texts, onProgress: report })
        await lendStaff(own.folder.app, house.folder.app)
        await context.visit(house)
      } finally {
        hands?.end()
      }
    })
  }),
  leaveDemo: api.imports.leaveDemo.handler(async ({ context }) => {
    await context.visit(null)
    return { ok: true as const }
  }),
}
