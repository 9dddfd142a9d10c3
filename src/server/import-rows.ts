import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Context, Hono } from 'hono'
import { rowsFound, rowsToLookAt, setting } from '../engine/index.ts'
import { sentence } from '../words/index.ts'
import type { ServerContext } from './context.ts'

/**
 * `GET /api/imports/:id/rejected.csv` `/corrections.csv` and `/checks/RULE.csv` (`?file=` the hash of one file): tables that a venue
 * opens in Excel to mend its own data.
 */
export function importRows(app: Hono, context: ServerContext): void {
  for (const kind of ['rejected', 'corrections'] as const) {
    app.get(`/api/imports/:id/${kind}.csv`, async (c) => {
      const { say, sha256 } = await asked(c, context)
      const lines = rowsToLookAt(context.house, { importId: c.req.param('id'), kind, ...sha256, say })
      return await asTable(c, { lines, name: `${c.req.param('id')}-${kind}.csv` })
    })
  }
  app.get('/api/imports/:id/checks/:rule{[a-z-]+\\.csv}', async (c) => {
    const rule = c.req.param('rule').replace(/\.csv$/, '')
    const { say, sha256 } = await asked(c, context)
    const lines = rowsFound(context.house, { importId: c.req.param('id'), code: `check.${rule}`, ...sha256, say })
    return await asTable(c, { lines, name: `${c.req.param('id')}-${rule}.csv` })
  })
}

async function asked(c: Context, context: ServerContext) {
  const language = await setting(context.house.folder.app, 'language')
  const file = c.req.query('file')
  return { say: (code: string) => sentence(language, code), sha256: file === undefined ? {} : { sha256: file } }
}

/** The first line is read before anything is sent, so that an unknown import is an error and not an empty file. */
async function asTable(
  c: Context,
  { lines, name }: { lines: AsyncGenerator<string>; name: string },
): Promise<Response> {
  const first = await lines.next()
  const text = (async function* () {
    if (!first.done) yield first.value
    yield* lines
  })()
  return c.body(Readable.toWeb(Readable.from(text)) as NodeReadableStream as ReadableStream, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  })
}
