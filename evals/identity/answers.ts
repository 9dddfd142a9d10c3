/**
 * What twenty answers teach: `node evals/identity/answers.ts [--seeds 1,2,3] [--scale 0.2] [--rounds 3]`. Somebody who knows the truth of
 * the demo theatre answers the pairs that Doublons asks first. Printed for each round: precision, recall and F1 of the persons with
 * the answers kept alone (each decides its own pair), and with the answers weighing on the others too.
 */
import { parseArgs } from 'node:util'
import { type IdentityDecision, type MatchResult, matchRecords } from '../../src/engine/identity/index.ts'
import { openMemoryWarehouse } from '../../src/engine/store/warehouse.ts'
import { type LabelledSet, readDemo } from './labelled-sets.ts'
import { scoreClusters } from './score-clusters.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1,2,3' },
    scale: { type: 'string', default: '0.2' },
    rounds: { type: 'string', default: '3' },
  },
})
const askedAtOnce = 20

const bins = Array.from({ length: 2 }, () => Array.from({ length: 10 }, () => ({ pairs: 0, expected: 0, same: 0 })))

for (const seed of values.seeds.split(',').map(Number)) {
  const set = readDemo(seed, Number(values.scale))
  let result = await match(set, [])
  console.log(JSON.stringify({ set: set.name, records: set.records.length, answers: 0, ...score(set, result) }))
  calibrate(set, result)
  const decisions: IdentityDecision[] = []
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    decisions.push(...answersTo(set, result))
    const kept = await match(
      set,
      decisions.map((decision) => ({ ...decision, teaches: false })),
    )
    result = await match(set, decisions)
    console.log(
      JSON.stringify({
        set: set.name,
        answers: decisions.length,
        same: decisions.filter(({ kind }) => kind === 'same').length,
        keptAlone: score(set, kept),
        weighing: score(set, result),
      }),
    )
  }
}

for (const [merged, list] of bins.entries())
  for (const [tenth, { pairs, expected, same }] of list.entries())
    if (pairs > 0)
      console.log(
        JSON.stringify({
          merged: merged === 1,
          probability: tenth / 10,
          pairs,
          expected: Math.round(expected * 10) / 10,
          same,
        }),
      )

/** How often the pairs of each tenth of probability are one person in truth. */
function calibrate({ truth }: LabelledSet, { waiting }: MatchResult): void {
  for (const { a, b, probability, isMerged } of waiting) {
    if (a.index !== 0 || b.index !== 0 || !truth.has(a.recordId) || !truth.has(b.recordId)) continue
    const bin = bins[isMerged ? 1 : 0]?.[Math.min(9, Math.floor(probability * 10))]
    if (!bin) continue
    bin.pairs += 1
    bin.expected += probability
    bin.same += truth.get(a.recordId) === truth.get(b.recordId) ? 1 : 0
  }
}

async function match({ records }: LabelledSet, decisions: readonly IdentityDecision[]): Promise<MatchResult> {
  const warehouse = await openMemoryWarehouse()
  const result = await matchRecords({ warehouse, records, decisions })
  await warehouse.close()
  return result
}

/** The truth tells one person a record: of a couple, the other is left unanswered. */
function answersTo({ truth, households }: LabelledSet, { waiting }: MatchResult): IdentityDecision[] {
  return waiting
    .filter(({ a, b }) => a.index === 0 && b.index === 0 && truth.has(a.recordId) && truth.has(b.recordId))
    .slice(0, askedAtOnce)
    .map(({ a: { recordId: recordA }, b: { recordId: recordB }, isHeldApart }) => {
      const isSame = truth.get(recordA) === truth.get(recordB)
      const isHome = households?.get(recordA) === households?.get(recordB)
      return {
        kind: isSame ? 'same' : isHome ? 'sameHousehold' : 'different',
        recordA,
        recordB,
        teaches: !isHeldApart,
      }
    })
}

function score({ truth }: LabelledSet, { records, waiting }: MatchResult) {
  const found = new Map(records.map(({ recordId, personId }) => [recordId, personId]))
  const { precision, recall, f1 } = scoreClusters(truth, found)
  const [p, r, f] = [precision, recall, f1].map((value) => Math.round(value * 10_000) / 10_000)
  return { precision: p, recall: r, f1: f, waiting: waiting.length }
}
