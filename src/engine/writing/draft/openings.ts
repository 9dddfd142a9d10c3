import type { AudienceKey } from '../../../contract/index.ts'
import { praise } from '../channels/cliches.ts'
import { type Chooser, openingKey, rule } from './chooser.ts'
import { definitionsFor } from './definitions.ts'
import { emphasisOf } from './emphasis.ts'
import type { FactBook } from './fact-book.ts'
import { bareFactLines, makersLines, numberLines } from './openings-from-facts.ts'
import {
  detailLines,
  firstMinuteLines,
  framedPlotLines,
  ownLines,
  plotLines,
  questionLines,
  quotationLines,
} from './openings-from-texts.ts'
import { dateLines, placeOrHourLines } from './openings-of-time.ts'
import { groupLines, knownLines, obstacleLines, returnLines } from './openings-to-publics.ts'
import { factsOf, type Phrase, type Sentence, say, textOf } from './phrase.ts'
import { thin } from './typography.ts'

/** The ways in. Which are open depends on what the record holds. */
export const openingFamilies = [
  'plot',
  'own',
  'detail',
  'number',
  'question',
  'quotation',
  'known',
  'comesBack',
  'firstMinute',
  'obstacle',
  'placeOrHour',
  'makers',
  'word',
  'date',
  'group',
  'framed',
  'bareFacts',
] as const
export type OpeningFamily = (typeof openingFamilies)[number]

/** What each public hears first: regulars the work, newcomers the threshold, those who left one plain offer. */
const preferred: Partial<Record<AudienceKey, readonly OpeningFamily[]>> = {
  regular: ['quotation', 'plot', 'question', 'firstMinute', 'makers'],
  subscriber: ['quotation', 'plot', 'question', 'makers'],
  new: ['obstacle', 'plot', 'word', 'firstMinute'],
  occasional: ['plot', 'obstacle', 'placeOrHour'],
  atRisk: ['plot', 'date', 'placeOrHour'],
  lapsed: ['date', 'plot', 'placeOrHour'],
  group: ['group'],
  interested: ['plot', 'question', 'firstMinute', 'quotation'],
}
/** What no list has in common is for nobody: these come only where they are asked for. */
const onlyFor: Partial<Record<OpeningFamily, readonly AudienceKey[]>> = {
  group: ['group'],
  known: ['regular', 'subscriber', 'occasional', 'atRisk'],
  comesBack: ['regular', 'subscriber', 'occasional', 'atRisk'],
}

const families: Record<OpeningFamily, (facts: FactBook, audience: AudienceKey) => readonly (Sentence | null)[]> = {
  plot: plotLines,
  own: ownLines,
  detail: detailLines,
  number: (facts) => numberLines(facts).map(rule),
  question: questionLines,
  quotation: quotationLines,
  known: (facts) => knownLines(facts).map(rule),
  comesBack: (facts) => returnLines(facts).map(rule),
  firstMinute: firstMinuteLines,
  obstacle: (facts, audience) => obstacleLines(facts, audience).map(rule),
  placeOrHour: (facts) => placeOrHourLines(facts).map(rule),
  makers: (facts) => makersLines(facts).map(rule),
  word: (facts) => definitionsFor(facts).map(rule),
  date: (facts) => dateLines(facts).map(rule),
  group: (facts) => groupLines(facts).map(rule),
  framed: framedPlotLines,
  bareFacts: (facts) => bareFactLines(facts).map(rule),
}

export interface Opening {
  readonly family: OpeningFamily
  readonly sentence: Sentence
}

/** What any text opens on rather than say again what another has opened on: the dates, the place, a sentence of its own texts. */
const rarely: readonly OpeningFamily[] = ['makers', 'number', 'date', 'placeOrHour', 'quotation', 'framed', 'own']

/** Set in a frame, a story sounds told twice; a length or a price alone says nothing of the show: only when nothing else is left. */
const last: readonly OpeningFamily[] = ['framed', 'bareFacts']

interface OpeningAsked {
  readonly facts: FactBook
  readonly audience: AudienceKey
  readonly choose: Chooser
  readonly only?: readonly OpeningFamily[]
  /** Families to try before the audience's own, in this order. */
  readonly first?: readonly OpeningFamily[]
  /** Most signs that the sentence may have. */
  readonly room?: number
}

/**
 * The first sentence: a family fit for the audience, drawn by seed, in words not used this season, else one that its channel would rather not open
 * on. When every wording is used, the least used comes again, only with other facts in it; when even that is used up, null (the text then opens on
 * its dates).
 */
export function chooseOpening(asked: OpeningAsked, usedTexts: ReadonlySet<string>): Opening | null {
  const { facts, audience, choose, room = Number.POSITIVE_INFINITY } = asked
  const fits = (sentence: Sentence | null): sentence is Sentence =>
    isPlain(sentence) && textOf(sentence.phrase).length <= room && !setsBareAgain(sentence, choose)
  const off = choose.pick([rule(firstAsked(facts))])
  if (off) return { family: 'date', sentence: off }
  const order = familiesFor(asked)
  const opened = firstNew(order, asked, fits)
  if (opened) return opened
  const rather = firstNew(
    familiesFor({ ...asked, only: rarely }).filter((family) => !order.includes(family)),
    asked,
    fits,
  )
  if (rather) return rather
  const unsaid = order.flatMap((family) =>
    families[family](facts, audience).flatMap((sentence) =>
      fits(sentence) && !usedTexts.has(openingKey(textOf(sentence.phrase))) ? [{ family, sentence }] : [],
    ),
  )
  const again = choose.pick(unsaid.map(({ sentence }) => sentence))
  const family = unsaid.find(({ sentence }) => sentence === again)?.family
  return again && family ? { family, sentence: again } : null
}

/** Of the first family that has one left, a sentence in words that the season has not used. */
function firstNew(
  order: readonly OpeningFamily[],
  { facts, audience, choose }: OpeningAsked,
  fits: (sentence: Sentence | null) => sentence is Sentence,
): Opening | null {
  for (const family of order) {
    const sentence = choose.pickNew(
      families[family](facts, audience).filter((line) => fits(line) && !isWorn(line, choose)),
    )
    if (sentence) return { family, sentence }
  }
  return null
}

/** What is said before anything else, when that is what the text is for: what was called off, what is full, when classes may come. */
function firstAsked({ intention, slots, cancelled, othersThanFull, schools, title }: FactBook): Phrase | null {
  const { reasons } = emphasisOf(intention, slots)
  if (reasons.includes('cancelled') && cancelled) return cancelled
  if (reasons.includes('lastSeats') && /complet/iu.test(intention ?? '') && othersThanFull) return othersThanFull
  return reasons.includes('schools') ? say`${title} se joue pour les classes${thin}: ${schools}.` : null
}

function familiesFor({ facts, audience, choose, only, first = [] }: OpeningAsked): OpeningFamily[] {
  const own = preferred[audience] ?? []
  const isFor = (family: OpeningFamily) => onlyFor[family]?.includes(audience) ?? true
  // What the list has in common is the one thing that no other letter can say: it comes first when there is any.
  const shared: readonly OpeningFamily[] = facts.bought ? ['known', 'comesBack'] : ['comesBack']
  const order = [
    ...shared.filter(isFor),
    ...first,
    ...choose.shuffled(own),
    ...choose.shuffled(openingFamilies.filter((family) => !own.includes(family) && !last.includes(family))),
    ...last,
  ]
  // A sentence from the middle of a story opens a caption, where a blank line follows; in a paragraph it would lead the first one.
  // Nor does anybody see the photo where the text leaves without it.
  const isAllowed = (family: OpeningFamily) =>
    only === undefined ? family !== 'own' && family !== 'detail' : only.includes(family)
  return [...new Set(order)].filter((family) => isFor(family) && isAllowed(family))
}

/** Words of the record on which too many texts of the season dwell already. */
function isWorn({ phrase }: Sentence, choose: Chooser): boolean {
  return factsOf(phrase).some(
    ({ kind, factId, text }) =>
      kind === 'quote' && /^(?:texts\.|pressQuotes\.\d+\.text$)/u.test(factId) && choose.isWorn(text),
  )
}

/** Words of the venue's text without their marks, where others of the season have set them so. */
function setsBareAgain({ phrase }: Sentence, choose: Chooser): boolean {
  return phrase.some(
    (piece, index) =>
      typeof piece !== 'string' &&
      piece.kind === 'quote' &&
      /^texts\.\d+$/u.test(piece.factId) &&
      !String(phrase[index - 1] ?? '').includes('«') &&
      !choose.mayStandBare(piece.text),
  )
}

/** The first sentence praises nothing. */
function isPlain(sentence: Sentence | null): sentence is Sentence {
  return sentence !== null && !praise.test(textOf(sentence.phrase))
}
