import type { Hono } from 'hono'
import { AppError, exportFormatSchema, exportFormats } from '../contract/index.ts'
import { exportContent, staffName } from '../engine/index.ts'
import type { ServerContext } from './context.ts'

/**
 * `GET /api/drafts/:id/export/:format`: a validated text, or its list, as a download; `?staff=ID` says who takes it, for the
 * journal. Refused (409) while it is not validated.
 */
export function exportRoutes(app: Hono, context: ServerContext): void {
  app.get('/api/drafts/:id/export/:format', async (c) => {
    const format = exportFormatSchema.safeParse(c.req.param('format'))
    if (!format.success)
      throw new AppError('format-unknown', { format: c.req.param('format'), formats: exportFormats.join(', ') })
    const staffId = c.req.query('staff') ?? null
    const file = await exportContent(context.house, {
      id: c.req.param('id'),
      format: format.data,
      asOf: await context.asOf(),
      who: staffId === null ? 'page' : await staffName(context.house, staffId),
    })
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    c.header('Content-Type', file.mediaType)
    c.header('Cache-Control', 'no-store')
    return c.body(new Uint8Array(file.bytes))
  })
}
