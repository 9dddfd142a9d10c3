import { allowTranslatorHost, previewTranslation, translateContent } from '../../engine/index.ts'
import type { ServerContext } from '../context.ts'
import { api } from './implementer.ts'

/** A text in another language: a part of `contents`. */
export const translationRoutes = {
  translate: api.contents.translate.handler(({ input, context }) =>
    context.jobs.start('translate', async ({ signal, report }) => {
      report({ phase: 'translating' })
      return await translateContent(context.house, {
        ...(await ofDraft(input, context)),
        signal,
        onDone: (rows, of) => report({ phase: 'translating', rows, of }),
      })
    }),
  ),
  translated: api.contents.translated.handler(({ input, context }) => context.jobs.result(input.jobId, 'translate')),
  previewTranslate: api.contents.previewTranslate.handler(async ({ input, context }) =>
    previewTranslation(context.house, await ofDraft(input, context)),
  ),
  allowTranslateHost: api.contents.allowTranslateHost.handler(async ({ input, context }) => {
    await allowTranslatorHost(context.house, await ofDraft(input, context))
    return { ok: true as const }
  }),
}

async function ofDraft<Input extends { id: string }>({ id, ...input }: Input, context: ServerContext) {
  return { ...input, of: { id }, asOf: await context.asOf() }
}
