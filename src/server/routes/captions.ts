import { captionLexicon, captionNames, fitCaptions, openCaptions, writeCaptions } from '../../engine/index.ts'
import { api } from './implementer.ts'

export const captionsRoutes = {
  read: api.captions.read.handler(({ input: { name, base64 }, context }) =>
    openCaptions(context.house, { name, bytes: Buffer.from(base64, 'base64') }),
  ),
  fit: api.captions.fit.handler(async ({ input, context }) => {
    const names = await captionLexicon(context.house, null)
    const cues = fitCaptions(input.cues, { isTimed: true, names })
    return { cues, names: captionNames(cues, names) }
  }),
  names: api.captions.names.handler(async ({ input: { cues }, context }) =>
    captionNames(cues, await captionLexicon(context.house, null)),
  ),
  write: api.captions.write.handler(({ input: { cues, ...how } }) => ({ text: writeCaptions(cues, how) })),
}
