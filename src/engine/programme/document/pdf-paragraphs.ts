import type { PdfLine } from './pdf-line.ts'

/** What stands close together; each of its texts is a line, or a paragraph that was set over several. */
export interface PdfGroup {
  texts: string[]
  /** Size of its letters, in points, to the half point. */
  size: number
  page: number
}

/** Lines further apart than this, in sizes of letters, are not of one group. */
const groupPitch = 1.75
/** A line shorter than this, in characters, is a label or a date where nothing shows how wide its column is. */
const proseLength = 55
/** Lines of a paragraph stand as close as lines ever do, within this share. */
const pitchTolerance = 1.1
/** Widths of words are reckoned from their line's mean letter: that many letters of doubt. */
const lettersOfDoubt = 2
/** How far lines of one column may stand apart at their left, in points. */
const columnStep = 8

/**
 * The groups of a document's lines, their wrapped lines joined. A line was wrapped where the first word of the next
 * would not have fitted in the column: that is how it was set, and how it is read back.
 */
export function pdfGroups(lines: readonly PdfLine[], bodySize: number): PdfGroup[] {
  const setting = { columns: columnsOf(lines), pitches: pitchesOf(lines) }
  const groups: PdfGroup[] = []
  let last: PdfLine | null = null
  for (const line of lines) {
    const open = groups.at(-1)
    const wrapped = last !== null && isWrapped({ last, next: line, ...setting })
    if (open && last && wrapped) open.texts.push(join(open.texts.pop() ?? '', line.text))
    else if (open && last && isClose({ last, next: line, bodySize })) open.texts.push(line.text)
    else groups.push({ texts: [line.text], size: halfPoint(line.size), page: line.page })
    last = line
  }
  return groups
}

/** Sizes that differ by less than a quarter of a point are one. */
export function halfPoint(size: number): number {
  return Math.round(size * 2) / 2
}

function isClose({ last, next, bodySize }: { last: PdfLine; next: PdfLine; bodySize: number }): boolean {
  const drop = last.y - next.y
  return sameSetting(last, next) && drop > 0 && drop < Math.max(bodySize, next.size) * groupPitch
}

function sameSetting(last: PdfLine, next: PdfLine): boolean {
  return last.page === next.page && halfPoint(last.size) === halfPoint(next.size)
}

function isWrapped({ last, next, columns, pitches }: { last: PdfLine; next: PdfLine } & Setting): boolean {
  if (halfPoint(last.size) !== halfPoint(next.size)) return false
  if (last.page !== next.page) return !/[.!?…»:]$/u.test(last.text) && columns.isFull(last, next)
  const drop = last.y - next.y
  if (drop <= 0 || drop > (pitches.get(halfPoint(next.size)) ?? 0) * pitchTolerance) return false
  return columns.isFull(last, next) || isCutShort(last.text, next.text)
}

/** A line that ends on « du », « avec » or « 20 » before « h 30 » says nothing without the next, however short it was set. */
function isCutShort(last: string, next: string): boolean {
  return openEnd.test(last) || (/(?<!\d)\d{1,2}$/u.test(last) && /^h(?![\p{L}])/u.test(next))
}

const openEnd =
  /(?:^|[\s(])(?:du|de|des|la|le|les|un|une|et|à|au|aux|en|par|pour|sur|avec|sans|dans|que|qui|son|sa|ses|leur|leurs|[ld]['’])$/u

interface Setting {
  columns: Columns
  /** By size of letters: how far down the next line of a paragraph stands, in points. */
  pitches: ReadonlyMap<number, number>
}

interface Columns {
  /** Would the first word of the next line not have fitted after this one? */
  isFull: (line: PdfLine, next: PdfLine) => boolean
}

function columnsOf(lines: readonly PdfLine[]): Columns {
  const columns = new Map<string, PdfLine[]>()
  for (const line of lines) columns.set(columnOf(line), [...(columns.get(columnOf(line)) ?? []), line])
  const edges = new Map([...columns].map(([key, of]) => [key, proseEdge(of)]))
  return {
    isFull: (line, next) => {
      const edge = edges.get(columnOf(line)) ?? null
      if (edge === null) return line.text.length > proseLength && next.text.length > 0
      const letter = (next.right - next.x) / Math.max(1, next.text.length)
      const firstWord = /^\S+/.exec(next.text)?.[0].length ?? 0
      return line.right + letter * (firstWord + 1 + lettersOfDoubt) > edge
    },
  }
}

function columnOf({ x, size }: PdfLine): string {
  return `${Math.round(x / columnStep)} ${halfPoint(size)}`
}

/** The right edge of a column of running text, or null where too few lines reach one: a list of labels has no edge. */
function proseEdge(lines: readonly PdfLine[]): number | null {
  const edge = Math.max(...lines.map(({ right }) => right))
  const left = Math.min(...lines.map(({ x }) => x))
  const full = lines.filter(({ right }) => right - left > (edge - left) * 0.85)
  return full.length >= 3 && full.length >= lines.length * 0.3 ? edge : null
}

/** The smallest drop between lines of one size that a tenth of them show. */
function pitchesOf(lines: readonly PdfLine[]): Map<number, number> {
  const drops = new Map<number, number[]>()
  for (const [index, next] of lines.entries()) {
    const last = lines[index - 1]
    const drop = last ? last.y - next.y : 0
    if (!last || !sameSetting(last, next) || drop <= 0 || drop >= next.size * groupPitch) continue
    drops.set(halfPoint(next.size), [...(drops.get(halfPoint(next.size)) ?? []), drop])
  }
  return new Map([...drops].map(([size, of]) => [size, of.sort((a, b) => a - b)[Math.floor(of.length / 10)] ?? 0]))
}

const keepsHyphen =
  /(?:^|[^\p{L}])(?:peut|là|ci|après|avant|demi|semi|mi|non|quasi|vice|ex|vis-à|c[’']est-à|au|chef|grand|grande|petit|tout|rendez|arc|sous|contre|entre|haut|bas|moi|toi|lui|elle|nous|vous|eux|celui|celle|ceux|celles|t)-$/iu

/** A word cut at the end of a line is made whole; a hyphen of its own stays (« Saint-|Brès », « peut-|être »). */
function join(before: string, after: string): string {
  const cut = /\p{L}[-\u00ad]$/u.test(before) && /^\p{L}/u.test(after)
  if (!cut) return `${before} ${after}`
  const own = !before.endsWith('\u00ad') && (/^\p{Lu}/u.test(after) || keepsHyphen.test(before))
  return own ? before + after : before.slice(0, -1) + after
}
