import { partPieces } from '../bytes/inflate-pieces.ts'
import type { ZipEntry } from '../bytes/zip-directory.ts'
import type { RawRow, RowBatches } from '../raw-row.ts'
import { SheetScanner } from './scan-sheet.ts'
import { type NumberStyle, numberStyles, sharedTexts } from './xlsx-parts.ts'

interface SheetInput {
  bytes: Uint8Array
  entries: readonly ZipEntry[]
  file: string
  /** The part that holds the sheet. */
  entry: ZipEntry
  startsIn1904: boolean
}

/** Reads one sheet of an .xlsx from its first row, each time that it is asked. Its texts and styles are read once. */
export function sheetReader(of: SheetInput): () => RowBatches {
  let parts: Promise<SheetParts> | null = null
  return async function* batches(): AsyncGenerator<RawRow[], void> {
    parts ??= readParts(of)
    const { texts, styles } = await parts
    const scanner = new SheetScanner({ texts, styles, startsIn1904: of.startsIn1904 })
    for await (const piece of partPieces(of)) yield* scanner.push(piece)
    scanner.end()
  }
}

interface SheetParts {
  texts: string[]
  styles: NumberStyle[]
}

async function readParts(of: SheetInput): Promise<SheetParts> {
  const part = (name: string) => {
    const entry = of.entries.find((one) => one.name.toLowerCase() === name)
    return entry === undefined ? null : partPieces({ ...of, entry })
  }
  const shared = part('xl/sharedstrings.xml')
  const styles: string[] = []
  for await (const piece of part('xl/styles.xml') ?? []) styles.push(piece)
  return { texts: shared === null ? [] : await sharedTexts(shared), styles: numberStyles(styles.join('')) }
}
