import type { GuardedApp } from './access/caller.ts'
import type { ServerContext } from './context.ts'
import { droppedBy, keepDropped } from './sets.ts'

/** `POST /api/captions/sound?name=…`: a sound dropped, kept until `captions.listen` has sent it to the server that listens, and no longer. */
export function captionRoutes(app: GuardedApp, context: ServerContext): void {
  app.post('/api/captions/sound', async (c) => c.json(await keepDropped(context.dropFolder, droppedBy(c))))
}
