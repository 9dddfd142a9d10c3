import { readFileSync } from 'node:fs'

/** A word as a voice at so many characters a second says it, in milliseconds. */
export interface SpokenWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The descriptions of a CSV of events, as somebody would read them aloud: no mark of layout, no address. */
export function descriptionsOf(path: string): string[] {
  const rows = rowsOf(readFileSync(path, 'utf8'))
  const at = rows[0]?.indexOf('description') ?? -1
  return [...new Set(rows.slice(1).map((row) => aloud(row[at] ?? '')))].filter((text) => text.split(' ').length >= 25)
}

function aloud(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/<[^>]+>|https?:\S+|\[[A-Z]+\]|\\/gu, ' ')
    .replace(/[*_#>|]+|&\w+;/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** RFC 4180. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\n]*))(,|\n|$)/gu)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
    if (end === '') break
  }
  return rows
}

/** The words of a text said at that speed, with a breath after each sign. */
export function spoken(text: string, { from, speed }: { from: number; speed: number }): SpokenWord[] {
  let at = from
  return text.split(' ').map((word) => {
    const start = Math.round(at)
    const end = Math.round(at + ((word.length + 1) * 1000) / speed)
    at = end + (/[.!?…]$/u.test(word) ? 500 : /[,;:]$/u.test(word) ? 150 : 0)
    return { text: word, start, end }
  })
}
