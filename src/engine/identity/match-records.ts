import type { RunOptions, Warehouse } from '../store/index.ts'
import { assembleMatch } from './assemble-match.ts'
import { barredTest, findPersons } from './clusters/find-persons.ts'
import { type Blocking, findCandidates } from './columns/candidates.ts'
import { learnAndScore } from './columns/learn-and-score.ts'
import { type MentionColumns, readColumns } from './columns/mention-columns.ts'
import { othersTurn } from './columns/others-turn.ts'
import { type ScoredPair, scoreAll } from './columns/score-pairs.ts'
import { setSharedBoxesAside } from './columns/shared-boxes.ts'
import type { IdentityDecision, IdentityRecord, MatchResult, PersonAssignment } from './identity-record.ts'
import { keepMatch } from './increment/kept-match.ts'
import { classifyRecord, namesOrganisation, type RecordKind, volumeCeiling } from './kinds/classify-record.ts'
import { type Caution, chooseThreshold } from './linkage/choose-threshold.ts'
import type { LinkModel } from './linkage/estimate-model.ts'
import { chooseExtraColumns } from './linkage/extra-columns.ts'
import { levelsOf } from './linkage/fields.ts'
import { type AnsweredPair, correctionFrom } from './linkage/reweigh-by-answers.ts'
import { readMentions } from './mentions.ts'
import { ownersOfNameless } from './nameless.ts'
import { foldText } from './normalise/fold-text.ts'
import { answeredPairs, type Decided, pairKey, placesOf, readDecisions } from './read-decisions.ts'

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

export type MatchStep = 'read' | 'block' | 'compare' | 'learn' | 'cluster' | 'done'

const fewestPairsByKey = 100_000

/**
 * Says which records are one person: contact records of any columns in; for each, its person (and the other of a couple), home,
 * kind and confidence out, with the pairs that wait for a person's eye. No settings and no labels: what agreement is worth is
 * learnt from the file. The same records, decisions and seed give the same answer. Works in temporary tables of its
 * own beside those of `warehouse`, and leaves none but those that are to be kept. Throws the signal's reason when aborted.
 */
export async function matchRecords(options: MatchOptions): Promise<MatchResult> {
  return await options.warehouse.scratch((inside) => matchInside({ ...options, warehouse: inside }))
}

async function matchInside(options: MatchOptions): Promise<MatchResult> {
  const { warehouse, onProgress } = options
  const run: RunOptions = options.signal ? { signal: options.signal } : {}
  const records = [...options.records]
  onProgress?.({ step: 'read', share: 0 })
  const ceiling = volumeCeiling(records.map((record) => record.tickets ?? 0))
  const kinds = records.map((record) => classifyRecord(record, ceiling))
  const mentions = readMentions(
    records,
    (record, position) => kinds[position]?.kind === 'person' || isContact(record, kinds[position]),
  )
  const size = mentions.record.length
  const extraColumns = chooseExtraColumns(records)
  const columns = readColumns({ records, mentions, extraColumns })
  const aside = setSharedBoxesAside(columns)
  await othersTurn(run)
  onProgress?.({ step: 'block', share: 0.15 })
  const blocking = blockingOf(size)
  const { caps, candidatePairs, ...learnt } = await scoreMet({ warehouse, columns, blocking, options, run })
  const decided = readDecisions(options.decisions ?? [], placesOf(records, mentions))
  const { model, pairs, answers } = byAnswers(learnt, decided)
  onProgress?.({ step: 'cluster', share: 0.8 })
  const threshold = chooseThreshold(model, { caution: options.caution ?? 'usual', mentions: size })
  const found = await findPersons({
    scoreMore: (more) => scoreAll({ columns, model, mentions: size }, more),
    model,
    pairs,
    mentions: size,
    recordOf: (mention) => mentions.record[mention] ?? -1,
    required: [
      ...decided.same,
      ...ownersOfNameless(records, mentions).filter(({ a, b }) => !decided.different.has(pairKey(a, b))),
    ],
    isDecidedDifferent: (a, b) => decided.different.has(pairKey(a, b)),
    threshold,
  })
  const result = assembleMatch({
    columns,
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
  if (options.isKept) {
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

interface Met {
  warehouse: Warehouse
  columns: MentionColumns
  blocking: Blocking
  options: MatchOptions
  run: RunOptions
}

/** Who meets, and what their pairs are worth. The pairs that are worth no look, nearly all of them, are let go here. */
async function scoreMet({ warehouse, columns, blocking, options, run }: Met): Promise<{
  model: LinkModel
  pairs: ScoredPair[]
  caps: readonly number[]
  candidatePairs: number
}> {
  const { candidates, caps } = await findCandidates(columns, blocking, run)
  options.onProgress?.({ step: 'compare', share: 0.3 })
  const learning = { warehouse, columns, candidates, seed: options.seed ?? 0, run }
  const learnt = await learnAndScore(learning, () => options.onProgress?.({ step: 'learn', share: 0.5 }))
  return { ...learnt, caps, candidatePairs: candidates.size }
}

/** Small files can afford every pair that shares a common name; large ones meet by finer keys. */
function blockingOf(mentions: number): Blocking {
  const keepsFaint = mentions <= 6000
  const cap = keepsFaint ? 400 : mentions <= 60_000 ? 80 : 40
  return { cap, keepsFaint, pairsByKey: Math.max(fewestPairsByKey, mentions) }
}

/** An organisation's contact is a person too, when the record names one. */
export function isContact(record: IdentityRecord, kind: RecordKind | undefined): boolean {
  if (kind?.kind !== 'organisation' || !record.fields.company) return false
  const { lastName, firstName, fullName } = record.fields
  return Boolean(lastName && firstName) || (fullName !== undefined && isWholeName(fullName, record.fields.title))
}

/** « Mme Armelle Roux », not « Service culturel » nor « Mairie de Roanne ». */
function isWholeName(fullName: string, title: string | undefined): boolean {
  const words = fullName.trim().split(/\s+/)
  if (words.length < 2 || words.length > 5 || /\d|@/.test(fullName) || namesOrganisation(fullName)) return false
  return (
    Boolean(title) ||
    (words.every((word) => /^(\p{Lu}|(de|du|des|d['’]|le|la|et|&)\b)/u.test(word)) && !office.test(foldText(fullName)))
  )
}

const office =
  /\b(service|direction|secretariat|accueil|bureau|equipe|comite|responsable|administration|communication|culture|culturelle?|cdi|vie scolaire|standard|presse|relations?|publics?|billetterie|mediation)\b/

/** What people answered weighs on every pair that compares alike, not only on those that they were shown. */
function byAnswers(
  learnt: { model: LinkModel; pairs: ScoredPair[] },
  decided: Decided,
): { model: LinkModel; pairs: ScoredPair[]; answers: AnsweredPair[] } {
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
  const pairs = learnt.pairs.map((pair) => ({ ...pair, bits: pair.bits + correctionOf(pair.pattern) }))
  return { model: { ...learnt.model, correction }, pairs, answers: answered }
}
