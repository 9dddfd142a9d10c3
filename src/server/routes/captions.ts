import { AppError } from '../../contract/index.ts'
import {
  allowSpeechHost,
  listenForCaptions,
  namesInCaptions,
  openCaptions,
  partCaptions,
  speechServer,
  writeCaptions,
} from '../../engine/index.ts'
import { dropSet, filesOfSet } from '../sets.ts'
import { api } from './implementer.ts'

export const captionsRoutes = {
  read: api.captions.read.handler(({ input: { name, base64 }, context }) =>
    openCaptions(context.house, { name, bytes: Buffer.from(base64, 'base64') }),
  ),
  fit: api.captions.fit.handler(({ input, context }) => partCaptions(context.house, input.cues)),
  names: api.captions.names.handler(({ input, context }) => namesInCaptions(context.house, input.cues)),
  write: api.captions.write.handler(({ input: { cues, ...how } }) => ({ text: writeCaptions(cues, how) })),
  speech: api.captions.speech.handler(({ context }) => speechServer(context.house)),
  listen: api.captions.listen.handler(({ input: { setId, staffId }, context }) =>
    context.jobs.start('captions', async ({ signal, report }) => {
      try {
        const [sound] = await filesOfSet(context.dropFolder, setId)
        if (!sound) throw new AppError('dropped-files-gone', {})
        report({ phase: 'captions', file: sound.name })
        return await listenForCaptions(context.house, { path: sound.path, staffId, signal })
      } finally {
        await dropSet(context.dropFolder, setId)
      }
    }),
  ),
  heard: api.captions.heard.handler(({ input, context }) => context.jobs.result(input.jobId, 'captions')),
  allowHost: api.captions.allowHost.handler(async ({ input, context }) => {
    await allowSpeechHost(context.house, input)
    return { ok: true as const }
  }),
}
