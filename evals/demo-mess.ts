/**
 * How hard the demo's contact records are: the four-line rule of the plain practitioner on them, scored against
 * the true persons. The mess (demo/mess.json) is set so that its F1 stays between .80 and .90.
 *
 *   node evals/demo-mess.ts [scale] [seed]
 */
import { fourLineRule, pairScore } from '../src/engine/journeys/demo/four-line-rule.ts'
import { makeTheatre } from '../src/engine/journeys/demo/make-theatre.ts'
import { readMess } from '../src/engine/journeys/demo/mess.ts'

const scale = Number(process.argv[2] ?? 1)
const seed = Number(process.argv[3] ?? 1)
const theatre = makeTheatre({ seed, scale, today: '2026-11-24', mess: readMess() })
const people = theatre.records.filter(({ buyer }) => buyer.kind === 'person')
const score = (records: typeof people) => {
  const { precision, recall, f1, truePairs } = pairScore(records, fourLineRule(records))
  return `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${truePairs} true pairs)`
}
console.log(`seed ${seed}, scale ${scale}: ${theatre.records.length} records, ${people.length} of persons`)
console.log(`persons   ${score(people)}`)
console.log(`all       ${score(theatre.records)}`)
