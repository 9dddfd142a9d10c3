import { type BlockBounds, BlockFinder, type Blocks } from '../blocking/blocks.ts'
import { type KeyPart, whole } from '../blocking/key-parts.ts'
import { type Candidates, type Followed, pairsOf } from '../blocking/pairs-met.ts'
import { type RowsToName, rowNamer } from '../columns/cell-readings.ts'
import { type Agreement, countAgreement } from '../columns/count-agreement.ts'
import { keyMaker, type PartNumbers, partName, partReader } from '../columns/key-numbers.ts'
import type { MentionColumns } from '../columns/mention-columns.ts'
import { type PairComparer, pairComparer } from '../columns/pair-comparer.ts'
import { PatternTable } from '../columns/pattern-table.ts'
import { pairScorer } from '../columns/score-pairs.ts'
import { type OwnIds, ownIdsOf } from '../ids/own-ids.ts'
import type { LinkModel, PatternCount } from '../linkage/estimate-model.ts'
import { ScoreList, type Scores } from '../memory/score-list.ts'
import { Texts } from '../memory/text-dictionary.ts'
import { type Question, type QuestionInput, waitingQuestions } from '../waiting-questions.ts'

/**
 * The steps of a matching that divide: what is asked, the same of each thread, and what comes of one portion. A portion is the same whoever does it, and
 * whatever was done before.
 */
export interface Steps {
  /** A portion is the rows of so many mentions, named where they stand. */
  rows: { asked: RowsToName & { size: number; atOnce: number }; portion: null }
  /** A portion is the numbers of a part. */
  parts: { asked: readonly KeyPart[]; portion: PartNumbers }
  /** A portion is the mentions that share a key, by its place in `keys`. */
  blocks: { asked: BlocksAsked; portion: Blocks }
  /** A portion is how often some pairs compare alike. */
  patterns: { asked: readonly Pairs[]; portion: PatternCount[] }
  /** The one portion is how often the values of each field agree over all pairs. */
  agreement: { asked: null; portion: Agreement }
  /** A portion is the pairs of so many first mentions. */
  pairs: { asked: Followed & { atOnce: number }; portion: Candidates }
  /** A portion is what one list of candidates scores. */
  scores: { asked: ScoresAsked; portion: Scores }
  /** The one portion is what a person's eye would settle. */
  questions: { asked: QuestionInput; portion: Question[] }
  /** The one portion is the ids that keys give. */
  ids: { asked: Texts; portion: OwnIds }
}

export type Step = keyof Steps
export type Asked<S extends Step> = Steps[S]['asked']
export type Portion<S extends Step> = Steps[S]['portion']

export interface BlocksAsked {
  /** Each with the ways of taking it. */
  keys: readonly (readonly (readonly KeyPart[])[])[]
  /** Numbers of parts that are known already, by the part's name. */
  parts: ReadonlyMap<string, PartNumbers>
  bounds: BlockBounds
  /** Members at most of each key's blocks, in place of the bounds. */
  largest?: readonly number[] | undefined
}

export interface ScoresAsked {
  /** By their first mention, in order. */
  candidates: readonly Candidates[]
  /** That holds no people's answers yet. */
  model: LinkModel
  /** Choices of keys that bring nobody together: pairs that meet by them are left out. */
  vain: ReadonlySet<number>
  /** Pairs below are left out. */
  keepBits: number
}

type Pairs = Omit<Candidates, 'keys'>

const noCandidates: Candidates = { a: new Int32Array(0), b: new Int32Array(0), keys: new Uint32Array(0), size: 0 }

type Makers = { [S in Step]: (columns: MentionColumns, asked: Asked<S>) => (portion: number) => Portion<S> }

const makers: Makers = {
  rows(_, { size, atOnce, ...rows }) {
    const name = rowNamer(rows)
    return (portion) => {
      name(portion * atOnce, Math.min(size, (portion + 1) * atOnce))
      return null
    }
  },
  parts(columns, parts) {
    const read = partReader(columns)
    return (portion) => read(parts[portion] ?? whole('record'))
  },
  blocks(columns, { keys, parts, bounds, largest }) {
    const read = partReader(columns)
    const fill = keyMaker(columns.size, (part) => parts.get(partName(part)) ?? read(part))
    const ways = keys.reduce((most, { length }) => Math.max(most, length), 1)
    const finder = new BlockFinder(ways * columns.size)
    return (portion) => {
      for (const parts of keys[portion] ?? [])
        finder.fill(columns.size, (mentions, values) => fill(parts, mentions, values))
      return finder.take(largest ? { ...bounds, largest: largest[portion] ?? 0, lookTo: 0 } : bounds)
    }
  },
  patterns(columns, lists) {
    const comparer = pairComparer(columns, columns.size)
    return (portion) => patternsOf(comparer, lists[portion] ?? noCandidates)
  },
  agreement: (columns) => () => countAgreement(columns),
  pairs(columns, { atOnce, ...followed }) {
    const between = pairsOf(followed)
    return (portion) => between(portion * atOnce, Math.min(columns.size, (portion + 1) * atOnce))
  },
  scores(columns, { candidates, model, vain, keepBits }) {
    const scorer = pairScorer({ columns, model, mentions: columns.size })
    const scores = new ScoreList()
    return (portion) => {
      const { a, b, keys, size } = candidates[portion] ?? noCandidates
      for (let i = 0; i < size; i += 1) {
        if (vain.size > 0 && vain.has(keys[i] ?? 0)) continue
        const x = a[i] ?? 0
        const y = b[i] ?? 0
        const bits = scorer.score(x, y, keepBits)
        if (bits !== null) scores.add({ a: x, b: y, pattern: scorer.pattern(), bits })
      }
      return scores.take()
    }
  },
  questions: (_, asked) => () => waitingQuestions(asked),
  ids: (_, keys) => () => ownIdsOf(new Texts(keys)),
}

/** How often each pattern of levels occurs. */
export function patternsOf(comparer: PairComparer, { a, b, size }: Pairs): PatternCount[] {
  const { compared } = comparer
  const patterns = new PatternTable()
  for (let i = 0; i < size; i += 1) {
    const x = a[i] ?? 0
    const y = b[i] ?? 0
    comparer.compare(x, y)
    comparer.settle(x, y)
    patterns.count(compared.low, compared.high)
  }
  return patterns.counted()
}

export interface Round<S extends Step> {
  step: S
  asked: Asked<S>
  /** How many there are. */
  portions: number
  /** The place of the next that no thread has taken. */
  next: Int32Array
}

/** The portions that this thread takes, with their places: what they all need is made once. */
export function* donePortions<S extends Step>(
  columns: MentionColumns,
  { step, asked, portions, next }: Round<S>,
): Generator<[place: number, portion: Portion<S>], void> {
  const make = makers[step](columns, asked)
  for (let place = Atomics.add(next, 0, 1); place < portions; place = Atomics.add(next, 0, 1))
    yield [place, make(place)]
}
