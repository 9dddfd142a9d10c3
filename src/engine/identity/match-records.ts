import type { RunOptions, Warehouse } from '../store/index.ts'
import { assembleMatch } from './assemble-match.ts'
import { barredTest, findPersons } from './clusters/find-persons.ts'
import type { PartNumbers } from './columns/key-numbers.ts'
import { scoreAll } from './columns/score-pairs.ts'
import { setSharedBoxesAside } from './columns/shared-boxes.ts'
import { findSharing } from './households.ts'
import type { IdentityDecision, IdentityRecord, MatchResult, PersonAssignment } from './identity-record.ts'
import type { OwnIds } from './ids/own-ids.ts'
import { keepMatch } from './increment/kept-match.ts'
import { volumeCeiling } from './kinds/classify-record.ts'
import { type Caution, chooseThreshold } from './linkage/choose-threshold.ts'
import type { LinkModel } from './linkage/estimate-model.ts'
import { chooseExtraColumns } from './linkage/extra-columns.ts'
import { levelsOf } from './linkage/fields.ts'
import { type AnsweredPair, correctionFrom } from './linkage/reweigh-by-answers.ts'
import { type Meeting, meetAndScore } from './meet-and-score.ts'
import { type Scores, scoresOf } from './memory/score-list.ts'
import type { Texts } from './memory/text-dictionary.ts'
import { ownersOfNameless } from './nameless.ts'
import { answeredPairs, type Decided, isAmong, placesOf, readDecisions } from './read-decisions.ts'
import { readRecords } from './read-records.ts'
import type { Blocking } from './scoring/candidates.ts'
import { othersTurn } from './threads/others-turn.ts'
import { SecondThread } from './threads/second-thread.ts'
import { leaveToSecond, type Shared } from './threads/share-out.ts'

export interface MatchOptions {
  warehouse: Warehouse
  records: Iterable<IdentityRecord>
  /** Human decisions: they win over all evidence. */
  decisions?: readonly IdentityDecision[]
  /** Person ids of an earlier run, kept wherever possible. */
  previous?: readonly PersonAssignment[]
  /** `usual` when not given. */
  caution?: Caution
  /**
   * Keeps in `warehouse` (tables `kept_*`) what `matchMore` needs to match later records without matching these again: committed by
   * itself, even inside a transaction.
   */
  isKept?: boolean
  seed?: number
  signal?: AbortSignal
  onProgress?: (progress: { step: MatchStep; share: number }) => void
}

export type MatchStep = 'read' | 'block' | 'compare' | 'learn' | 'cluster' | 'keep' | 'done'

const fewestPairsByKey = 100_000
/** Records from which a second thread is worth the time that it takes to begin. */
const enoughForTwo = 200_000

/**
 * Says which records are one person: contact records of any columns in; for each, its person (and the other of a couple), home,
 * kind and confidence out, with the pairs that wait for a person's eye. No settings and no labels: what agreement is worth is
 * learnt from the file. The same records, decisions and seed give the same answer. Works in temporary tables of its
 * own beside those of `warehouse`, and leaves none but those that are to be kept. Throws the signal's reason when aborted.
 */
export async function matchRecords(options: MatchOptions): Promise<MatchResult> {
  const records = [...options.records]
  const extraColumns = chooseExtraColumns(records)
  const second = records.length >= enoughForTwo ? new SecondThread() : null
  try {
    return await options.warehouse.scratch((inside) =>
      matchInside({ ...options, warehouse: inside, records, extraColumns, second }),
    )
  } finally {
    await second?.end()
  }
}

interface Matching extends MatchOptions {
  records: readonly IdentityRecord[]
  extraColumns: readonly string[]
  second: SecondThread | null
}

async function matchInside(options: Matching): Promise<MatchResult> {
  const { warehouse, records, extraColumns, second, onProgress } = options
  const run: RunOptions = options.signal ? { signal: options.signal } : {}
  onProgress?.({ step: 'read', share: 0 })
  const ceiling = volumeCeiling(records)
  const { kinds, mentions, columns, keys } = await readRecords({ records, extraColumns, ceiling, second, run })
  const size = columns.size
  const aside = setSharedBoxesAside(columns)
  second?.hand(columns)
  await othersTurn(run)
  onProgress?.({ step: 'block', share: 0.15 })
  const shared = { columns, second, run }
  const blocking = blockingOf(size)
  const { caps, parts, candidatePairs, ...learnt } = await scoreMet({ shared, blocking, options })
  const decided = readDecisions(options.decisions ?? [], placesOf(records, mentions))
  const { model, pairs, answers } = byAnswers(learnt, decided)
  onProgress?.({ step: 'cluster', share: 0.8 })
  const sharing = findSharing(shared, parts)
  const ids = keys && findOwnIds(keys, shared)
  const threshold = chooseThreshold(model, { caution: options.caution ?? 'usual', mentions: size })
  const found = await findPersons({
    scoreMore: (more) => scoresOf(scoreAll({ columns, model, mentions: size }, more)),
    model,
    pairs,
    mentions: size,
    recordOf: (mention) => mentions.record[mention] ?? -1,
    required: [
      ...decided.same,
      ...ownersOfNameless(records, mentions).filter(({ a, b }) => !isAmong(decided.different, a, b)),
    ],
    isDecidedDifferent: (a, b) => isAmong(decided.different, a, b),
    threshold,
  })
  const homeBlocks = await sharing
  const keyed = keys && ids && { keys, ids: await ids }
  const result = await assembleMatch({
    shared,
    sharing: homeBlocks,
    keyed,
    previous: options.previous ?? [],
    records,
    kinds,
    mentions,
    model,
    threshold,
    candidatePairs,
    decided,
    ...found,
  })
  // It has no more to do, and holds on to what it did.
  await second?.end()
  if (options.isKept) {
    onProgress?.({ step: 'keep', share: 0.9 })
    const counts = { mentions: size, records: records.length, learntFrom: records.length }
    const learnt = { model, answers, threshold, blocking, caps, extraColumns, volumeCeiling: ceiling }
    const state = { ...counts, ...learnt }
    await warehouse.transaction((inside) =>
      keepMatch(inside, { state, records, kinds, mentions, columns, aside, pairs: found.pairs, result }),
    )
  }
  onProgress?.({ step: 'done', share: 1 })
  return result
}

/** What ids the keys give that persons and organisations may be known by first of all: found beside the search for persons. */
async function findOwnIds(keys: Texts, shared: Shared): Promise<OwnIds> {
  const [ids = { letters: new Uint8Array(0), areDistinct: false }] = await leaveToSecond(
    { step: 'ids', asked: keys, portions: 1 },
    shared,
  )
  return ids
}

/** Who meets, and what their pairs are worth. The pairs that are worth no look, nearly all of them, are let go here. */
async function scoreMet({ shared, blocking, options }: Meeting): Promise<{
  model: LinkModel
  pairs: Scores
  caps: readonly number[]
  parts: ReadonlyMap<string, PartNumbers>
  candidatePairs: number
}> {
  const { met, model, pairs } = await meetAndScore({ shared, blocking, options })
  const candidatePairs = met.candidates.reduce((sum, { size }) => sum + size, 0)
  return { model, pairs, caps: met.blocks.map(({ largest }) => largest), parts: met.parts, candidatePairs }
}

/** Small files can afford every pair that shares a common name; large ones meet by finer keys. */
export function blockingOf(mentions: number): Blocking {
  const keepsFaint = mentions <= 6000
  const cap = keepsFaint ? 400 : mentions <= 60_000 ? 80 : 40
  return { cap, keepsFaint, pairsByKey: Math.max(fewestPairsByKey, mentions) }
}

/** What people answered weighs on every pair that compares alike, not only on those that they were shown. */
function byAnswers(
  learnt: { model: LinkModel; pairs: Scores },
  decided: Decided,
): { model: LinkModel; pairs: Scores; answers: AnsweredPair[] } {
  const isBarred = barredTest(learnt.model)
  // A pair that can be no person whatever it weighs teaches nothing of weights.
  const answered = answeredPairs(learnt.pairs, decided).filter(({ pattern, bits }) => !isBarred(pattern, bits))
  if (answered.length === 0) return { ...learnt, answers: [] }
  const correction = correctionFrom(answered)
  const known = new Map<number, number>()
  const correctionOf = (pattern: number) => {
    const added = known.get(pattern) ?? correction(levelsOf(pattern))
    known.set(pattern, added)
    return added
  }
  const { pattern } = learnt.pairs
  const bits = learnt.pairs.bits.map((alone, pair) => alone + correctionOf(pattern[pair] ?? 0))
  return { model: { ...learnt.model, correction }, pairs: { ...learnt.pairs, bits }, answers: answered }
}
