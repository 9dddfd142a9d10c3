import { visualKitFile } from '../engine/index.ts'
import type { GuardedApp } from './access/caller.ts'
import type { ServerContext } from './context.ts'

/** `GET /api/visuals/:key/kit`: the visuals of a show as they are kept, in one zip; named as drafts until a person has validated them. */
export function visualRoutes(app: GuardedApp, context: ServerContext): void {
  app.get('/api/visuals/:key/kit', async (c) => {
    const { name, bytes } = await visualKitFile(context.house, {
      showKey: c.req.param('key'),
      asOf: await context.asOf(),
    })
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    c.header('Content-Type', 'application/zip')
    c.header('Cache-Control', 'no-store')
    return c.body(new Uint8Array(bytes))
  })
}
