import type { RawRow } from '../raw-row.ts'
import type { Dialect } from './dialect.ts'
import { parseNextRecord } from './parse-next-record.ts'

/** Takes decoded text in pieces and gives rows. Line ends may be LF, CRLF or CR, even mixed. */
interface DelimitedScanner {
  push(text: string): RawRow[]
  end(): RawRow[]
}

/**
 * A scanner for one file. Lines without a quote (nearly all) are cut by the engine's own `indexOf` and `split`;
 * the others go through `parseQuotedRecord`. Cells are never changed, but for quotes and escapes removed.
 */
export function createDelimitedScanner(dialect: Dialect): DelimitedScanner {
  let rest = ''
  let row = 0
  let inVain = 0

  function scan(text: string, isLast: boolean): RawRow[] {
    const rows: RawRow[] = []
    const marks = createMarks({ text, dialect })
    let position = 0
    while (position < text.length) {
      const lineEnd = marks.lineEnd(position)
      if (!isLast && mayContinue(text, lineEnd)) break
      if (!marks.needsCare(position, lineEnd)) {
        const cells = lineEnd === position ? [''] : text.slice(position, lineEnd).split(dialect.delimiter)
        rows.push({ row: ++row, cells })
        position = afterLineEnd(text, lineEnd)
        continue
      }
      const record = parseNextRecord({ text, position, lineEnd, dialect, isLast, inVain })
      if (record === 'incomplete' || (!isLast && mayContinue(text, record.end))) break
      inVain += record.inVain ?? 0
      rows.push({ row: ++row, cells: record.cells, ...(record.problem && { problem: record.problem }) })
      position = afterLineEnd(text, record.end)
    }
    rest = text.slice(position)
    return rows
  }

  return { push: (text) => scan(rest + text, false), end: () => scan(rest, true) }
}

const lineFeed = 10
const carriageReturn = 13

/** True when the line end is not there yet, or is a carriage return whose line feed may still come. */
function mayContinue(text: string, lineEnd: number): boolean {
  return lineEnd >= text.length - 1 && text.charCodeAt(lineEnd) !== lineFeed
}

function afterLineEnd(text: string, lineEnd: number): number {
  const isCrLf = text.charCodeAt(lineEnd) === carriageReturn && text.charCodeAt(lineEnd + 1) === lineFeed
  return lineEnd + (isCrLf ? 2 : 1)
}

/** The next place of each mark, searched again only once passed: each character is looked at a fixed number of times. */
function createMarks({ text, dialect }: { text: string; dialect: Dialect }) {
  const next = (mark: string) => {
    let at = -1
    return (from: number): number => {
      if (at < from) {
        const found = text.indexOf(mark, from)
        at = found === -1 ? text.length : found
      }
      return at
    }
  }
  const feed = next('\n')
  const carriage = next('\r')
  const quote = dialect.quote === null ? null : next(dialect.quote)
  const backslash = dialect.escaping === 'backslash' ? next('\\') : null
  return {
    lineEnd: (from: number) => Math.min(feed(from), carriage(from)),
    needsCare: (from: number, lineEnd: number) =>
      (quote !== null && quote(from) < lineEnd) || (backslash !== null && backslash(from) < lineEnd),
  }
}
