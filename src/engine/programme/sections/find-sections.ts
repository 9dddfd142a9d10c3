import { folded } from '../calendar/date-words.ts'
import type { Block, ProgrammeDocument } from '../document/programme-document.ts'
import { guessTitles } from './guess-titles.ts'
import { evidenceOf, monthHeading, type PartKind, partOf } from './line-kinds.ts'

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
  const titles = guessTitles(document.blocks.filter((block) => !isOwnName(block)))
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
  const cutter = new Cutter(level)
  const titleAt = starts && new Map([...starts].map(([title, first]) => [first, title]))
  for (const block of blocks) {
    const part = block.level > 0 || block.text.length < 60 ? partOf(block.text) : null
    const title = titleAt ? titleAt.get(block) : isTitle(block) && part === null ? block : undefined
    cutter.take(block, { part, title })
  }
  // A title that was guessed was guessed from its dates: no other proof is asked.
  return cutter.sections(starts ? () => true : isShow)
}

class Cutter {
  readonly #level: number
  readonly #shows: ShowSection[] = []
  readonly #others: Block[] = []
  #open: ShowSection | null = null
  #month: number | null = null
  /** Level of the heading under which nothing is of the show: « Vous aimerez aussi » and its own titles. */
  #stopLevel = 0

  constructor(level: number) {
    this.#level = level
  }

  take(block: Block, { part, title }: { part: PartKind; title: Block | undefined }): void {
    if (part === 'month') this.#month = monthHeading(block.text)
    if (title && !(this.#stopLevel > 0 && title.level > this.#stopLevel)) {
      this.#stopLevel = 0
      this.#open = { title, blocks: block === title ? [] : [block], month: this.#month }
      this.#shows.push(this.#open)
    } else if (endsShow(block, part, this.#level)) {
      this.#open = null
      if (part === 'stop') this.#stopLevel = block.level
      this.#others.push(block)
    } else if (!this.#open) this.#others.push(block)
    else if (block !== this.#open.title) this.#open.blocks.push(block)
  }

  sections(isKept: (show: ShowSection) => boolean): DocumentSections {
    const shows = this.#shows.filter(isKept)
    const left = this.#shows
      .filter((show) => !shows.includes(show))
      .flatMap(({ title, blocks }) => (title && !blocks.includes(title) ? [title, ...blocks] : blocks))
    return { shows, others: [...this.#others, ...left] }
  }
}

/** « Infos pratiques », « Vous aimerez aussi »: what follows is of no show, until the next title. */
function endsShow(block: Block, part: PartKind, level: number): boolean {
  if (part === 'stop') return true
  return (part === 'page' || part === 'month') && block.level > 0 && block.level <= level
}
