import { namesInCaptions, openCaptions, partCaptions, writeCaptions } from '../../engine/index.ts'
import { api } from './implementer.ts'

export const captionsRoutes = {
  read: api.captions.read.handler(({ input: { name, base64 }, context }) =>
    openCaptions(context.house, { name, bytes: Buffer.from(base64, 'base64') }),
  ),
  fit: api.captions.fit.handler(({ input, context }) => partCaptions(context.house, input.cues)),
  names: api.captions.names.handler(({ input, context }) => namesInCaptions(context.house, input.cues)),
  write: api.captions.write.handler(({ input: { cues, ...how } }) => ({ text: writeCaptions(cues, how) })),
}
