import { type LinkModel, type LogModel, logModel, pairLogs } from '../linkage/estimate-model.ts'
import { fieldIndex, levelBits, levelsOf } from '../linkage/fields.ts'
import type { ScoredPair } from '../memory/score-list.ts'
import { unsettledLevel } from './mailbox-levels.ts'
import type { MentionColumns } from './mention-columns.ts'
import { highUnit, type PairComparer, pairComparer } from './pair-comparer.ts'
import { PatternTable } from './pattern-table.ts'

/**
 * A name that two of three records bear is not a common name: in a file of fewer records than this, the usual chance of a
 * name counts for about as many more; in a large one for none.
 */
const smallFile = 100
/** Bits by which a bound may miss: sums are rounded. */
const slack = 0.001

export interface Scoring {
  columns: MentionColumns
  model: LinkModel
  /** Mentions of the whole file, those that no pair here names included: a name is common or rare among them. */
  mentions: number
}

/** Bits of pairs by one model. */
export interface PairScorer {
  /** Null for a pair below `keepBits`, whatever a closer look at its mailboxes would tell. */
  score(a: number, b: number, keepBits: number): number | null
  /** Of the pair scored last. */
  pattern(): number
}

/**
 * Scores pairs by the model. Agreement on a rare name or place weighs more than on a common one (term frequencies): its chance among strangers is the
 * value's own. Mailboxes are looked at closely only where that could lift a pair to `keepBits`.
 */
export function pairScorer({ columns, model, mentions }: Scoring): PairScorer {
  const comparer = pairComparer(columns, mentions)
  const { compared } = comparer
  const weights = patternWeights(logModel(model))
  const bounds = patternWeights(boundOf(model))
  // People's answers speak of levels, and of none that is left open.
  const isBounded = model.correction === undefined
  const rarities = raritiesOf(model, mentions)
  const bitsBy = (found: Weights) => {
    const number = found.numberOf(compared.low, compared.high)
    const first = rarities.first(compared.firstRarity)
    const rest = rarities.family(compared.familyRarity) + rarities.place(compared.placeRarity)
    const household = (found.household[number] ?? 0) + Math.max(0, first)
    const unrelated = (found.unrelated[number] ?? 0) + first + rest
    const between = Math.min(60, Math.abs(household - unrelated))
    return (found.same[number] ?? 0) - Math.max(household, unrelated) - Math.log2(1 + 2 ** -between)
  }
  return {
    score(a, b, keepBits) {
      comparer.compare(a, b)
      if (isUnsettled(comparer)) {
        if (isBounded && bitsBy(bounds) < keepBits - slack) return null
        comparer.settle(a, b)
      }
      const bits = bitsBy(weights)
      return bits >= keepBits ? bits : null
    },
    pattern: () => compared.low + compared.high * highUnit,
  }
}

const mailbox = fieldIndex('email')

function isUnsettled({ compared }: PairComparer): boolean {
  return ((compared.low >> (levelBits * mailbox)) & (2 ** levelBits - 1)) === unsettledLevel
}

interface Weights {
  numberOf(low: number, high: number): number
  same: Float64Array
  household: Float64Array
  unrelated: Float64Array
}

/** The weights of each pattern, found at its first meeting. */
function patternWeights(logs: LogModel): Weights {
  const table = new PatternTable()
  const weights: Weights = {
    same: new Float64Array(0),
    household: new Float64Array(0),
    unrelated: new Float64Array(0),
    numberOf(low, high) {
      const known = table.size
      const number = table.numberOf(low, high)
      if (number < known) return number
      if (number >= weights.same.length) {
        for (const kind of ['same', 'household', 'unrelated'] as const) {
          const more = new Float64Array(2 * number + 2)
          more.set(weights[kind])
          weights[kind] = more
        }
      }
      const found = pairLogs(logs, levelsOf(low + high * highUnit))
      weights.same[number] = found.same
      weights.household[number] = found.household
      weights.unrelated[number] = found.unrelated
      return number
    },
  }
  return weights
}

type Rarity = (count: number) => number

/** Bits that a value borne by so many mentions adds among strangers to those that its level has; 0 where no count applies. */
function raritiesOf(model: LinkModel, mentions: number): { first: Rarity; family: Rarity; place: Rarity } {
  const believed = smallFile ** 2 / (smallFile + mentions)
  const rarity = (field: string, level: number): Rarity => {
    const usual = Math.max(1e-9, model.unrelated[fieldIndex(field)]?.[level - 1] ?? 1)
    const known = new Float64Array(2 ** 12).fill(Number.NaN)
    const find = (count: number) => {
      const chance = (count + believed * usual) / (mentions + believed)
      return Math.max(-7, Math.min(7, Math.log2(chance / usual)))
    }
    return (count) => {
      if (count <= 0) return 0
      if (count >= known.length) return find(count)
      const found = known[count] ?? Number.NaN
      if (!Number.isNaN(found)) return found
      const bits = find(count)
      known[count] = bits
      return bits
    }
  }
  return { first: rarity('firstName', 6), family: rarity('lastName', 5), place: rarity('place', 4) }
}

/** The model with a level of mailboxes that speaks for one person as much as any that a closer look may give, and for no other kind of pair. */
function boundOf(model: LinkModel): LogModel {
  const logs = logModel(model)
  const bounded = (kind: keyof Omit<LogModel, 'correction'>, most: (...bits: number[]) => number) => {
    const levels = logs[kind].levels.map((field) => [...field])
    const level = levels[mailbox] ?? []
    level[unsettledLevel] = most(...level)
    return { ...logs[kind], levels }
  }
  return {
    ...logs,
    same: bounded('same', Math.max),
    household: bounded('household', Math.min),
    unrelated: bounded('unrelated', Math.min),
  }
}

/** Scores pairs of these mentions, all of them, in order. */
export function scoreAll(scoring: Scoring, pairs: Iterable<readonly [a: number, b: number]>): ScoredPair[] {
  const scorer = pairScorer(scoring)
  const scored: ScoredPair[] = []
  for (const [a, b] of pairs) {
    const bits = scorer.score(a, b, Number.NEGATIVE_INFINITY)
    if (bits !== null) scored.push({ a, b, pattern: scorer.pattern(), bits })
  }
  return scored.sort((one, other) => one.a - other.a || one.b - other.b)
}
