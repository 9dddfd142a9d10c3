import type { AudienceKey } from '../../../contract/index.ts'
import { addressLine } from './address-lines.ts'
import * as moves from './body-moves.ts'
import { stars } from './career.ts'
import { practical, quoted } from './chooser.ts'
import { callToAction, mentions } from './closing-lines.ts'
import { type Compose, type Composition, type Paragraph, paragraph, paragraphs, type Workshop } from './composition.ts'
import { chooseOpening, type Opening, type OpeningFamily } from './openings.ts'
import { fact, factsOf, list, type Sentence, say, textOf } from './phrase.ts'
import * as practicals from './practical-moves.ts'
import { mannerSource } from './skeletons.ts'
import { preheaderOf, subjectOf } from './subject-lines.ts'
import { further, storyWords } from './text-length.ts'
import { lowerFirst, thin, typeset } from './typography.ts'

/** Publics who are told how to come: they may never have. */
const guided: ReadonlySet<AudienceKey> = new Set(['new', 'occasional', 'interested', 'lapsed', 'anonymous'])

/** Those who may never have come through the door, told how one does even in an item of a newsletter. */
const isThreshold: ReadonlySet<AudienceKey> = new Set(['new', 'interested', 'anonymous'])
/** Those to whom one choice is made. */
const isOffered: ReadonlySet<AudienceKey> = new Set(['lapsed', 'atRisk'])

/** A message for one public: why open it, what it is, when, how, one thing to do. */
export const composeEmail: Compose = (workshop) => {
  const { audience } = workshop
  const body = bodyFor[audience]?.(workshop) ?? (guided.has(audience) ? toNewcomers(workshop) : toRegulars(workshop))
  return mail(workshop, [...greeting(workshop), ...body, ...signature(workshop)])
}

/** An item of a newsletter read among others: half the length, same facts. */
export const composeNewsletter: Compose = (workshop) => {
  const { facts, choose, audience, plan } = workshop
  const first = opening(workshop)
  // What was called off is followed by what is left, before the show is told.
  const left = isCalledOff(workshop) ? whenAndWhere(workshop) : []
  const offer =
    plan.spare < 2 && isOffered.has(audience) && isDateTold(workshop) ? addressLine(audience, facts, choose) : null
  const told = plan.spare > 2 ? [] : moves.freshStory(facts, choose, storyWords(workshop, 30))
  const isDrawn = audience === 'regular' || audience === 'subscriber'
  const instead = told.length > 0 || plan.spare > 2 ? null : moves.insteadOfStory(facts, choose)
  const next =
    plan.spare < 3 && (isDrawn || (told.length === 0 && instead === null))
      ? (moves.comesBack(facts, choose) ?? moves.makers(facts, choose))
      : null
  const body = paragraphs(
    ...(left.length > 0 ? [paragraph([first?.sentence ?? null]), paragraph(left)] : []),
    ...opened(left.length > 0 ? null : first, offer, [
      ...told,
      instead,
      next,
      ...(told.length === 0 ? praise(workshop) : []),
      ...(isMusic(workshop) ? moves.players(facts, choose) : []),
      askedFor(workshop),
    ]),
    ...further(workshop),
    paragraph(groupFacts(workshop)),
    ...eveningOfItem(workshop, { isTold: left.length > 0 }),
    paragraph(askedOfGroup(workshop, first)),
    paragraph([callToAction(workshop)]),
  )
  return mail(workshop, [...greeting(workshop), ...body, ...signature(workshop)])
}

/** When and where, and what each public hears beside it: one offer, the way there, what it holds. */
function eveningOfItem(workshop: Workshop, { isTold }: { readonly isTold: boolean }): (Paragraph | null)[] {
  const { facts, choose, audience, plan } = workshop
  const isRoomy = plan.spare < 2
  const offer =
    isRoomy && isOffered.has(audience) && !isDateTold(workshop) ? addressLine(audience, facts, choose) : null
  const reason = audience === 'occasional' ? moves.reasonToChoose : undefined
  return [
    // What is said to them leads to the dates.
    paragraph([offer, ...(isTold ? [] : whenAndWhere(workshop, reason))]),
    paragraph(isThreshold.has(audience) ? [practicals.wayThere(facts, choose), practicals.bar(facts, choose)] : []),
    paragraph(isRoomy ? [exchange(workshop)] : []),
  ]
}

/** What others gave the show: a prize, stars. They say most where the venue has no words of its own for it. */
function praise({ facts, choose }: Workshop): (Sentence | null)[] {
  return [moves.award(facts, choose), stars(facts, choose)]
}

function isCalledOff({ emphasis, facts }: Workshop): boolean {
  return emphasis.reasons.includes('cancelled') && facts.cancelled !== null
}

/** One comes for who plays: even an item of a newsletter names them. */
function isMusic({ facts }: Workshop): boolean {
  return /concert|récital|opéra/u.test(facts.the)
}

/** The work first: what they had booked or the company's return, the story, its makers in their own words, the evening to choose. */
function toRegulars(workshop: Workshop): Paragraph[] {
  const { facts, choose } = workshop
  const first = opening(workshop)
  const bridge = moves.bridge(facts, choose) ?? moves.comesBack(facts, choose)
  const told = moves.freshStory(facts, choose, storyWords(workshop, 45))
  const makers = moves.makers(facts, choose)
  const note =
    told.length === 0
      ? moves.insteadOfStory(facts, choose)
      : moves.isNoteWorn(facts, choose)
        ? null
        : moves.noteQuote(facts, choose)
  return paragraphs(
    ...opened(first, null, [bridge, ...told]),
    paragraph([
      makers,
      ...moves.players(facts, choose),
      note,
      told.length === 0 && note === null ? moves.pressQuote(facts, choose) : null,
      askedFor(workshop),
      moves.team(facts, choose),
      ...praise(workshop),
      moves.claim(facts, choose),
    ]),
    ...further(workshop),
    paragraph(whenAndWhere(workshop, moves.reasonToChoose)),
    paragraph([exchange(workshop)]),
    paragraph([callToAction(workshop)]),
  )
}

/** What subscribers hold, told to them alone. */
function exchange({ request, audience }: Workshop): Sentence | null {
  const rules = request.house.subscriptionRules
  if (audience !== 'subscriber' || !rules) return null
  const words = fact('quote', 'house.subscriptionRules', lowerFirst(stopped(exchangeOf(rules))))
  return quoted(say`Pour les abonnés${thin}: ${words}`, 'house.subscriptionRules')
}

/** What a subscriber can do with a date, of rules that also tell how one subscribes; the rules whole where nothing tells it apart. */
function exchangeOf(rules: string): string {
  return rules.split(/\s*[;.]\s*/u).find((clause) => /chang|échang|report/iu.test(clause)) ?? rules
}

/** The threshold first: what it is, how long, where, how one comes; to those who know the way, which evening has more. */
function toNewcomers(workshop: Workshop): Paragraph[] {
  const { facts, choose, audience } = workshop
  const first = opening(workshop)
  const told = moves.freshStory(facts, choose, storyWords(workshop, 55))
  const makers = moves.makers(facts, choose)
  const isNoteDue = told.length < 2 && !moves.isNoteWorn(facts, choose)
  const more = [
    ...moves.players(facts, choose),
    told.length === 0 ? moves.insteadOfStory(facts, choose) : isNoteDue ? moves.noteQuote(facts, choose) : null,
    askedFor(workshop),
    ...(told.length === 0 ? praise(workshop) : []),
  ]
  // A name alone is no paragraph: it ends the story that it made.
  const isAlone = more.every((sentence) => sentence === null)
  return paragraphs(
    ...opened(first, null, isAlone ? [...told, makers] : told),
    paragraph(isAlone ? [] : [makers, ...more]),
    ...further(workshop),
    paragraph(whenAndWhere(workshop, audience === 'occasional' ? moves.reasonToChoose : undefined)),
    paragraph([practicals.wayThere(facts, choose), practicals.bar(facts, choose)]),
    paragraph([callToAction(workshop)]),
  )
}

/** One offer, in few words: no reproach, nothing else to decide. */
function singleOffer(workshop: Workshop): Paragraph[] {
  const { facts, choose, audience } = workshop
  const first = opening(workshop)
  const isSaid = isDateTold(workshop)
  const offer = isSaid ? addressLine(audience, facts, choose) : null
  const told = moves.freshStory(facts, choose, storyWords(workshop, 45))
  const makers = told.length === 0 ? (moves.insteadOfStory(facts, choose) ?? moves.makers(facts, choose)) : null
  return paragraphs(
    ...opened(first, offer, [...told, makers, askedFor(workshop), ...(told.length === 0 ? praise(workshop) : [])]),
    ...further(workshop),
    // What is said to them leads to the dates: alone, it would be a paragraph that says nothing of the evening.
    paragraph([isSaid ? null : addressLine(audience, facts, choose), ...whenAndWhere(workshop)]),
    paragraph([practicals.wayThere(facts, choose)]),
    paragraph([callToAction(workshop)]),
  )
}

/** What whoever brings others must know: age, length, price, the performances for them; then a question and an option. */
function toGroups(workshop: Workshop): Paragraph[] {
  const { facts, choose, audience } = workshop
  const first = opening(workshop)
  const told = moves.freshStory(facts, choose, storyWords(workshop, 45))
  const makers = told.length < 2 ? moves.makers(facts, choose) : null
  return paragraphs(
    paragraph([first?.sentence ?? null]),
    paragraph(groupFacts(workshop)),
    paragraph([...told, makers, told.length === 0 ? moves.insteadOfStory(facts, choose) : null, askedFor(workshop)]),
    ...further(workshop),
    paragraph([forSchools(workshop)]),
    paragraph(whenAndWhere(workshop)),
    paragraph([addressLine(audience, facts, choose), practicals.option(facts, choose)]),
    paragraph([callToAction(workshop)]),
  )
}

const bodyFor: Partial<Record<AudienceKey, (workshop: Workshop) => Paragraph[]>> = {
  group: toGroups,
  lapsed: singleOffer,
  atRisk: singleOffer,
}

/** « Dès 8 ans · 55 minutes · 6 € en tarif scolaire »: on one line, since that is what is looked for. */
function groupFacts({ facts, audience, choose }: Workshop): (Sentence | null)[] {
  if (audience !== 'group') return []
  const { age, length, language, groupPrices } = facts
  const isPriced = groupPrices === null || factsOf(groupPrices).every(({ factId }) => choose.said.has(factId))
  const unsaid = [
    choose.said.has('ageFrom') ? null : age,
    choose.said.has('durationMinutes') ? null : length,
    language,
    isPriced ? null : groupPrices,
  ].filter((phrase) => phrase !== null)
  // A length or a language alone is no line to look for: it is told with the dates.
  return unsaid.length < 2 && isPriced ? [] : [choose.pick([practical(list(unsaid, ' · ', ' · '))])]
}

function forSchools({ facts, choose }: Workshop): Sentence | null {
  const { schools } = facts
  // What the text is about has its own line, with its place.
  if (facts.isForSchools) return null
  const isSaid = schools?.some((piece) => typeof piece !== 'string' && choose.hasQuoted(piece.text)) ?? true
  return isSaid ? null : choose.pick([practical(say`Pour les classes${thin}: ${schools}.`)])
}

function whenAndWhere({ facts, choose }: Workshop, afterDates: moves.Move = () => null): (Sentence | null)[] {
  return [
    practicals.dates(facts, choose),
    practicals.others(facts, choose),
    practicals.soldOut(facts, choose),
    afterDates(facts, choose),
    ...practicals.around(facts, choose),
    moves.leftOut(facts, choose),
  ]
}

function askedFor({ facts, choose, emphasis }: Workshop): Sentence | null {
  return moves.asked(facts, choose, emphasis.reasons)
}

/** Where it is all that is told of the show, its story. */
function opening({ facts, audience, choose, plan, usedTexts }: Workshop): Opening | null {
  return chooseOpening(
    { facts, audience, choose, ...(plan.spare > 2 && { first: [plan.spare === 3 ? 'plot' : 'makers'] }) },
    usedTexts,
  )
}

/** What is said of a time, a way or a price stands by itself: a story in the same breath would change the subject. */
const apart: ReadonlySet<OpeningFamily> = new Set(['obstacle', 'placeOrHour', 'number', 'date', 'group', 'word'])

/** The first sentence, what is said to this public right after it, and what the show is. */
function opened(
  first: Opening | null,
  offer: Sentence | null,
  after: readonly (Sentence | null)[],
): (Paragraph | null)[] {
  if (first && apart.has(first.family)) return [paragraph([first.sentence, offer]), paragraph(after)]
  return [paragraph([first?.sentence ?? null, offer, ...after])]
}

/** A question that can be answered by yes, unless the item opened on one (« À partir de quel âge ? »), and until when places are kept. */
function askedOfGroup({ facts, audience, choose, plan }: Workshop, first: Opening | null): (Sentence | null)[] {
  if (audience !== 'group' || plan.spare > 0) return []
  const isAsked = first !== null && textOf(first.sentence.phrase).includes('?')
  return [isAsked ? null : addressLine(audience, facts, choose), practicals.option(facts, choose)]
}

/** The text has opened on when it is: what leads to the dates stands there. */
function isDateTold({ facts: { slots }, choose }: Workshop): boolean {
  return slots.some(({ day }) => choose.hasNamed(`${day.number} ${day.month}`))
}

/** « Bonjour, » and « L'équipe de l'Écluse-Neuve », when the house's own letters open and close so. */
function greeting({ request, audience }: Workshop): Paragraph[] {
  const words = request.manner?.greeting
  if (!words) return []
  return paragraphs(paragraph([suits(words, audience) ? mannered(words) : practical(['Bonjour,'])]))
}

function signature({ request, audience }: Workshop): Paragraph[] {
  const lines = (request.manner?.signature ?? '').split('\n').filter((line) => line !== '' && suits(line, audience))
  return lines.length > 0 ? paragraphs(paragraph(lines.map(closing), '\n')) : []
}

/** A house that says « tu » says it to persons: a group is told « votre groupe », and no message says both. */
function suits(words: string, audience: AudienceKey): boolean {
  return audience !== 'group' || !/(?<!\p{L})(?:tu|te|toi|ton|ta|tes|t[’'])(?!\p{L})|(?<!\p{L})t[’']/iu.test(words)
}

/** « À tout à l’heure » was true of the evening of that letter: of a show months away the same house says « À bientôt ». */
const ofThatDay = /^[ÀA] (?:tout à l[’']heure|tout de suite|ce soir|demain)(?!\p{L})/iu

function closing(line: string): Sentence | null {
  if (!ofThatDay.test(line)) return mannered(line)
  const said = practical([typeset(line.replace(ofThatDay, 'À bientôt'))])
  return said && { ...said, source: mannerSource }
}

function mannered(words: string): Sentence | null {
  const line = quoted([{ kind: 'quote', factId: 'house.manner', text: typeset(words) }], mannerSource)
  return line && { ...line, practical: true }
}

function stopped(text: string): string {
  return /[.?…]$/u.test(text.trim()) ? typeset(text) : `${typeset(text)}.`
}

function mail(workshop: Workshop, body: readonly Paragraph[]): Composition {
  const { request, channel } = workshop
  const carried = paragraph(mentions(request.house, channel, request.audience), '\n')
  const subject = subjectOf(workshop)
  return {
    subject,
    preheader: preheaderOf(workshop, subject),
    paragraphs: carried ? [...body, carried] : body,
    hashtags: [],
    altText: null,
  }
}
