import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Context } from 'hono'
import {
  AppError,
  cleanTableFormatSchema,
  cleanTableFormats,
  cleanTableNameSchema,
  cleanTableNames,
} from '../contract/index.ts'
import {
  changesTable,
  importControl,
  printControl,
  printReport,
  printSeasonControl,
  reportWorkbook,
  rowsFound,
  rowsToLookAt,
  setting,
  writeTable,
} from '../engine/index.ts'
import { sentence } from '../words/index.ts'
import type { GuardedApp } from './access/caller.ts'
import { takerOf } from './access/taker.ts'
import type { ServerContext } from './context.ts'
import { wordsOf } from './words-of.ts'

/**
 * `GET /api/imports/:id/rejected.csv` `/corrections.csv` and `/checks/RULE.csv` (`?file=` the hash of one file): tables that a venue
 * opens in Excel to mend its own data.
 */
export function importRows(app: GuardedApp, context: ServerContext): void {
  for (const kind of ['rejected', 'corrections'] as const) {
    app.get(`/api/imports/:id/${kind}.csv`, async (c) => {
      const { say, sha256 } = await asked(c, context)
      const lines = rowsToLookAt(context.house, { importId: c.req.param('id'), kind, ...sha256, say })
      return await asTable(c, { lines, name: `${c.req.param('id')}-${kind}.csv` })
    })
  }
  app.get('/api/imports/:id/changes.csv', async (c) => {
    const { say } = await asked(c, context)
    const id = c.req.param('id')
    const table = await changesTable(context.house, { id, say })
    return await asTable(c, {
      lines: (async function* () {
        yield table
      })(),
      name: `${id}-places.csv`,
    })
  })
  app.get('/api/imports/:id/checks/:rule{[a-z-]+\\.csv}', async (c) => {
    const rule = c.req.param('rule').replace(/\.csv$/, '')
    const { say, sha256 } = await asked(c, context)
    const lines = rowsFound(context.house, { importId: c.req.param('id'), code: `check.${rule}`, ...sha256, say })
    return await asTable(c, { lines, name: `${c.req.param('id')}-${rule}.csv` })
  })
}

/**
 * `GET /api/imports/:id/control.pdf` and `/api/seasons/:season/control.pdf`: the contrôle du fichier, printed;
 * `/api/seasons/:season/report.pdf` and `report.xlsx`: the written report of a season.
 */
export function printedPapers(app: GuardedApp, context: ServerContext): void {
  app.get('/api/imports/:id/control.pdf', async (c) => {
    const id = c.req.param('id')
    const bytes = await printControl(context.house, await importControl(context.house, id), await wordsOf(context))
    return asPdf(c, { bytes, name: `controle-${id}.pdf` })
  })
  app.get('/api/seasons/:season/control.pdf', async (c) => {
    const season = c.req.param('season')
    const request = { season, asOf: await context.asOf(), words: await wordsOf(context) }
    return asPdf(c, { bytes: await printSeasonControl(context.house, request), name: `controle-${season}.pdf` })
  })
  app.get('/api/seasons/:season/report.pdf', async (c) => {
    const bytes = await printReport(context.house, await reportAsked(c, context))
    return asPdf(c, { bytes, name: `bilan-${c.req.param('season')}.pdf` })
  })
  app.get('/api/seasons/:season/report.xlsx', async (c) => {
    const bytes = await reportWorkbook(context.house, await reportAsked(c, context))
    return asFile(c, { bytes, name: `bilan-${c.req.param('season')}.xlsx`, media: tableFiles.xlsx.media })
  })
}

async function reportAsked(c: Context, context: ServerContext) {
  return { season: c.req.param('season') ?? null, asOf: await context.asOf(), words: await wordsOf(context) }
}

const tableFiles = {
  csv: { extension: 'csv', media: 'text/csv; charset=utf-8' },
  excel: { extension: 'csv', media: 'text/csv; charset=utf-8' },
  xlsx: { extension: 'xlsx', media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  parquet: { extension: 'parquet', media: 'application/vnd.apache.parquet' },
} as const

/** `GET /api/tables/:name/:format`: a cleaned table as a download (`?staff=ID` says who takes it, for the journal). */
export function tableRoutes(app: GuardedApp, context: ServerContext): void {
  app.get('/api/tables/:name/:format', async (c) => {
    const name = cleanTableNameSchema.safeParse(c.req.param('name'))
    const format = cleanTableFormatSchema.safeParse(c.req.param('format'))
    if (!name.success)
      throw new AppError('table-unknown', { name: c.req.param('name'), tables: cleanTableNames.join(', ') })
    if (!format.success)
      throw new AppError('format-unknown', { format: c.req.param('format'), formats: cleanTableFormats.join(', ') })
    const who = await takerOf(c, context)
    const { path } = await writeTable(context.house, { name: name.data, format: format.data, who })
    const bytes = createReadStream(path)
    bytes.once('close', () => void rm(path, { force: true }))
    const { extension, media } = tableFiles[format.data]
    return c.body(Readable.toWeb(bytes) as NodeReadableStream as ReadableStream, 200, {
      'Content-Type': media,
      'Content-Disposition': `attachment; filename="${name.data}.${extension}"`,
      'Cache-Control': 'no-store',
    })
  })
}

export function asPdf(c: Context, file: { bytes: Uint8Array; name: string }): Response {
  return asFile(c, { ...file, media: 'application/pdf' })
}

function asFile(c: Context, { bytes, name, media }: { bytes: Uint8Array; name: string; media: string }): Response {
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': media,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
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
