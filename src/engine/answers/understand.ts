import type { Condition } from '../figures/index.ts'
import type { Mention } from './find-mentions.ts'
import type { Meaning } from './vocabulary.ts'

/** What a question asks, in the terms of the figures. */
export interface Intent {
  measure: string | null
  by: string[]
  conditions: Condition[]
  order: 'top' | 'bottom' | null
  /** How many rows an order keeps. */
  most: number
  isShare: boolean
}

/** Why a question has no answer: its words that nothing explains, a person, a cause, two figures at once, none. */
export type Refusal =
  | { why: 'unknownWords'; words: string[] }
  | { why: 'person' | 'cause' | 'manyFigures' | 'noFigure' | 'unclear' }

interface Reading extends Intent {
  measures: Set<string>
  unexplained: string[]
  /** What the words just read bear upon: the next. */
  role: string
}

const usualRows = 5

/**
 * Reads the mentions of a question from left to right. Each word must have its place in the intent: one that has none refuses the
 * whole (right or silent). `seasons` are those of the data, in order; `current` the one of the as-of day.
 */
export function understand(
  mentions: readonly Mention[],
  { seasons, current }: { seasons: readonly string[]; current: string | null },
): Intent | Refusal {
  const reading: Reading = {
    ...{ measure: null, by: [], conditions: [], order: null, most: usualRows, isShare: false },
    ...{ measures: new Set<string>(), unexplained: [], role: '' },
  }
  const roles = new Set(
    mentions.flatMap(({ meanings }) => meanings.flatMap((one) => (one.is === 'role' ? one.role : []))),
  )
  if (roles.has('person')) return { why: 'person' }
  if (roles.has('why')) return { why: 'cause' }
  const before = current === null ? undefined : seasons[seasons.indexOf(current) - 1]
  for (const [place, mention] of mentions.entries()) {
    const season = { thisSeason: current, lastSeason: before }[roleOf(mention) ?? '']
    if (season) keepValues(reading, 'season', [season])
    else read(reading, mention, mentions[place + 1])
  }
  return concluded(reading)
}

function roleOf({ meanings }: Mention): string | undefined {
  return meanings.flatMap((one) => (one.is === 'role' ? one.role : []))[0]
}

function read(reading: Reading, mention: Mention, next: Mention | undefined): void {
  const { meanings, typed } = mention
  const dimension = meanings.find((one) => one.is === 'dimension')
  const measure = meanings.find((one) => one.is === 'measure')
  const values = meanings.filter((one) => one.is === 'value')
  if (reading.order !== null && /^\d{1,2}$/u.test(typed) && reading.role === 'order') reading.most = Number(typed)
  else if (reading.role === 'not') leaveOut(reading, values, mention)
  else if (isNamed(dimension, next)) return
  else if (dimension && ['by', 'sayWhich', 'order'].includes(reading.role)) keepDimension(reading, dimension.key)
  else if (measure && reading.measures.size === 0) reading.measures.add(measure.key)
  else if (values.length > 0) keepMention(reading, values)
  else if (measure) reading.measures.add(measure.key)
  else readRole(reading, mention)
}

/** « la saison 2025-2026 »: the value says it all. */
function isNamed(dimension: Meaning | undefined, next: Mention | undefined): boolean {
  if (dimension?.is !== 'dimension') return false
  return next?.meanings.some((one) => one.is === 'value' && one.dimension === dimension.key) ?? false
}

function keepDimension(reading: Reading, key: string): void {
  if (!reading.by.includes(key)) reading.by.push(key)
  reading.role = ''
}

function readRole(reading: Reading, mention: Mention): void {
  const role = roleOf(mention)
  if (role === undefined) reading.unexplained.push(mention.typed)
  else if (role === 'top' || role === 'bottom') Object.assign(reading, { order: role, role: 'order' })
  else if (role === 'share') reading.isShare = true
  else if (role === 'evolution') keepDimension(reading, 'season')
  else if (role !== 'glue') reading.role = role
}

type Value = Extract<Meaning, { is: 'value' }>

function keepMention(reading: Reading, values: readonly Value[]): void {
  const dimension = values[0]?.dimension ?? ''
  keepValues(
    reading,
    dimension,
    values.filter((one) => one.dimension === dimension).map(({ value }) => value),
  )
}

/** A second value of one dimension compares it with the first. */
function keepValues(reading: Reading, dimension: string, values: readonly string[]): void {
  const known = reading.conditions.find((one) => one.dimension === dimension && !one.isNot)
  reading.role = ''
  if (known === undefined) reading.conditions.push({ dimension, values })
  else {
    reading.conditions = reading.conditions.map((one) =>
      one === known ? { dimension, values: [...new Set([...one.values, ...values])] } : one,
    )
    keepDimension(reading, dimension)
  }
}

function leaveOut(reading: Reading, values: readonly Value[], mention: Mention): void {
  const [first] = values
  if (roleOf(mention) === 'glue') return
  reading.role = ''
  if (first === undefined) reading.unexplained.push(mention.typed)
  else reading.conditions.push({ dimension: first.dimension, values: [first.value], isNot: true })
}

function concluded({ measures, unexplained, role, ...intent }: Reading): Intent | Refusal {
  const [measure = intent.isShare ? 'tickets' : null, other] = measures
  if (unexplained.length > 0) return { why: 'unknownWords', words: unexplained }
  if (other !== undefined) return { why: 'manyFigures' }
  if (measure === null) return { why: 'noFigure' }
  const parts = intent.conditions.filter((one) => one.dimension !== 'season' && !one.isNot)
  const isUnclear = (intent.order !== null && intent.by.length !== 1) || role === 'not' || role === 'by'
  const isUnclearShare = intent.isShare && (parts.length !== 1 || intent.by.length > 0)
  return isUnclear || isUnclearShare ? { why: 'unclear' } : { ...intent, measure }
}
