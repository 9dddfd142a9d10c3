import { folded } from '../calendar/date-words.ts'
import type { Block, ProgrammeDocument } from '../document/programme-document.ts'
import { guessTitles } from './guess-titles.ts'
import { evidenceOf, monthHeading, partOf } from './line-kinds.ts'

/** The part of a document that speaks of one show. `title` is null when its dates stand under no title. */
export interface ShowSection {
  title: Block | null
  blocks: Block[]
  /** The month under whose heading the section begins. */
  month: number | null
}

export interface DocumentSections {
  shows: ShowSection[]
  /** What belongs to no show: practical pages, grids. */
  others: Block[]
}

/**
 * Cuts a document into its shows. The level of headings is the one under which most parts look like a show (dates, durations,
 * ages, prices, credits); a document without headings is cut where its short lines stand above a calendar.
 */
export function findSections(document: ProgrammeDocument, houseName: string | null): DocumentSections {
  const headings = document.blocks.filter((block) => block.level > 0)
  const isOwnName = (block: Block) => houseName !== null && folded(block.text).includes(folded(houseName))
  const levels = [...new Set(headings.map((block) => block.level))].sort((a, b) => a - b)
  const cuts = levels.map((level) =>
    cutAt(document.blocks, (block) => block.level > 0 && block.level <= level && !isOwnName(block), level),
  )
  let best = cutAt(document.blocks, () => false, 0)
  for (const cut of cuts) if (richness(cut) > richness(best)) best = cut
  if (richness(best) > 0) return best
  const titles = guessTitles(document.blocks)
  return cutAt(document.blocks, (block) => titles.has(block), 1, titles)
}

function richness({ shows }: DocumentSections): number {
  return shows.filter((show) => show.title !== null && isShow(show)).length
}

function isShow({ blocks }: ShowSection): boolean {
  const kinds = new Set(blocks.flatMap(evidenceOf))
  return kinds.size >= 2 || (kinds.has('calendar') && blocks.length <= 4)
}

function cutAt(
  blocks: Block[],
  isTitle: (block: Block) => boolean,
  level: number,
  starts: ReadonlyMap<Block, Block> | null = null,
): DocumentSections {
  const shows: ShowSection[] = []
  const others: Block[] = []
  let open: ShowSection | null = null
  let month: number | null = null
  const titleAt = new Map([...(starts ?? [])].map(([title, first]) => [first, title]))
  for (const block of blocks) {
    const part = block.level > 0 || block.text.length < 60 ? partOf(block.text) : null
    const title = starts ? titleAt.get(block) : isTitle(block) && part === null ? block : undefined
    if (part === 'month') month = monthHeading(block.text)
    if (title) {
      open = { title, blocks: block === title ? [] : [block], month }
      shows.push(open)
    } else if (endsShow(block, part, level)) {
      open = null
      others.push(block)
    } else if (open && block !== open.title) open.blocks.push(block)
    else if (!open) others.push(block)
  }
  const kept = shows.filter(isShow)
  return {
    shows: kept,
    others: [...others, ...shows.filter((show) => !kept.includes(show)).flatMap((show) => show.blocks)],
  }
}

/** « Infos pratiques », « Vous aimerez aussi »: what follows is of no show, until the next title. */
function endsShow(block: Block, part: ReturnType<typeof partOf>, level: number): boolean {
  if (part === 'stop') return true
  return (part === 'page' || part === 'month') && block.level > 0 && block.level <= level
}
