import { z } from 'zod'
import { AppError, handoverFormatSchema, handoverRecipientSchema } from '../contract/index.ts'
import { handOver, handoverBytes } from '../engine/index.ts'
import type { GuardedApp } from './access/caller.ts'
import { takerOf } from './access/taker.ts'
import type { ServerContext } from './context.ts'

const querySchema = z.object({
  recipient: handoverRecipientSchema,
  formats: z
    .string()
    .transform((text) => text.split(',').filter((one) => one !== ''))
    .pipe(z.array(handoverFormatSchema)),
})

/**
 * `GET /api/programme/:key/handover/:recipient?formats=post-4x5,poster-a3`: the brief of a show for a designer (with its photos and
 * Canva's table) or a photographer; `staff=ID` says who hands it over, for the journal.
 */
export function handoverRoutes(app: GuardedApp, context: ServerContext): void {
  app.get('/api/programme/:key/handover/:recipient', async (c) => {
    const read = querySchema.safeParse({ recipient: c.req.param('recipient'), formats: c.req.query('formats') ?? '' })
    if (!read.success) throw new AppError('usage', { detail: 'handover', command: 'handover' })
    const handed = await handOver(context.house, {
      showKey: c.req.param('key'),
      ...read.data,
      asOf: await context.asOf(),
      who: await takerOf(c, context),
    })
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(handed.name)}`)
    c.header('Content-Type', handed.mediaType)
    c.header('Cache-Control', 'no-store')
    return c.body(new Uint8Array(handoverBytes(handed)))
  })
}
