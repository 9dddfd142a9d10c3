import type { HouseRecord, ShowProposal } from '../../contract/index.ts'
import { folded } from './calendar/date-words.ts'
import type { CalendarContext } from './calendar/read-calendar.ts'
import { type Block, spanIn } from './document/programme-document.ts'
import { type ReadCredit, readCredits } from './facts/read-credits.ts'
import { readAge, readDuration, readIntermission } from './facts/read-format.ts'
import { isGenre, withoutCompany } from './facts/read-makers.ts'
import { readAccessibility, readHall, readMeeting, readServices } from './facts/read-service.ts'
import { segmentsOf } from './facts/segments.ts'
import { asLeft, linesLeft } from './lines-left.ts'
import { PerformanceDrafts } from './performance-drafts.ts'
import { daysNotPlayed, readCalendarLine } from './read-calendar-lines.ts'
import { guessSegment, type ReadHead, readHead } from './read-head.ts'
import { looksLikePress } from './read-press.ts'
import { readPricesOfShow } from './read-prices-of-show.ts'
import { isAward, readText, type TextParts, writeTexts } from './read-texts.ts'
import type { ShowSection } from './sections/find-sections.ts'
import {
  isCalendarRest,
  isCalendarUnder,
  isDayReference,
  isMarkup,
  isPhoto,
  isProse,
  monthHeading,
  partOf,
} from './sections/line-kinds.ts'
import { ShowDraft } from './show-draft.ts'
import { showKeyOf } from './show-key.ts'
import { type GridLine, isOfGrid } from './tariff-grid.ts'

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
  /** Lines that a question quotes whole: nothing more is read in them. */
  readonly #asked = new Set<Block>()
  /** Lines that were read elsewhere, or are of no day here: a grid, a tour. */
  readonly #untold = new Set<Block>()
  readonly #dates = new Set<Block>()

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
    const head = readHead(
      blocks.filter((block) => block !== title && !isOfGrid(block, this.#context.grid)),
      this.#draft,
    )
    this.#readCalendars(blocks)
    for (const block of blocks) if (block !== title) this.#line(block, head.lines)
    this.#finish(head)
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
    const references: { block: Block; context: CalendarContext }[] = []
    for (const { block, next, context } of this.#calendarLines(blocks)) {
      if (isDayReference(block)) references.push({ block, context })
      else this.#readDays(withRest(block, next), context)
    }
    for (const { block, context } of references) this.#readReference(block, context)
    for (const block of blocks) if (this.#performances.list.some(({ hour }) => hour === null)) this.#looseHours(block)
    if (this.#performances.list.length === 0) this.#datesInProse(blocks)
  }

  /** The lines of days of the show itself, under the month that each stands under; a tour's are others'. */
  #calendarLines(blocks: Block[]): { block: Block; next: Block | undefined; context: CalendarContext }[] {
    let isTour = false
    return blocks.flatMap((block, index) => {
      const part = block.text.length < 60 ? partOf(block.text) : null
      if (part === 'tour') isTour = true
      else if (part !== null && part !== 'month') isTour = false
      if (part === 'month') this.#month = monthHeading(block.text)
      if (part !== null || isTour || !isCalendarUnder(block, this.#month)) return []
      return [{ block, next: blocks[index + 1], context: this.#calendarContext() }]
    })
  }

  #readDays(block: Block, context: CalendarContext): void {
    readCalendarLine(block, { drafts: this.#performances, context, halls: this.#halls })
  }

  /** « Bord plateau vendredi 12 mars » says more of a day that is played; of one that is not, the document is asked, and nothing is made up. */
  #readReference(block: Block, context: CalendarContext): void {
    const drafts = this.#performances
    const [absent] = drafts.list.length > 0 ? daysNotPlayed(block, { drafts, context }) : []
    if (absent === undefined) {
      this.#readDays(block, context)
      return
    }
    const code = drafts.daysOff.has(absent) ? 'day-off-and-named' : 'day-named-not-played'
    this.#draft.ask(code, { namedDay: absent, text: block.text }, spanIn(block))
    this.#asked.add(block)
  }

  #looseHours(block: Block): void {
    if (
      block.text.length > 60 ||
      isCalendarUnder(block, this.#month) ||
      isCalendarRest(block) ||
      isProse(block) ||
      /dur[ée]e|navette|covoiturage|garde d['’]enfants?|\bbar\b|accueil|ouverture|billetterie|rencontre|conférence|atelier|répétition/i.test(
        block.text,
      )
    )
      return
    this.#readDays(block, this.#calendarContext())
  }

  /** A newsletter gives its only date in a sentence: it is taken when an hour stands with it, and doubted. */
  #datesInProse(blocks: Block[]): void {
    for (const block of blocks) {
      if (!isProse(block)) continue
      this.#readDays(block, this.#calendarContext())
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

  #line(block: Block, heads: ReadonlySet<Block>): void {
    if (isMarkup(block.text)) {
      this.#draft.ask('page-markup', { text: block.text }, spanIn(block))
      return
    }
    if (partOf(block.text) !== null && block.text.length < 60) {
      this.#part = folded(block.text)
      return
    }
    if (this.#asked.has(block)) return
    if (this.#part.includes('tournee') || isOfGrid(block, this.#context.grid)) {
      this.#untold.add(block)
      return
    }
    const isDates = isCalendarUnder(block, this.#month)
    if ((isDates && !isDayReference(block)) || isCalendarRest(block)) this.#dates.add(block)
    if (!isProse(block)) this.#facts(block, { isDates, isHead: heads.has(block) })
    if (isDates || heads.has(block) || block.level > 0) return
    const isOfPress = looksLikePress(block) || isAward(block.text)
    if (!isPhoto(block.text) && !isOfPress && this.#credits(block)) return
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
    const found = readCredits(block.text, isAmong)
    const credits = isProse(block) && !/\s\/\s/.test(block.text) && !areNamesAlone(block, found) ? [] : found
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
    const age = readAge(text)
    // « Garde d’enfants dès 4 ans » says from what age children are kept, not from what age one comes.
    const isOfChildcare = readServices(text).some(
      ({ start, end }) => age !== null && age.start >= start && age.end <= end,
    )
    if (!isOfChildcare) add('ageFrom', age)
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
    this.#services(block, named)
    const meeting = isCredit ? null : readMeeting(block.text)
    if (!meeting) return
    const span = spanIn(block, meeting.start, meeting.end)
    if (named) named.details.meeting ??= { value: meeting.value, span, confidence: 'inferred', why: null }
    else if (!list.some(({ details }) => details.meeting))
      this.#draft.ask('meeting-which-day', { value: meeting.value }, span)
  }

  /** Seating, a shuttle, childcare: of the performance that the line names, else of all. */
  #services(block: Block, named: ReturnType<PerformanceDrafts['namedIn']>): void {
    for (const { service, value, start, end } of readServices(block.text)) {
      const sourced = { value, span: spanIn(block, start, end), confidence: 'inferred' as const, why: null }
      if (named) named.details[service] ??= sourced
      else this.#performances.giveAll(service, sourced)
    }
  }

  #finish({ place, unknown }: ReadHead): void {
    const { house } = this.#context
    const why = { code: 'from-house-record', params: {} }
    const isElsewhere = place !== null && !this.#isHouse(place.name.value)
    if (isElsewhere) {
      this.#performances.giveAll('venue', { ...place.name, confidence: 'doubtful', why: null })
      this.#performances.giveAll('city', { ...place.city, confidence: 'doubtful', why: null })
    }
    if (!isElsewhere && house?.name)
      this.#performances.giveAll('venue', { value: house.name, span: null, confidence: 'inferred', why })
    if (!isElsewhere && house?.city)
      this.#performances.giveAll('city', { value: house.city, span: null, confidence: 'inferred', why })
    this.#performances.write(this.#draft)
    writeTexts(this.#draft, this.#texts)
    this.#authorFromCredits()
    for (const { block, segment } of unknown) guessSegment(block, segment, this.#draft)
    this.#sayWhatIsLeft()
    if (this.#performances.list.length === 0)
      this.#draft.ask('no-date-found', {}, this.#section.title ? spanIn(this.#section.title) : null)
  }

  /** Nothing is lost without a word: lines of the show that gave no fact are named. Days, and texts that were taken whole, gave theirs. */
  #sayWhatIsLeft(): void {
    const { title, blocks } = this.#section
    const taken = new Set([...this.#texts.summary, ...this.#texts.note, ...this.#untold])
    const lines = linesLeft(
      blocks.filter((block) => block !== title && !taken.has(block)),
      {
        isSeen: (start, end) => this.#draft.isSeen(start, end),
        isDates: (block) => this.#dates.has(block),
        halls: this.#halls,
      },
    )
    if (lines.length > 0) this.#draft.ask('lines-not-understood', asLeft(lines), null)
  }

  #isHouse(place: string): boolean {
    const name = folded(this.#context.house?.name ?? '')
    return name !== '' && (folded(place).includes(name) || name.includes(folded(place)))
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

/** « Mise en scène Ada Kerven, avec Jo Ker et Lia Fol. Lumières Zoé Mar. »: sentences that hold trades and names and nothing else. */
function areNamesAlone({ text }: Block, credits: readonly ReadCredit[]): boolean {
  const told = credits.reduce((sum, { start, end }) => sum + end - start, 0)
  const isName = (word: string) => /^(?:\p{Lu}|[dl]['’]\p{Lu}|(?:de|du|des|la|le|et|von|van)$)/u.test(word)
  return (
    credits.length > 1 && told >= text.length * 0.9 && credits.every(({ name }) => name.split(/[\s,]+/u).every(isName))
  )
}
