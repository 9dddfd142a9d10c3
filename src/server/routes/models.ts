import {
  actorName,
  getModel,
  letModelIn,
  modelShelf,
  pastTexts,
  tryComposeModel,
  tryModel,
} from '../../engine/index.ts'
import { api } from './implementer.ts'

export const modelsRoutes = {
  shelf: api.models.shelf.handler(({ context }) => modelShelf(context.house)),
  get: api.models.get.handler(({ input, context }) =>
    context.jobs.start('model', async ({ signal, report }) => {
      await getModel(context.house, {
        name: input.name,
        by: await actorName(context.house.folder.app, input.staffId),
        signal,
        onProgress: ({ phase, done, of }) => report({ phase: `model-${phase}`, rows: done, of }),
      })
    }),
  ),
  use: api.models.use.handler(async ({ input, context }) =>
    letModelIn(context.house, {
      name: input.name,
      use: input.use,
      by: await actorName(context.house.folder.app, input.staffId),
    }),
  ),
  try: api.models.try.handler(({ input, context }) =>
    context.jobs.start('model-trial', async ({ signal, report }) => {
      report({ phase: 'model-trial' })
      return await tryModel(context.house, {
        ...input,
        signal,
        onMove: (done, of) => report({ phase: 'model-trial', rows: done, of }),
      })
    }),
  ),
  tryCompose: api.models.tryCompose.handler(({ input, context }) =>
    context.jobs.start('compose-trial', async ({ signal, report }) => {
      report({ phase: 'model-trial' })
      return await tryComposeModel(context.house, {
        ...input,
        past: await pastTexts(context.house),
        signal,
        onText: (done, of) => report({ phase: 'model-trial', rows: done, of }),
      })
    }),
  ),
}
