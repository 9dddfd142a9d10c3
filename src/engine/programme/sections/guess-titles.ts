import type { Block } from '../document/programme-document.ts'
import { isCompany, isGenre } from '../facts/read-makers.ts'
import { segmentsOf } from '../facts/segments.ts'
import { calendarLines, isByLine, isCalendar, isHead, isMoreOfCalendar, isProse, monthHeading } from './line-kinds.ts'

/** As many lines as a brochure sets above its dates: title, subtitle, author, company, genre. */
const mostHeadLines = 6

/** The title of each show found, and the line where the show begins. */
type Titles = Map<Block, Block>

/**
 * The titles of a text without headings. A title stands just above its dates (« Bérénice / Théâtre de la Herse / ven. 15 janvier »),
 * far above them (credits and prose between), or under them: the way that gives most shows is the document's.
 */
export function guessTitles(blocks: Block[]): Titles {
  const dates = ownDates(blocks)
  const ways = [titlesAbove(blocks, dates), titlesFarAbove(blocks, dates), titlesBelow(blocks, dates)]
  return ways.reduce((best, way) => (way.size > best.size ? way : best))
}

/** The lines of dates under which, or above which, a show stands: not those that say more of the days just above them. */
function ownDates(blocks: readonly Block[]): Set<Block> {
  const lines = calendarLines(blocks)
  const own = new Set<Block>()
  let isUnderDates = false
  for (const block of blocks) {
    if (lines.has(block) && !(isUnderDates && isMoreOfCalendar(block))) {
      own.add(block)
      isUnderDates = true
    } else if (block.gapBefore && isHead(block)) isUnderDates = false
  }
  return own
}

function titlesAbove(blocks: Block[], dates: Set<Block>): Titles {
  const titles: Titles = new Map()
  let last = -1
  for (const [index, block] of blocks.entries()) {
    if (!dates.has(block)) continue
    addTitle(titles, headsAbove(blocks, index, last))
    last = index
  }
  return titles
}

/** Goes up from a date over short lines, past lines of facts, up to prose; past facts above a by-line too, which is no title. */
function headsAbove(blocks: Block[], calendar: number, after: number): Block[] {
  const heads: Block[] = []
  for (let at = calendar - 1; at > after && heads.length < mostHeadLines; at--) {
    const block = blocks[at]
    const below = blocks[at + 1]
    if (!block || !below) break
    if (isHead(block) || isNumberTitle(block, below)) heads.unshift(block)
    else if (!isBetween(block) || heads.some((head) => couldBeTitle(head) && !isPassed(head, below))) break
    if (heads.some(couldBeTitle) && block.gapBefore && !below.gapBefore) break
  }
  return heads
}

/** A theatre's or a company's name under credits, in one paragraph with them: the title may stand above. */
function isPassed(head: Block, below: Block): boolean {
  return isCompany(head.text) && !below.gapBefore
}

/** A line of facts may stand between the title and its dates. */
function isBetween(block: Block): boolean {
  return block.text.length < 140 && !isCalendar(block) && !isProse(block) && monthHeading(block.text) === null
}

/** The first paragraph of short lines since the dates before. */
function titlesFarAbove(blocks: Block[], dates: Set<Block>): Titles {
  const titles: Titles = new Map()
  let heads: Block[] = []
  let isOpen = true
  for (const block of blocks) {
    if (dates.has(block)) {
      addTitle(titles, heads)
      heads = []
      isOpen = true
    } else if (isOpen && isHead(block) && (heads.length > 0 || block.gapBefore)) heads.push(block)
    else if (heads.length > 0) isOpen = false
    if (heads.length > mostHeadLines) isOpen = false
  }
  return titles
}

function titlesBelow(blocks: Block[], dates: Set<Block>): Titles {
  const titles: Titles = new Map()
  let start: Block | null = null
  for (const block of blocks) {
    if (dates.has(block)) start ??= block
    else if (start && isHead(block) && !isGenre(block.text)) {
      titles.set(block, start)
      start = null
    } else if (start && block.text.length > 160) start = null
  }
  return titles
}

/** « de Zoé Pernet », « Compagnie du Pont », « théâtre »: lines that stand under a title, and are one only where no other is. */
function couldBeTitle({ text }: Block): boolean {
  return !isGenre(text) && !isByLine(text) && !/^(?:(?:par )?(?:la |une )?compagnie|cie)\s/iu.test(text)
}

/** « 887 » above « Robert Lepage / Ex Machina » is a title; a figure above a title, or between two blank lines, is the number of a page. */
function isNumberTitle(block: Block, below: Block): boolean {
  if (!/^\d+$/u.test(block.text) || !block.gapBefore || below.gapBefore) return false
  return isByLine(below.text) || namesMakers(below.text) || isCalendar(below)
}

function namesMakers(text: string): boolean {
  const pieces = segmentsOf(text)
  return (
    pieces.some((piece) => isGenre(piece.text) || isCompany(piece.text)) ||
    (pieces.length > 1 && pieces.every((piece) => /^\p{Lu}/u.test(piece.text)))
  )
}

/** The line that shouts, else the first that is more than a genre. */
function addTitle(titles: Titles, heads: Block[]): void {
  const able = heads.filter(couldBeTitle)
  const named = able.length > 0 ? able : heads.filter(({ text }) => !isGenre(text))
  const title = named.find(({ text }) => isShouted(text)) ?? named[0]
  if (title && heads[0]) titles.set(title, heads[0])
}

function isShouted(text: string): boolean {
  return text.length > 2 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)
}
