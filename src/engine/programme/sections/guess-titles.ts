import type { Block } from '../document/programme-document.ts'
import { calendarLines, isCalendar, isHead, isProse, monthHeading } from './line-kinds.ts'

/** As many lines as a brochure sets above its dates: title, subtitle, author, company, genre. */
const mostHeadLines = 6

/**
 * The titles of a text without headings, each with the line where its show begins. Titles stand above the dates
 * (« Bérénice / Théâtre de la Herse / ven. 15 janvier »), or under them when the text begins by a date.
 */
export function guessTitles(blocks: Block[]): Map<Block, Block> {
  const dates = calendarLines(blocks)
  const firstDate = blocks.findIndex((block) => dates.has(block))
  if (firstDate < 0) return new Map()
  const isAbove = headAbove(blocks, firstDate) !== null
  return isAbove ? titlesAbove(blocks, dates) : titlesBelow(blocks, dates)
}

function titlesAbove(blocks: Block[], dates: Set<Block>): Map<Block, Block> {
  const titles = new Map<Block, Block>()
  let last = -1
  for (const [index, block] of blocks.entries()) {
    if (!dates.has(block)) continue
    const title = headAbove(blocks, index, last)
    if (title) titles.set(title, title)
    last = index
  }
  return titles
}

/** Goes up from a date over short lines; the title is the first of them, or the one that shouts. */
function headAbove(blocks: Block[], calendar: number, after = -1): Block | null {
  const heads: Block[] = []
  let at = calendar - 1
  while (at > after && heads.length < mostHeadLines) {
    const block = blocks[at]
    if (!block) break
    if (isHead(block)) heads.unshift(block)
    else if (heads.length > 0 || !isBetween(block)) break
    const below = blocks[at + 1]
    if (heads.length > 0 && block.gapBefore && below && !below.gapBefore) break
    at--
  }
  return heads.find(({ text }) => isShouted(text)) ?? heads[0] ?? null
}

/** A line of facts may stand between the title and its dates. */
function isBetween(block: Block): boolean {
  return block.text.length < 140 && !isCalendar(block) && !isProse(block) && monthHeading(block.text) === null
}

function titlesBelow(blocks: Block[], dates: Set<Block>): Map<Block, Block> {
  const titles = new Map<Block, Block>()
  let start: Block | null = null
  for (const block of blocks) {
    if (dates.has(block)) start ??= block
    else if (start && isHead(block)) {
      titles.set(block, start)
      start = null
    } else if (start && block.text.length > 160) start = null
  }
  return titles
}

function isShouted(text: string): boolean {
  return text.length > 2 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)
}
