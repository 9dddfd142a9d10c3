import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Hono } from 'hono'
import { rowsToLookAt, setting } from '../engine/index.ts'
import { sentence } from '../words/index.ts'
import type { ServerContext } from './context.ts'

/**
 * `GET /api/imports/:id/rejected.csv` and `/corrections.csv` (`?file=` the hash of one file): tables that a venue opens in
 * Excel to mend its own data.
 */
export function importRows(app: Hono, context: ServerContext): void {
  for (const kind of ['rejected', 'corrections'] as const) {
    app.get(`/api/imports/:id/${kind}.csv`, async (c) => {
      const language = await setting(context.house.folder.app, 'language')
      const sha256 = c.req.query('file')
      const lines = rowsToLookAt(context.house, {
        importId: c.req.param('id'),
        kind,
        ...(sha256 !== undefined && { sha256 }),
        say: (code) => sentence(language, code),
      })
      // The first line is read before anything is sent, so that an unknown import is an error and not an empty file.
      const first = await lines.next()
      const text = (async function* () {
        if (!first.done) yield first.value
        yield* lines
      })()
      return c.body(Readable.toWeb(Readable.from(text)) as NodeReadableStream as ReadableStream, 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${c.req.param('id')}-${kind}.csv"`,
        'Cache-Control': 'no-store',
      })
    })
  }
}
