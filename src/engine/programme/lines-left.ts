import { calendarTokens } from './calendar/calendar-tokens.ts'
import type { Block } from './document/programme-document.ts'
import { readHall } from './facts/read-service.ts'
import { segmentsOf } from './facts/segments.ts'
import { isMarkup, monthHeading, partOf } from './sections/line-kinds.ts'

/** As much of a line as lets a person find it, and as many lines as a person reads. */
const longestLine = 110
const mostLines = 20

interface LeftOptions {
  isSeen: (start: number, end: number) => boolean
  /** True for a line of the calendar: its days and hours were read, whatever their place. */
  isDates: (block: Block) => boolean
  halls: readonly string[]
}

/**
 * What stands in lines and gave nothing, neither a fact nor a question: whole lines, or the pieces of a line between its marks. Headings of
 * the parts of a page (« Tarifs », « Mars ») name what follows, and are no loss.
 */
export function linesLeft(blocks: readonly Block[], { isSeen, isDates, halls }: LeftOptions): string[] {
  return blocks.flatMap((block) => {
    if (block.text.length < 60 && partOf(block.text) !== null) return []
    if (monthHeading(block.text) !== null || isMarkup(block.text)) return []
    const pieces = segmentsOf(block.text)
    const left = pieces.filter(
      ({ text, start, end }) =>
        /\p{L}{2}/u.test(text) &&
        !isSeen(block.start + start, block.start + end) &&
        !(isDates(block) && namesTime(text)) &&
        readHall(text, halls) === null,
    )
    return left.length === pieces.length ? [block.text] : left.map(({ text }) => text)
  })
}

function namesTime(text: string): boolean {
  return calendarTokens(text).some(({ kind }) => kind !== 'word' && kind !== 'comma' && kind !== 'close')
}

/** The lines as the parameters of one question: their count, and their words. */
export function asLeft(lines: readonly string[]): { count: number; text: string } {
  const shown = lines
    .slice(0, mostLines)
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line))
  return { count: lines.length, text: [...shown, ...(lines.length > mostLines ? ['…'] : [])].join(' | ') }
}
