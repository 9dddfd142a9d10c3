import type { AudienceKey } from '../../../contract/index.ts'
import { isEvening, slotDate, titleDates } from './calendar.ts'
import { type Chooser, rule } from './chooser.ts'
import type { Workshop } from './composition.ts'
import type { Reason } from './emphasis.ts'
import type { FactBook } from './fact-book.ts'
import { de } from './french.ts'
import { isArtists } from './openings-to-publics.ts'
import { capitalised, type FactPiece, factsOf, type Phrase, type Sentence, say, textOf, when } from './phrase.ts'
import { inGuillemets, standingAlone } from './quotes.ts'
import { shortMeetingOf } from './reason-lines.ts'
import { lowerFirst, thin } from './typography.ts'

type Lines = readonly (Phrase | null)[]

/** Most mail readers on a phone cut the subject after some fifty signs, and the preheader after a hundred. */
const subjectRoom = 60
const preheaderRoom = 100
const preheaderLeast = 25

/**
 * A subject that names the show and gives one reason to open, within the room that a phone leaves. What the text opens on and
 * what it quotes is left to it: said in the subject too, it would be read twice in five seconds.
 */
export function subjectOf({ bare, choose, audience, emphasis }: Workshop): Phrase | null {
  const groups: Lines[] = [
    ...emphasis.reasons.map((reason) => subjectsFor(bare, reason)),
    bare.isFull ? [say`${bare.title}${thin}: ${bare.soldOut}`, say`${bare.title}, ${bare.soldOut}`] : [],
    ...(audience === 'group' ? [groupSubjects(bare)] : []),
    ...(audience === 'lapsed' || audience === 'atRisk' ? [singleSubjects(bare)] : []),
    ...(audience === 'subscriber' ? [[say`${bare.title}${thin}: ${bare.memberPrice}`]] : []),
    ...(drawnByWork.has(audience) ? [workSubjects(bare)] : [thresholdSubjects(bare, audience)]),
    plainSubjects(bare),
    // A title that fills the line by itself is left to the line below it.
    ...(textOf(bare.title).length > subjectRoom ? [untitledSubjects(bare)] : []),
  ]
  const fitting = groups.map((group) => group.filter((phrase) => fits(phrase, subjectRoom)).map(rule))
  // What was called off is read before the message is open.
  const off = emphasis.reasons.includes('cancelled') ? choose.pick(fitting[0] ?? []) : null
  if (off) return off.phrase
  const opened = saidAgain(choose.first()?.phrase ?? null)
  const isFresh = (sentence: Sentence | null) =>
    sentence !== null && opened(sentence.phrase) === 0 && !quotesAgain(sentence.phrase, choose)
  for (const group of fitting.map((one) => one.filter(isFresh))) {
    const chosen = choose.pickUnsaid(group)
    if (chosen) return chosen.phrase
  }
  for (const group of [
    ...fitting.map((group) => group.filter(isFresh)),
    ...fitting.map((group) => group.filter((one) => one && !quotesAgain(one.phrase, choose))),
  ]) {
    const chosen = choose.pickRare(group)
    if (chosen) return chosen.phrase
  }
  // Late in a season every wording has served twice: the least used comes again.
  return choose.pick(fitting.flat())?.phrase ?? capitalised(bare.title)
}

/** How many facts of a phrase, its title apart, another one has said already. */
function saidAgain(before: Phrase | null): (phrase: Phrase | null) => number {
  const told = new Set(factsOf(before ?? []).map(key))
  return (phrase) => factsOf(phrase ?? []).filter((piece) => piece.kind !== 'title' && told.has(key(piece))).length
}

/** A date, an hour and a weekday are three things that one field says. */
function key({ factId, kind }: FactPiece): string {
  return `${factId}#${kind}`
}

/** Words that the text holds, or a note that it quotes elsewhere. */
function quotesAgain(phrase: Phrase, choose: Chooser): boolean {
  return factsOf(phrase).some(
    ({ kind, factId, text }) =>
      kind === 'quote' &&
      factId.startsWith('texts.') &&
      (choose.hasNamed(text.replace(/\.$/u, '')) || choose.hasCited(factId)),
  )
}

const drawnByWork: ReadonlySet<string> = new Set(['regular', 'subscriber', 'interested', 'anonymous'])

/** Meetings, sentences of the show, who makes it: why those who follow the stage would open. */
function workSubjects(facts: FactBook): Lines {
  const { title, signed, bought, lead, company, subtitle, award, cameWith, author, cast, show } = facts
  const isKnown = lead !== null && author !== null
  return [
    ...meetingSubjects(facts),
    ...wordSubjects(facts),
    bought && !/,/u.test(textOf(bought)) ? say`Après ${bought}, ${title}` : null,
    cameWith && company ? say`${company.full} revient avec ${title}` : null,
    say`${title}, ${subtitle}`,
    say`${title}${thin}: ${award}`,
    isKnown ? say`${lead.full} ${lead.verb}${lead.particle} ${title}` : null,
    author && cast && !cast.isNamed ? say`${signed}${thin}: ${cast.phrase}` : null,
    company && !show.author && !sharesAName(title, company.name) ? say`${title}, par ${company.full}` : null,
  ]
}

/** « Nina Solveig chante les ports, par Nina Solveig Quintet » names one person twice. */
function sharesAName(title: Phrase, name: Phrase): boolean {
  const words = new Set(
    textOf(title)
      .toLocaleLowerCase('fr')
      .match(/\p{L}{4,}/gu),
  )
  return (
    textOf(name)
      .toLocaleLowerCase('fr')
      .match(/\p{L}{4,}/gu) ?? []
  ).some((word) => words.has(word))
}

/** How short, from how much, when: what lowers the threshold. Two hours and a half lower none, nor does a list of tariffs. */
function thresholdSubjects(facts: FactBook, audience: AudienceKey): Lines {
  const { title, duration, length, age, range, single, slots, free, show } = facts
  const day = daysOf(facts)
  const isForChildren = (show.ageFrom ?? 99) <= 8
  const isShort = (show.durationMinutes ?? 999) <= 75
  const cost = single ?? (range && /^de /u.test(textOf(range)) ? range : null)
  return [
    isForChildren ? say`${duration}, ${age}${thin}: ${title}` : null,
    isForChildren ? say`${title}, ${age}, ${day}` : null,
    slots.length === 1 && !facts.isOneOfMore ? say`Une seule date pour ${title}${thin}: ${day}` : null,
    when(isShort, say`${title} en ${duration}, ${day}`),
    when(audience === 'new', say`${title}, ${length}, ${facts.at?.at}`),
    when(
      audience === 'new',
      facts.company && isArtists(facts.company) ? say`Pour découvrir ${facts.company.full}${thin}: ${title}` : null,
    ),
    when(audience === 'new', say`Pour commencer${thin}: ${title}`),
    say`${title}, ${cost}, ${day}`,
    free && say`${title}${thin}: ${free}`,
    ...wordSubjects(facts),
  ]
}

/** The text says that it offers one show: its subject says which, and why. */
function singleSubjects(facts: FactBook): Lines {
  const { title, slots, single, lead, author } = facts
  const [first] = slots
  const day = daysOf(facts)
  return [
    ...meetingSubjects(facts),
    ...wordSubjects(facts),
    slots.length === 1 && !facts.isOneOfMore && first && isEvening(first)
      ? say`Un soir, un seul${thin}: ${title}, ${day}`
      : null,
    when(first !== undefined && isEvening(first), say`Une soirée, un spectacle${thin}: ${title}`),
    say`Un spectacle, ${day}${thin}: ${title}`,
    when(lead !== null && author !== null, lead && say`${lead.full} ${lead.verb}${lead.particle} ${title}`),
    say`${title}, ${single}, ${day}`,
  ]
}

/** « vendredi 11 décembre », « les 11 et 12 décembre »: the first day alone would hide the others. */
function daysOf({ slots: all, featured }: FactBook): Phrase | null {
  const slots = featured.length > 0 ? featured : all
  const [first] = slots
  return slots.length === 1 && first ? slotDate(first) : titleDates(slots, { withYear: false })
}

function groupSubjects(facts: FactBook): Lines {
  const { title, age, duration, schools, groupPrices, saleOpening } = facts
  const day = daysOf(facts)
  return [
    schools && say`Pour vos classes${thin}: ${title}, ${schools}`,
    say`En groupe${thin}: ${title}, ${age}, ${duration}`,
    groupPrices && say`${title}${thin}: ${groupPrices}`,
    say`Votre groupe et ${title}${thin}: ${duration}, ${age}`,
    when(saleOpening === null, say`Des places pour votre groupe${thin}: ${title}`),
    say`En groupe, ${day}${thin}: ${title}`,
    when(saleOpening === null, say`${title}${thin}: une option pour votre groupe${thin}?`),
  ]
}

function plainSubjects(facts: FactBook): Lines {
  const { title, dates, at } = facts
  const day = daysOf(facts)
  return [
    say`${title}, ${dates}`,
    say`${day}${thin}: ${title}`,
    say`${title} ${at?.at}, ${day}`,
    say`${title}, ${day}`,
    say`${title} ${at?.at}`,
  ]
}

/** Who comes, where and when, of a show whose title is longer than a subject. */
function untitledSubjects(facts: FactBook): Lines {
  const { company, lead, author, writing, at, a } = facts
  const day = daysOf(facts)
  return [
    company && say`${capitalised(company.full)}, ${day}`,
    lead && say`${lead.full}, ${day}`,
    author && writing !== null ? say`${capitalised([writing])} ${de(author)}, ${day}` : null,
    say`${capitalised([a])} ${at?.at}, ${day}`,
    say`${capitalised([a])}, ${day}`,
  ]
}

function subjectsFor(facts: FactBook, reason: Reason): Lines {
  const { title, lowest, single, range, age, duration, lastSeats, company, lead, award, at } = facts
  const lines: Record<Reason, () => Lines> = {
    cancelled: () => [
      facts.cancelled && say`${title}${thin}: ${withoutFullStop(lowerHead(facts.cancelled))}`,
      say`Annulé${thin}: ${title}, ${facts.cancelledDays}`,
    ],
    meeting: () => meetingSubjects(facts),
    access: () =>
      facts.slots.flatMap((slot) =>
        (slot.facts.accessibility ?? []).map(
          (kind) =>
            say`${title}${thin}: ${{ kind: 'accessibility', factId: `performances.${slot.index}.accessibility`, text: kind }}, ${slotDate(slot)}`,
        ),
      ),
    young: () => [say`${title}${thin}: ${facts.youngPrice}`],
    price: () => [say`${title}${thin}: ${lowest}`, say`${title}, ${single ?? range}`],
    family: () =>
      (facts.show.ageFrom ?? 99) <= 10 ? [say`En famille, ${age}${thin}: ${title}`, say`${title}, ${age}`] : [],
    length: () => [say`${title}${thin}: ${duration}`],
    lastSeats: () => [
      say`${title}, ${/complet/iu.test(facts.intention ?? '') ? (facts.soldOut ?? lastSeats) : lastSeats}`,
    ],
    schools: () => [facts.schools && say`Pour vos classes${thin}: ${title}, ${facts.schools}`],
    makers: () => [lead && say`${title}, ${lead.at} ${lead.full}`, company && say`${title}, par ${company.full}`],
    plot: () => wordSubjects(facts),
    press: () => [],
    award: () => [say`${title}${thin}: ${award}`],
    place: () => [say`${title} ${at?.at}`],
  }
  return lines[reason]()
}

/** The announcement within a subject, without its capital and its stop. */
function lowerHead([first, ...rest]: Phrase): Phrase {
  return typeof first === 'string' ? [lowerFirst(first), ...rest] : first ? [first, ...rest] : []
}

function withoutFullStop(phrase: Phrase): Phrase {
  const last = phrase.at(-1)
  return typeof last === 'string' ? [...phrase.slice(0, -1), last.replace(/\.$/u, '')] : phrase
}

function meetingSubjects({ title, slots }: FactBook): Lines {
  return slots.flatMap((slot) => {
    const meeting = shortMeetingOf(slot)
    const day = slotDate(slot)
    const weekday = day.map((piece) => (typeof piece === 'string' ? piece : { ...piece, text: slot.day.weekday }))
    return [say`${title}, ${day}${thin}: ${meeting}`, say`${title}${thin}: le ${weekday}, ${meeting}`]
  })
}

/** A short sentence of the show's own texts beside its title. */
function wordSubjects({ title, texts }: FactBook): Lines {
  const first = texts.note.filter(({ rank }) => rank === 0)
  return [...standingAlone(first), ...standingAlone(texts.summary)].flatMap((quote) => {
    const words = quote.piece.text.replace(/\.$/u, '')
    if (/[.?…]/u.test(words)) return []
    const isCommon = /^(?:Une?|Deux|Trois|Quatre|Cinq|Six|Des|Les?|La|L’)\s/u.test(words)
    return [
      say`${inGuillemets({ ...quote, piece: { ...quote.piece, text: words } }, { keepStop: false })}${thin}: ${title}`,
      // Words of the makers are theirs, in their marks; a colon would follow another.
      isCommon && !texts.note.includes(quote) && !words.includes(':')
        ? say`${title}${thin}: ${{ ...quote.piece, text: lowerFirst(words) }}`
        : null,
    ]
  })
}

/** What the subject did not say and the first sentence does not, within a hundred signs. */
export function preheaderOf(workshop: Workshop, subject: Phrase | null): Phrase | null {
  const { bare, choose, audience } = workshop
  const { dates, range, lead, staged, length, bar, age, company, hall, single, author, texts, writing, subtitle, at } =
    bare
  const cost = single ?? range
  const repeated = saidAgain([...(subject ?? []), ...(choose.first()?.phrase ?? [])])
  const ownWords = standingAlone(texts.summary)
    .filter(({ piece }) => !choose.hasNamed(piece.text.replace(/\.$/u, '')) && choose.mayStandBare(piece.text))
    .map(({ piece }): Phrase => [piece])
  const isTold = (phrase: Phrase | undefined) => phrase !== undefined && choose.hasNamed(textOf(phrase))
  // Whom and what the text names needs no second telling above it.
  const ofTheWork: Lines = [
    subtitle && !isTold(subtitle) ? say`${subtitle}. ${head(cost)}.` : null,
    lead && !isTold(lead.name) ? say`${lead.full} ${lead.verb}${lead.particle} ${staged}. ${head(cost)}.` : null,
    company && !isTold(company.name) ? say`Par ${company.full}. ${head(dates)}.` : null,
    author && writing && !isTold(author) ? say`${writing} ${de(author)}. ${head(cost)}.` : null,
  ]
  const ofTheEvening: Lines = [
    say`${dates}. ${head(cost)}.`,
    say`${length}, ${cost}.`,
    when(audience === 'new', bar && say`${length}${thin}; ${bar}.`),
    say`${length}, ${at?.at}.`,
    age && say`${head(age)}, ${length}. ${head(cost)}.`,
    age && say`${length}, ${age}, ${cost}.`,
    hall && say`${dates}, ${hall}.`,
    say`${dates}.`,
    say`${at?.name}, ${dates}.`,
    say`${head(cost)}, ${at?.at}.`,
    bookedByPhone(bare, cost),
  ]
  const own = drawnByWork.has(audience)
    ? [ownWords, ofTheWork, ofTheEvening]
    : [[...ofTheWork, ...ownWords, ...ofTheEvening]]
  const groups = (audience === 'group' ? [groupPreheaders(bare), ...own] : own).map((group) =>
    group.filter((phrase) => fits(phrase, preheaderRoom)),
  )
  const roomy = groups.map((group) => group.filter((phrase) => phrase && textOf(phrase).length >= preheaderLeast))
  // What the subject or the first sentence says is not said a third time.
  const fresh = [...roomy, ...groups].find((group) => group.some((phrase) => repeated(phrase) === 0))
  const possible = fresh ?? groups.flat()
  const least = Math.min(...possible.map(repeated))
  return choose.pick(possible.filter((phrase) => repeated(phrase) === least).map(rule))?.phrase ?? null
}

/** Where a number is the only way to book, from the day on which one can. */
function bookedByPhone({ url, phone, saleOpening, isUnbooked }: FactBook, cost: Phrase | null): Phrase | null {
  return when(!isUnbooked && url === null && saleOpening === null, say`${head(cost)}${thin}; réservations au ${phone}.`)
}

/** What whoever brings others looks for, when the message is still closed. */
function groupPreheaders({ age, length, groupPrices, schools, single, dates }: FactBook): Lines {
  return [
    schools && say`Pour les classes${thin}: ${schools}.`,
    groupPrices && say`${head(groupPrices)}. ${head(length)}.`,
    say`${age}, ${length}. ${head(single)}.`,
    say`${length}. ${head(dates)}.`,
  ]
}

/** The phrase at the head of its own sentence. */
function head(phrase: Phrase | null): Phrase | null {
  return phrase && capitalised(phrase)
}

function fits(phrase: Phrase | null, room: number): boolean {
  return phrase !== null && textOf(phrase).length <= room
}
