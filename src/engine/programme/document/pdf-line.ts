/** A line of a page as it was set; places and sizes in points, from the left foot of the page. */
export interface PdfLine {
  text: string
  /** Of its largest letters. */
  size: number
  x: number
  right: number
  y: number
  page: number
}

/** The lines of a page, from the runs of text of its drawing, in the order in which they were set. */
export function pdfLinesOf(items: readonly object[], page: number): PdfLine[] {
  const lines: PdfLine[] = []
  for (const item of items) {
    if (!('str' in item) || !('transform' in item) || !('width' in item)) continue
    const { str, transform, width } = item as { str: string; transform: number[]; width: number }
    const blank = str.trim() === ''
    if (blank && lines.length === 0) continue
    const [, , c = 0, d = 0, x = 0, y = 0] = transform
    const size = Math.hypot(c, d)
    const open = lines.at(-1)
    if (open && Math.abs(open.y - y) < Math.max(1, open.size * 0.4)) {
      open.text += str
      if (!blank) Object.assign(open, { size: Math.max(open.size, size), right: Math.max(open.right, x + width) })
    } else if (!blank) lines.push({ text: str, size, x, right: x + width, y, page })
  }
  return lines
    .filter((line) => line.text.trim() !== '')
    .map((line) => ({ ...line, text: line.text.trim().replace(/[ \t]+/g, ' ') }))
}

/**
 * The lines without what a page carries whatever it says: its running title and its number, set at one height on every
 * page but perhaps one. Of a document of one or two pages two lines alike prove nothing: only what a browser prints at the edge
 * of each page goes, its day and hour, the address of the page, « 1/2 » (which is no first of February).
 */
export function withoutFurniture(lines: readonly PdfLine[], pages: number): PdfLine[] {
  return withoutRunning(
    lines.filter((line) => !isPrinted(line, { lines, pages })),
    pages,
  )
}

/** Points by which lines of one height may differ. */
const lineOfDoubt = 2

/** Day and hour of a printing: « 11/30/26, 4:52 AM », « 30/11/2026 16:52 ». */
const printedAt = /^\d{1,2}\/\d{1,2}\/\d{2,4},?\s\d{1,2}[:h]\d{2}(?:\s?[AP]M)?(?:\s|$)/u

function isPrinted(
  line: PdfLine,
  { lines, pages }: { readonly lines: readonly PdfLine[]; readonly pages: number },
): boolean {
  const heights = lines.filter(({ page }) => page === line.page).map(({ y }) => y)
  const isAtEdge = [Math.max(...heights), Math.min(...heights)].some((edge) => Math.abs(edge - line.y) <= lineOfDoubt)
  if (!isAtEdge) return false
  const text = line.text.trim()
  const number = /^(?:(?:file|https?):\/\/\S+\s+)?(?:page\s)?(\d{1,3})\s?(?:\/|sur|of)\s?(\d{1,3})$/iu.exec(text)
  if (number) return Number(number[1]) === line.page && Number(number[2]) === pages
  return printedAt.test(text) || /^file:\/\/\S+$/u.test(text)
}

function withoutRunning(lines: readonly PdfLine[], pages: number): PdfLine[] {
  if (pages < 3) return [...lines]
  const seen = new Map<string, Set<number>>()
  for (const line of lines) seen.set(place(line), (seen.get(place(line)) ?? new Set()).add(line.page))
  return lines.filter((line) => (seen.get(place(line))?.size ?? 0) < pages - 1)
}

function place({ y, text }: PdfLine): string {
  return `${Math.round(y)} ${text.replace(/\d+/g, '0')}`
}
