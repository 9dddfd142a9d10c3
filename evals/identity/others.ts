/**
 * Identity on the data of others, read as the door reads them: `node evals/identity/others.ts [--data A,B] [--only NAME] [--seeds 1,2] [--buyers 20000]`.
 * A line a set: closed precision, recall and F1 by pairs, B³, what was expected of both, the share of true pairs that met, seconds. It bars nothing.
 */
import { parseArgs } from 'node:util'
import { matchRecords } from '../../src/engine/identity/index.ts'
import { openMemoryWarehouse } from '../../src/engine/store/warehouse.ts'
import { blockingRecall } from './blocking-recall.ts'
import { type LabelledSet, readDemo } from './labelled-sets.ts'
import { othersSets, readBuyers } from './others-sets.ts'
import { scoreClusters } from './score-clusters.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    only: { type: 'string', default: '' },
    seeds: { type: 'string', default: '1,2,3' },
    scale: { type: 'string', default: '0.2' },
    buyers: { type: 'string', default: '20000' },
  },
})
const isAsked = (name: string) => values.only === '' || values.only.split(',').some((start) => name.startsWith(start))

for (const folder of values.data.split(','))
  for await (const set of othersSets(folder)) if (isAsked(set.name)) await measure(set)
if (isAsked('demo'))
  for (const seed of values.seeds.split(',')) await measure(readDemo(Number(seed), Number(values.scale)))
if (isAsked('buyers')) await measure(readBuyers(Number(values.buyers)))

async function measure({ name, records, truth }: LabelledSet): Promise<void> {
  const warehouse = await openMemoryWarehouse()
  const start = performance.now()
  const { records: matched, summary, evidence } = await matchRecords({ warehouse, records })
  const seconds = (performance.now() - start) / 1000
  await warehouse.close()
  const score = scoreClusters(truth, new Map(matched.map(({ recordId, personId }) => [recordId, personId])))
  const expected = summary.expected
  const cells = [
    name.padEnd(25),
    `records ${records.length}`,
    `P ${round(score.precision)} R ${round(score.recall)} F1 ${round(score.f1)} B3 ${round(score.b3F1)}`,
    `expected P ${round(expected.precision)} R ${expected.recall === null ? 'unknown' : round(expected.recall)}`,
    `met ${round(await blockingRecall(records, truth))} of ${evidence.candidatePairs} pairs`,
    `${seconds.toFixed(2)} s`,
  ]
  console.log(cells.join(' · '))
}

function round(value: number): string {
  return value.toFixed(4)
}
