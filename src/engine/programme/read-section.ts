import type { HouseRecord, ShowProposal } from '../../contract/index.ts'
import { folded } from './calendar/date-words.ts'
import type { CalendarContext } from './calendar/read-calendar.ts'
import { type Block, spanIn } from './document/programme-document.ts'
import { readCredits } from './facts/read-credits.ts'
import { readAge, readDuration, readIntermission } from './facts/read-format.ts'
import { isGenre, withoutCompany } from './facts/read-makers.ts'
import { readGridLine } from './facts/read-prices.ts'
import { readAccessibility, readHall, readMeeting } from './facts/read-service.ts'
import { segmentsOf } from './facts/segments.ts'
import { PerformanceDrafts } from './performance-drafts.ts'
import { readCalendarLine } from './read-calendar-lines.ts'
import { readHead } from './read-head.ts'
import { readPricesOfShow } from './read-prices-of-show.ts'
import { readText, type TextParts, writeTexts } from './read-texts.ts'
import type { ShowSection } from './sections/find-sections.ts'
import {
  isCalendarRest,
  isCalendarUnder,
  isMarkup,
  isPhoto,
  isProse,
  monthHeading,
  partOf,
} from './sections/line-kinds.ts'
import { ShowDraft } from './show-draft.ts'
import { showKeyOf } from './show-key.ts'
import type { GridLine } from './tariff-grid.ts'

export interface SectionContext {
  asOf: string
  season: number | null
  startMonth?: number | undefined
  house: HouseRecord | null
  grid: GridLine[]
}

/** Reads all that a section says of its show. */
export function readSection(section: ShowSection, context: SectionContext): ShowProposal {
  const reader = new SectionReader(section, context)
  return reader.read()
}

class SectionReader {
  readonly #section: ShowSection
  readonly #context: SectionContext
  readonly #draft = new ShowDraft()
  readonly #performances = new PerformanceDrafts()
  readonly #texts: TextParts = { summary: [], note: [] }
  readonly #halls: string[]
  #month: number | null
  #part = ''
  #creditGroup = -1

  constructor(section: ShowSection, context: SectionContext) {
    this.#section = section
    this.#context = context
    this.#month = section.month
    this.#halls = (context.house?.halls ?? []).map(({ name }) => name)
  }

  read(): ShowProposal {
    const { title, blocks } = this.#section
    if (title) this.#draft.add({ path: 'title', value: title.text, span: spanIn(title) })
    else this.#draft.ask('title-not-in-text', {}, blocks[0] ? spanIn(blocks[0]) : null)
    const heads = readHead(
      blocks.filter((block) => block !== title),
      this.#draft,
    )
    this.#readCalendars(blocks)
    for (const block of blocks) if (block !== title) this.#line(block, heads)
    this.#finish()
    const name = title?.text ?? null
    return {
      key: showKeyOf(name ?? 'sans titre'),
      title: name,
      facts: this.#draft.facts,
      questions: this.#draft.questions,
    }
  }

  /** Days first: « LSF le vendredi 5 » speaks of a day that another line names whole. */
  #readCalendars(blocks: Block[]): void {
    let isTour = false
    for (const [index, block] of blocks.entries()) {
      const part = block.text.length < 60 ? partOf(block.text) : null
      if (part === 'tour') isTour = true
      else if (part !== null && part !== 'month') isTour = false
      if (part === 'month') this.#month = monthHeading(block.text)
      if (part !== null || isTour || !isCalendarUnder(block, this.#month)) continue
      readCalendarLine(withRest(block, blocks[index + 1]), {
        drafts: this.#performances,
        context: this.#calendarContext(),
        halls: this.#halls,
      })
    }
    for (const block of blocks) if (this.#performances.list.some(({ hour }) => hour === null)) this.#looseHours(block)
    if (this.#performances.list.length === 0) this.#datesInProse(blocks)
  }

  #looseHours(block: Block): void {
    if (
      block.text.length > 60 ||
      isCalendarUnder(block, this.#month) ||
      isCalendarRest(block) ||
      isProse(block) ||
      /dur[ée]e/i.test(block.text)
    )
      return
    readCalendarLine(block, { drafts: this.#performances, context: this.#calendarContext(), halls: this.#halls })
  }

  /** A newsletter gives its only date in a sentence: it is taken when an hour stands with it, and doubted. */
  #datesInProse(blocks: Block[]): void {
    for (const block of blocks) {
      if (!isProse(block)) continue
      readCalendarLine(block, { drafts: this.#performances, context: this.#calendarContext(), halls: this.#halls })
    }
    const { list } = this.#performances
    list.splice(
      0,
      list.length,
      ...list.filter(({ hour }) => hour !== null).map((found) => ({ ...found, confidence: 'doubtful' as const })),
    )
  }

  #calendarContext(): CalendarContext {
    const { asOf, season, startMonth } = this.#context
    return { asOf, season, startMonth, month: this.#month }
  }

  #line(block: Block, heads: Set<Block>): void {
    if (isMarkup(block.text)) {
      this.#draft.ask('page-markup', { text: block.text }, spanIn(block))
      return
    }
    if (partOf(block.text) !== null && block.text.length < 60) {
      this.#part = folded(block.text)
      return
    }
    if (this.#part.includes('tournee') || readGridLine(block.text).length > 0) return
    const isDates = isCalendarUnder(block, this.#month)
    if (!isProse(block)) this.#facts(block, { isDates, isHead: heads.has(block) })
    if (isDates || heads.has(block) || block.level > 0) return
    if (!isPhoto(block.text) && this.#credits(block)) return
    readText(block, {
      draft: this.#draft,
      parts: this.#texts,
      isNote: /note|intention/.test(this.#part),
      isPress: /presse|en parle/.test(this.#part),
    })
  }

  #credits(block: Block): boolean {
    const isAmong = this.#creditGroup === block.group || /distribution|equipe|generique|credit/.test(this.#part)
    if (block.text.length > 200 && !/\s\/\s|:/.test(block.text)) return false
    const credits = isProse(block) && !/\s\/\s/.test(block.text) ? [] : readCredits(block.text, isAmong)
    for (const { role, name: named, start, end, isDoubtful } of credits) {
      if (this.#addedAsFormat(block, start, end)) continue
      const { name, company } = withoutCompany(role, named)
      if (company !== null && !this.#draft.get('company')) {
        const from = block.text.indexOf(company, start)
        this.#draft.add({ path: 'company', value: company, span: spanIn(block, from, from + company.length) })
      }
      this.#creditGroup = block.group
      const known = this.#draft.get(`credits/${role}`)
      if (known && known.value !== name && block.role === 'item') known.value = `${String(known.value)}, ${name}`
      else
        this.#draft.add({
          path: `credits/${role}`,
          value: name,
          span: spanIn(block, start, end),
          confidence: isDoubtful ? 'doubtful' : 'read',
        })
    }
    return credits.length > 0
  }

  /** A duration or an age among slashes is no credit. */
  #addedAsFormat(block: Block, start: number, end: number): boolean {
    const piece = block.text.slice(start, end)
    return readDuration(piece) !== null || readAge(piece) !== null || /\d{1,2}\s?€|tarif|réserv|dur[ée]e/i.test(piece)
  }

  #facts(block: Block, { isDates, isHead }: { isDates: boolean; isHead: boolean }): void {
    const { text } = block
    const add = (path: string, found: { value: string | number | boolean; start: number; end: number } | null) => {
      if (found) this.#draft.add({ path, value: found.value, span: spanIn(block, found.start, found.end) })
    }
    const duration = readDuration(text)
    if (duration)
      this.#draft.add({
        path: 'durationMinutes',
        value: duration.value,
        span: spanIn(block, duration.start, duration.end),
        ...(duration.isEstimated && { why: { code: 'duration-estimated', params: {} } }),
      })
    for (const segment of isHead ? [] : segmentsOf(text))
      if (isGenre(segment.text)) add('genre', { ...segment, value: segment.text.toLowerCase() })
    add('intermission', readIntermission(text))
    add('ageFrom', readAge(text))
    if (/\b\d{1,2} mois\b/.test(text) && /d[èe]s|partir/i.test(text))
      this.#draft.ask('age-in-months', { text }, spanIn(block))
    readPricesOfShow(block, { draft: this.#draft, house: this.#context.house, grid: this.#context.grid })
    if (!isDates && !isHead) this.#forAll(block)
  }

  /** A hall, an accessibility, a meeting without a day: certain when there is one performance, asked when there are several. */
  #forAll(block: Block): void {
    const { list } = this.#performances
    const hall = readHall(block.text, this.#halls)
    const isCredit = readCredits(block.text).length > 0
    if (hall && !isCredit)
      this.#performances.giveAll('hall', {
        value: hall.value,
        span: spanIn(block, hall.start, hall.end),
        confidence: 'read',
        why: null,
      })
    const named = this.#performances.namedIn(block.text)
    for (const found of readAccessibility(block.text)) {
      const span = spanIn(block, found.start, found.end)
      if (named) named.accessibility.push({ value: found.value, span, confidence: 'inferred', why: null })
      else if (!list.some(({ accessibility }) => accessibility.some(({ value }) => value === found.value)))
        this.#draft.ask('accessibility-which-day', { value: found.value }, span)
    }
    const meeting = isCredit ? null : readMeeting(block.text)
    if (!meeting) return
    const span = spanIn(block, meeting.start, meeting.end)
    if (named) named.details.meeting ??= { value: meeting.value, span, confidence: 'inferred', why: null }
    else if (!list.some(({ details }) => details.meeting))
      this.#draft.ask('meeting-which-day', { value: meeting.value }, span)
  }

  #finish(): void {
    const { house } = this.#context
    const why = { code: 'from-house-record', params: {} }
    if (house?.name) this.#performances.giveAll('venue', { value: house.name, span: null, confidence: 'inferred', why })
    if (house?.city) this.#performances.giveAll('city', { value: house.city, span: null, confidence: 'inferred', why })
    this.#performances.write(this.#draft)
    writeTexts(this.#draft, this.#texts)
    this.#authorFromCredits()
    if (this.#performances.list.length === 0)
      this.#draft.ask('no-date-found', {}, this.#section.title ? spanIn(this.#section.title) : null)
  }

  /** « texte et mise en scène Mathilde Corvaux »: who wrote is who is credited with the text. */
  #authorFromCredits(): void {
    if (this.#draft.has('author')) return
    const wrote = this.#draft.facts.find(({ path }) =>
      /^credits\/(?:.*\b(?:texte|écriture|auteur|autrice|livret)\b|d['’]après|de et avec|de$)/u.test(path),
    )
    if (wrote)
      this.#draft.add({
        path: 'author',
        value: wrote.value,
        span: wrote.span,
        confidence: 'inferred',
        why: { code: 'author-from-credit', params: {} },
      })
  }
}

/** A calendar that goes on in the next line is read as one; the places of both stay. */
function withRest(block: Block, next: Block | undefined): Block {
  if (!next || block.times.length > 0 || !isCalendarRest(next)) return block
  const gap = ' '.repeat(Math.max(1, next.start - block.end))
  return { ...block, end: next.end, text: `${block.text}${gap}${next.text}` }
}
