import type { PastTextRead } from '../../contract/index.ts'
import { AppError } from '../../contract/index.ts'
import {
  draftVoice,
  forgetPastTexts,
  houseVoice,
  importPastTexts,
  pastText,
  placePastText,
} from '../../engine/index.ts'
import { dropSet, filesOfSet } from '../sets.ts'
import { api } from './implementer.ts'

export const voiceRoutes = {
  get: api.voice.get.handler(({ context }) => houseVoice(context.house)),
  distance: api.voice.distance.handler(({ input, context }) => draftVoice(context.house, input.draftId)),
  keep: api.voice.keep.handler(({ input, context }) =>
    context.jobs.start('voice', async ({ signal, report }): Promise<PastTextRead[]> => {
      report({ phase: 'reading' })
      const read: PastTextRead[] = []
      try {
        for (const { path, name } of await filesOfSet(context.dropFolder, input.setId)) {
          try {
            const { kept, leftOut } = await importPastTexts(context.house, { path, name, signal })
            const told = kept.map(({ title, day, channel }) => ({ title, day, channel }))
            read.push({ name, why: null, whyParams: {}, kept: told, leftOut: [...leftOut] })
          } catch (error) {
            if (!(error instanceof AppError)) throw error
            read.push({ name, why: error.code, whyParams: error.params, kept: [], leftOut: [] })
          }
        }
        return read
      } finally {
        await dropSet(context.dropFolder, input.setId)
      }
    }),
  ),
  kept: api.voice.kept.handler(({ input, context }) => context.jobs.result(input.jobId, 'voice')),
  text: api.voice.text.handler(({ input, context }) => pastText(context.house, input.id)),
  forget: api.voice.forget.handler(async ({ input, context }) => {
    await forgetPastTexts(context.house, input)
    return { ok: true as const }
  }),
  place: api.voice.place.handler(async ({ input, context }) => {
    await placePastText(context.house, input)
    return { ok: true as const }
  }),
}
