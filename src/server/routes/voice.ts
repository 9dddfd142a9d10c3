import type { PastTextRead } from '../../contract/index.ts'
import { AppError } from '../../contract/index.ts'
import { draftVoice, forgetPastText, houseVoice, importPastText } from '../../engine/index.ts'
import { filesOfSet } from '../sets.ts'
import { api } from './implementer.ts'

export const voiceRoutes = {
  get: api.voice.get.handler(({ context }) => houseVoice(context.house)),
  distance: api.voice.distance.handler(({ input, context }) => draftVoice(context.house, input.draftId)),
  keep: api.voice.keep.handler(({ input, context }) =>
    context.jobs.start('voice', async ({ signal, report }): Promise<PastTextRead[]> => {
      report({ phase: 'reading' })
      const read: PastTextRead[] = []
      for (const { path, name } of await filesOfSet(context.dropFolder, input.setId)) {
        try {
          read.push({ name, title: (await importPastText(context.house, { path, name, signal })).title, why: null })
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          read.push({ name, title: null, why: error.code })
        }
      }
      return read
    }),
  ),
  kept: api.voice.kept.handler(({ input, context }) => context.jobs.result<PastTextRead[]>(input.jobId)),
  forget: api.voice.forget.handler(async ({ input, context }) => {
    await forgetPastText(context.house, input.id)
    return { ok: true as const }
  }),
}
