import type { AskResult } from '../../contract/index.ts'
import { type Condition, type Dimension, figure, listFigures, type MartData, measures } from '../figures/index.ts'
import type { Warehouse } from '../store/index.ts'
import { findMentions } from './find-mentions.ts'
import { foldWords } from './fold-words.ts'
import { type Intent, type Refusal, understand } from './understand.ts'
import { vocabularyOf } from './vocabulary.ts'

export interface QuestionRequest {
  warehouse: Warehouse
  schema: string
  data: MartData
  asOf: string
  lang: 'fr' | 'en'
  /** Dimensions that other rooms declare (the audience). */
  dimensions: readonly Dimension[]
  question: string
}

/**
 * The figure that a question in words asks, with what was understood of it; or why there is none. No model: every word of the question
 * must have its place, else it is refused.
 */
export async function answerQuestion(request: QuestionRequest): Promise<AskResult> {
  const { warehouse, data, question, schema, dimensions } = request
  const vocabulary = await vocabularyOf(warehouse, { schema, dimensions })
  const current = data.currentSeason?.season ?? null
  const seasons = data.seasons.map(({ season }) => season)
  const read = understand(findMentions(foldWords(question), vocabulary), { seasons, current })
  if ('why' in read) return refused(request, read)
  const listing = listFigures(request.lang, dimensions).find(({ key }) => key === read.measure)
  const named = [...read.by, ...read.conditions.map(({ dimension }) => dimension)]
  const canDivide = named.every((key) => listing?.dimensions.some((one) => one.key === key))
  if (listing === undefined || !canDivide) return refused(request, { why: 'notDivided' })
  return await answered(request, { intent: withSeason(read, current), isAssumed: isSeasonUnsaid(read), listing })
}

/** Whoever names no season, no show, and divides by no season, asks of the season under way; a return is of no season then. */
function isSeasonUnsaid({ by, conditions, measure }: Intent): boolean {
  const isLater = measures.some((one) => one.key === measure && one.isReadOneSeasonLater)
  const said = new Set(conditions.flatMap((one) => (one.isNot ? [] : one.dimension)))
  return !isLater && !by.includes('season') && !said.has('season') && !said.has('show')
}

function withSeason(intent: Intent, season: string | null): Intent {
  if (season === null || !isSeasonUnsaid(intent)) return intent
  return { ...intent, conditions: [...intent.conditions, { dimension: 'season', values: [season] }] }
}

type Listing = ReturnType<typeof listFigures>[number]
interface Understood {
  intent: Intent
  isAssumed: boolean
  listing: Listing
}

async function answered(request: QuestionRequest, { intent, isAssumed, listing }: Understood): Promise<AskResult> {
  const { by, conditions, isShare } = intent
  const found = await figureOf(request, intent, conditions)
  const whole = isShare ? await figureOf(request, intent, conditions.filter(isOfWhole)) : null
  if (isShare && measures.find(({ key }) => key === listing.key)?.kind !== 'count')
    return refused(request, { why: 'unclear' })
  const nameOf = (dimension: string) => listing.dimensions.find(({ key }) => key === dimension)?.label ?? dimension
  const names = await valueNames(request)
  const filters = conditions.map(({ dimension, values, isNot = false }) => ({
    ...{ dimension, label: nameOf(dimension), isNot, isAssumed: isAssumed && dimension === 'season' },
    values: values.map((value) => ({ value, label: dimension === 'show' ? (names.get(value) ?? null) : null })),
  }))
  return {
    status: 'answered',
    asked: {
      ...{ measure: listing.key, label: listing.label, filters, order: intent.order, isShare },
      by: by.map((dimension) => ({ dimension, label: nameOf(dimension) })),
    },
    figure: ordered(found, intent),
    share: whole?.value && found.value !== null ? found.value / whole.value : null,
    why: null,
    suggestions: suggestionsOf(listing, by),
  }
}

function isOfWhole({ dimension, isNot }: Condition): boolean {
  return dimension === 'season' || isNot === true
}

async function figureOf(request: QuestionRequest, { measure, by }: Intent, conditions: readonly Condition[]) {
  const { warehouse, schema, data, asOf, lang, dimensions } = request
  const key = measure ?? ''
  // One value goes as a plain filter: that is what the same point last season is known of.
  const isPlain = ({ values, isNot }: Condition) => values.length === 1 && !isNot
  const where = Object.fromEntries(conditions.filter(isPlain).map((one) => [one.dimension, one.values[0] ?? '']))
  const others = conditions.filter((one) => !isPlain(one))
  return await figure(warehouse, { ...{ key, by, where, conditions: others }, schema, data, asOf, lang, dimensions })
}

type Found = Awaited<ReturnType<typeof figureOf>>

/** The rows in the order asked, those without a value last; those that follow the last kept at the same value stay with it. */
function ordered(found: Found, { order, most }: Intent): Found {
  if (order === null || found.rows === undefined) return found
  const sign = order === 'top' ? -1 : 1
  const known = found.rows.filter((row) => row.value !== null && Object.values(row.by).every((value) => value !== null))
  const rows = known.toSorted((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)))
  const last = rows[most - 1]?.value
  return { ...found, rows: rows.filter(({ value }, place) => place < most || value === last) }
}

async function valueNames({ warehouse, schema }: QuestionRequest): Promise<Map<string, string>> {
  const rows = await warehouse.run(
    'SELECT show_key, min(show_title) AS title FROM performance_fact GROUP BY show_key',
    {
      schema,
    },
  )
  return new Map(rows.map(({ show_key: key, title }) => [String(key), String(title)]))
}

function refused({ lang, dimensions }: QuestionRequest, refusal: Refusal | { why: 'notDivided' }): AskResult {
  const nearest = listFigures(lang, dimensions).filter(({ key }) => proposed.includes(key))
  return {
    status: ['manyFigures', 'noFigure', 'unclear'].includes(refusal.why) ? 'clarify' : 'refused',
    ...{ asked: null, figure: null, share: null },
    why: { reason: refusal.why, words: 'words' in refusal ? refusal.words : [] },
    suggestions: nearest.flatMap((listing) => suggestionsOf(listing, []).slice(0, 1)),
  }
}

const proposed = ['tickets', 'fillRate', 'receipts']
const mostSuggestions = 3
const suggested = ['show', 'hall', 'genre', 'season']

/** The same figure by what it was not divided by yet. */
function suggestionsOf({ label, dimensions }: Listing, by: readonly string[]): AskResult['suggestions'] {
  return suggested
    .flatMap((key) => dimensions.filter((one) => one.key === key && !by.includes(key)))
    .slice(0, mostSuggestions)
    .map((dimension) => ({ measure: label, dimension: dimension.label }))
}
