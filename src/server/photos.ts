import { readFile } from 'node:fs/promises'
import { photoFile } from '../engine/index.ts'
import type { GuardedApp } from './access/caller.ts'
import type { ServerContext } from './context.ts'
import { droppedBy, keepDropped } from './sets.ts'

/**
 * `POST /api/photos?name=…`: photos dropped, one after the other, kept as a set until `photos.add` takes them; by those who write, who bring no other file.
 * `GET /api/photos/:id/preview`, for a page; `/original`, the file as it was given, for those of the house alone.
 */
export function photoRoutes(app: GuardedApp, context: ServerContext): void {
  app.post('/api/photos', async (c) => c.json(await keepDropped(context.dropFolder, droppedBy(c))))
  for (const which of ['preview', 'original'] as const) {
    app.get(`/api/photos/:id/${which}`, async (c) => {
      const { path, name, mediaType } = await photoFile(context.house, { id: c.req.param('id'), which })
      if (which === 'original')
        c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      c.header('Content-Type', mediaType)
      // A photo's bytes never change. Kept by the browser of whoever may see them, and by no proxy on the way.
      c.header('Cache-Control', 'private, max-age=86400')
      return c.body(new Uint8Array(await readFile(path)))
    })
  }
}
