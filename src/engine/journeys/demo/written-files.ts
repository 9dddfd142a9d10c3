import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What a generated file is, for the manifest. */
export type WrittenFile = { path: string; rows: number; what: string }

type Encoding = 'utf-8' | 'utf-8-bom' | 'windows-1252'

/** The characters of windows-1252 outside Latin-1 that our files use, as the bytes that mean them there. */
const cp1252: Record<string, string> = {
  '€': '\x80',
  '…': '\x85',
  Œ: '\x8c',
  '’': '\x92',
  '–': '\x96',
  œ: '\x9c',
  '«': '\xab',
  '»': '\xbb',
}

/**
 * Writes a delimited file in blocks, so that a large one never stands whole in memory. Cells are quoted when they
 * need it. Returns its line in the manifest.
 */
export async function writeTable(o: {
  out: string
  path: string
  what: string
  header: readonly string[]
  rows: Iterable<readonly string[]>
  encoding?: Encoding
  delimiter?: string
  quoteAll?: boolean
  /** Leaves a lone quote as it is, as some systems do. */
  strayQuotes?: boolean
  signal?: AbortSignal | undefined
}): Promise<WrittenFile> {
  const delimiter = o.delimiter ?? ';'
  const encoding = o.encoding ?? 'utf-8'
  const isQuoted = (cell: string) =>
    o.quoteAll === true ||
    cell.includes(delimiter) ||
    cell.includes('\n') ||
    (o.strayQuotes !== true && cell.includes('"'))
  const written = (cell: string) => (isQuoted(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const line = (cells: readonly string[]) => cells.map(written).join(delimiter)
  const target = join(o.out, o.path)
  await mkdir(dirname(target), { recursive: true })
  const file = await open(target, 'w')
  let rows = 0
  try {
    let block = `${encoding === 'utf-8-bom' ? '\uFEFF' : ''}${line(o.header)}\n`
    for (const row of o.rows) {
      block += `${line(row)}\n`
      rows++
      if (block.length > 1 << 19) {
        o.signal?.throwIfAborted()
        await file.write(encode(block, encoding))
        block = ''
      }
    }
    await file.write(encode(block, encoding))
  } finally {
    await file.close()
  }
  return { path: o.path, rows, what: o.what }
}

/** Writes a whole small file, making its folder. */
export async function writeWhole(o: {
  out: string
  path: string
  what: string
  content: string | Uint8Array
}): Promise<WrittenFile> {
  const target = join(o.out, o.path)
  await mkdir(dirname(target), { recursive: true })
  const file = await open(target, 'w')
  try {
    await file.write(typeof o.content === 'string' ? Buffer.from(o.content, 'utf8') : o.content)
  } finally {
    await file.close()
  }
  return { path: o.path, rows: 0, what: o.what }
}

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding !== 'windows-1252') return Buffer.from(text, 'utf8')
  return Buffer.from(
    text.replace(/[^\0-\xff]/g, (character) => cp1252[character] ?? '?'),
    'latin1',
  )
}
