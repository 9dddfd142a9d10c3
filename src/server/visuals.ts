import { readFile } from 'node:fs/promises'
import { charterFile, visualKitFile } from '../engine/index.ts'
import type { GuardedApp } from './access/caller.ts'
import type { ServerContext } from './context.ts'
import { droppedBy, keepDropped } from './sets.ts'

/** What a charter may be brought at once, in bytes: logos, faces, a few past visuals. */
const mostBrought = 64 * 1024 ** 2

/**
 * `GET /api/visuals/:key/kit`: the visuals of a show as they are kept, in one zip; named as drafts until a person has validated them.
 * `POST /api/charter-files?name=…`: logos, faces, past visuals, kept as a set until `visuals.readCharterFiles` or `visuals.readColours` takes them.
 * `GET /api/charter-files/:file`: a logo.
 */
export function visualRoutes(app: GuardedApp, context: ServerContext): void {
  app.post('/api/charter-files', async (c) =>
    c.json(await keepDropped(context.dropFolder, { ...droppedBy(c), most: mostBrought })),
  )
  app.get('/api/charter-files/:file', async (c) => {
    const file = c.req.param('file')
    c.header('Content-Type', file.endsWith('.svg') ? 'image/svg+xml' : 'image/png')
    // Opened by itself a drawing is a page: this one may do nothing.
    c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Cache-Control', 'private, max-age=86400')
    return c.body(new Uint8Array(await readFile(charterFile(context.house, file))))
  })
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
