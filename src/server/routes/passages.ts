import { allowMeaningHost, contentPassages, previewMeaning, seekPassages, tryMeaningModel } from '../../engine/index.ts'
import { api } from './implementer.ts'

export const passagesRoutes = {
  of: api.passages.of.handler(({ input, context }) => contentPassages(context.house, input.id)),
  seek: api.passages.seek.handler(({ input, context }) => seekPassages(context.house, input)),
  preview: api.passages.preview.handler(({ input, context }) => previewMeaning(context.house, input)),
  allowHost: api.passages.allowHost.handler(async ({ input, context }) => {
    await allowMeaningHost(context.house, input)
    return { ok: true as const }
  }),
  try: api.passages.try.handler(({ input, context }) =>
    context.jobs.start('meaning-trial', async ({ signal, report }) => {
      report({ phase: 'model-trial' })
      return await tryMeaningModel(context.house, { ...input, signal })
    }),
  ),
}
