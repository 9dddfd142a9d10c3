import { exportContent, previewMail } from '../engine/index.ts'
import type { GuardedApp } from './access/caller.ts'
import { takerOf } from './access/taker.ts'
import type { ServerContext } from './context.ts'

/** A page that runs nothing, asks for nothing, and is framed by ours alone. */
export const previewPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox"

/** `GET /api/drafts/:id/mail`: an e-mail as it will arrive, validated or not, to be looked at in a frame. */
export function mailPreviewRoute(app: GuardedApp, context: ServerContext): void {
  app.get('/api/drafts/:id/mail', async (c) => {
    const html = await previewMail(context.house, { id: c.req.param('id'), asOf: await context.asOf() })
    c.header('Content-Security-Policy', previewPolicy)
    c.header('Cache-Control', 'no-store')
    return c.html(html)
  })
}

/**
 * `GET /api/drafts/:id/export/:format`: a validated text, or its list, as a download; `?staff=ID` says who takes it, for the
 * journal, at the computer of the house. Refused (409) while it is not validated.
 */
export function exportRoutes(app: GuardedApp, context: ServerContext): void {
  app.get('/api/drafts/:id/export/:format', async (c) => {
    const file = await exportContent(context.house, {
      id: c.req.param('id'),
      format: c.req.param('format'),
      asOf: await context.asOf(),
      who: await takerOf(c, context),
    })
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    c.header('Content-Type', file.mediaType)
    c.header('Cache-Control', 'no-store')
    return c.body(new Uint8Array(file.bytes))
  })
}
