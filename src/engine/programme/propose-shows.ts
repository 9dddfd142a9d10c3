import type { FactSpan, HouseRecord, ProgrammeQuestion, ShowProposal } from '../../contract/index.ts'
import { withoutPassagesToPrograms } from './document/passages-to-programs.ts'
import { type ProgrammeDocument, spanIn } from './document/programme-document.ts'
import { asLeft, linesLeft } from './lines-left.ts'
import { proposeMarkup } from './propose-markup.ts'
import { readSection } from './read-section.ts'
import { findSections, type ShowSection } from './sections/find-sections.ts'
import { isCalendar } from './sections/line-kinds.ts'
import { isSameTitle } from './show-key.ts'
import { type GridLine, isOfGrid, tariffGridOf } from './tariff-grid.ts'

export interface ProposeOptions {
  /** The day of reading, `YYYY-MM-DD`: years that a document leaves out are counted from it. */
  asOf: string
  /** Month in which the house's seasons begin. */
  startMonth?: number
  /** The house's own facts: its halls, its tariff grid, its name. */
  house?: HouseRecord | null
}

export interface DocumentProposals {
  shows: ShowProposal[]
  /** The tariff grid that the document prints, letter by letter. Cents. */
  tariffGrid: GridLine[]
  questions: ProgrammeQuestion[]
}

/**
 * Reads the shows of a programme page, a brochure, a text: each fact with the exact span it was read in and a word of
 * confidence; what cannot be read is asked. Events that a page describes for machines are read first. Nothing is executed
 * and nothing is obeyed: a document is only matter to read.
 */
export function proposeShows(
  given: ProgrammeDocument,
  { asOf, startMonth, house = null }: ProposeOptions,
): DocumentProposals {
  const { document, setAside } = withoutPassagesToPrograms(given)
  const visible = document.blocks
  const grid = tariffGridOf(visible)
  const context = { asOf, startMonth, season: seasonNamed(document.text), house, grid }
  const sections = findSections(document, house?.name ?? null)
  const fromMarkup = proposeMarkup(document, context)
  const drawn = untitled(document, sections.shows)
  const found = [...sections.shows, ...drawn].map((section) => readSection(section, context))
  const shows = distinctKeys(merged(fromMarkup, found))
  const questions = questionsOf(document, found)
  for (const span of setAside)
    (showBefore(shows, span)?.questions ?? questions).push({ code: 'looks-like-instruction', params: {}, span })
  const taken = new Set(drawn.flatMap(({ blocks }) => blocks))
  const others = sections.others.filter((block) => !taken.has(block) && !isOfGrid(block, grid))
  const left = linesLeft(others, { isSeen: () => false, isDates: () => false, halls: [] })
  if (shows.length > 0 && left.length > 0)
    questions.push({ code: 'lines-of-no-show', params: asLeft(left), span: null })
  return { shows, tariffGrid: grid, questions }
}

/** The show whose title is the last one above a place: what was set aside there is said of it. */
function showBefore(shows: readonly ShowProposal[], { start }: FactSpan): ShowProposal | undefined {
  const titleStart = ({ facts }: ShowProposal) => facts.find(({ path }) => path === 'title')?.span?.start ?? 0
  return shows.filter((show) => titleStart(show) < start).sort((a, b) => titleStart(b) - titleStart(a))[0]
}

/** First year of the season that a document names: « Saison 2026-2027 », « 26/27 ». Null when it names none, or two. */
export function seasonNamed(text: string): number | null {
  const years = new Set<number>()
  for (const match of text.matchAll(/\b(20)?(\d{2})\s?[-–/]\s?(?:20)?(\d{2})(?!\d|[-/.]\d)/g)) {
    const first = Number(match[2])
    if (
      Number(match[3]) === first + 1 &&
      (match[1] || /saison\s*$/i.test(text.slice(Math.max(0, match.index - 8), match.index)))
    )
      years.add(2000 + first)
  }
  const [only, ...more] = years
  return only !== undefined && more.length === 0 ? only : null
}

/** Pages of a PDF that hold dates and no title: what names the show is drawn (P20). */
function untitled(document: ProgrammeDocument, shows: ShowSection[]): ShowSection[] {
  if (document.kind !== 'pdf') return []
  const taken = new Set(shows.flatMap((show) => show.blocks))
  const titledPages = new Set(shows.map((show) => show.title?.page ?? null))
  const pages = new Map<number, ShowSection>()
  for (const block of document.blocks) {
    if (block.page === null || titledPages.has(block.page) || taken.has(block)) continue
    const section = pages.get(block.page) ?? { title: null, blocks: [], month: null }
    section.blocks.push(block)
    pages.set(block.page, section)
  }
  return [...pages.values()].filter(({ blocks }) => blocks.some(isCalendar))
}

/** What the markup says comes first; what the visible text adds is added, what it says otherwise is asked. */
function merged(fromMarkup: ShowProposal[], found: ShowProposal[]): ShowProposal[] {
  const out = [...found]
  for (const marked of fromMarkup) {
    const index = out.findIndex(
      ({ title }) => title !== null && marked.title !== null && isSameTitle(title, marked.title),
    )
    const visible = out[index]
    if (!visible) out.push(marked)
    else out[index] = mergeOne(marked, visible)
  }
  return out
}

function mergeOne(marked: ShowProposal, visible: ShowProposal): ShowProposal {
  const paths = new Map(marked.facts.map((fact) => [fact.path, fact]))
  const markedDays = new Set(
    marked.facts.flatMap(({ path }) => /^performances\/(\d{4}-\d{2}-\d{2})/.exec(path)?.[1] ?? []),
  )
  const questions = [...marked.questions, ...visible.questions]
  const added = visible.facts.filter((fact) => {
    const known = paths.get(fact.path)
    if (fact.path === 'title') return false
    if (known) {
      const isText = fact.path.startsWith('texts/')
      if (!isText && String(known.value).toLowerCase() !== String(fact.value).toLowerCase())
        questions.push({
          code: 'document-disagrees',
          params: { path: fact.path, first: String(known.value), second: String(fact.value) },
          span: fact.span,
        })
      return false
    }
    const [, day] = /^performances\/(\d{4}-\d{2}-\d{2})/.exec(fact.path) ?? []
    const isOtherHour =
      day !== undefined && markedDays.has(day) && ![...paths.keys()].some((path) => fact.path.startsWith(`${path}/`))
    if (isOtherHour && fact.path.split('/').length === 2)
      questions.push({
        code: 'document-disagrees',
        params: { path: fact.path, first: day, second: String(fact.value) },
        span: fact.span,
      })
    return !isOtherHour
  })
  return { ...visible, facts: [...marked.facts, ...added], questions }
}

/** Two shows of one title are two shows: the second key is numbered. */
function distinctKeys(shows: ShowProposal[]): ShowProposal[] {
  const seen = new Map<string, number>()
  return shows.map((show) => {
    const count = (seen.get(show.key) ?? 0) + 1
    seen.set(show.key, count)
    return count === 1 ? show : { ...show, key: `${show.key}-${count}` }
  })
}

function questionsOf(document: ProgrammeDocument, shows: ShowProposal[]): ProgrammeQuestion[] {
  const questions: ProgrammeQuestion[] = document.pagesWithoutText.map((page) => ({
    code: 'page-without-text',
    params: { page },
    span: null,
  }))
  const hidden = document.hiddenTexts
  if (hidden.length > 0)
    questions.push({ code: 'hidden-text', params: { count: hidden.length, text: hidden.join(' / ') }, span: null })
  if (shows.length === 0 && document.events.length === 0) {
    const [first] = document.blocks
    questions.push({ code: 'no-show-found', params: {}, span: first ? spanIn(first) : null })
  }
  return questions
}
