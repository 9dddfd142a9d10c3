/**
 * Measures identity on labelled sets: `node evals/identity/run.ts [--data FOLDER] [--only NAME] [--scale N] [--seeds 1,2]`. FOLDER holds `dedup-splink` and
 * `dedup-febrl` (default `../shared/data`). Prints one line a set; exits 1 when a bar is missed. On the demo: precision ≥ .99, at
 * most half the errors of the four-line rule, homes ≥ .90, no two people of other birth years in one, and, with `--cautions`, the
 * precision at each setting that a caller can choose ≥ .90.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { matchRecords } from '../../src/engine/identity/index.ts'
import { foldText } from '../../src/engine/identity/normalise/fold-text.ts'
import { openMemoryWarehouse } from '../../src/engine/store/warehouse.ts'
import { fourLineRule } from './four-line-rule.ts'
import { type LabelledSet, readDemo, readFake1000, readFebrl } from './labelled-sets.ts'
import { scoreClusters } from './score-clusters.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    only: { type: 'string' },
    seeds: { type: 'string', default: '1,2,3' },
    scale: { type: 'string', default: '0.2' },
    cautions: { type: 'boolean', default: false },
  },
})

const bars: Record<string, number> = { fake_1000: 0.94, febrl1: 0.995, febrl2: 0.995 }
let missed = 0
for (const set of labelledSets()) {
  if (values.only && !set.name.startsWith(values.only)) continue
  await measure(set)
}
process.exitCode = missed > 0 ? 1 : 0

function* labelledSets(): Generator<LabelledSet> {
  if (existsSync(`${values.data}/dedup-splink`)) {
    yield readFake1000(values.data)
    yield readFebrl(values.data, 1)
    yield readFebrl(values.data, 2)
  } else console.log(`no labelled sets in ${values.data}`)
  for (const seed of values.seeds.split(',').map(Number)) yield readDemo(seed, Number(values.scale))
}

async function measure(set: LabelledSet): Promise<void> {
  const warehouse = await openMemoryWarehouse()
  const start = performance.now()
  const result = await matchRecords({ warehouse, records: set.records })
  const seconds = (performance.now() - start) / 1000
  await warehouse.close()
  const found = new Map(result.records.map(({ recordId, personId }) => [recordId, personId]))
  const score = scoreClusters(set.truth, found)
  const rule = scoreClusters(set.truth, fourLineRule(set.records))
  const bar = bars[set.name] ?? 1 - (1 - rule.f1) / 2
  const homes = set.households ? householdScore(set, result.records) : 1
  const birthClashes = set.households ? mergedBirthClashes(set, found) : 0
  const isPrecise = !set.households || score.precision >= 0.99
  if (score.f1 < bar || !isPrecise || homes < 0.9 || birthClashes > 0) missed += 1
  const line = {
    set: set.name,
    records: set.records.length,
    seconds: Number(seconds.toFixed(2)),
    f1: round(score.f1),
    precision: round(score.precision),
    recall: round(score.recall),
    b3: round(score.b3F1),
    ruleF1: round(rule.f1),
    ruleB3: round(rule.b3F1),
    waiting: result.summary.waiting,
    candidates: result.evidence.candidatePairs,
    expected: [round(result.summary.expected.precision), round(result.summary.expected.recall)],
    ...(set.allTruth
      ? { allF1: round(scoreClusters(set.allTruth, found).f1), wrongKinds: wrongKinds(set, result.records) }
      : {}),
    ...(set.households ? { householdF1: round(homes), birthClashes } : {}),
    ...(values.cautions ? { precisionAt: await precisionAtEachCaution(set) } : {}),
    bar: round(bar),
  }
  console.log(JSON.stringify(line))
}

async function precisionAtEachCaution(set: LabelledSet): Promise<Record<string, number>> {
  const precision: Record<string, number> = {}
  for (const caution of ['bold', 'usual', 'careful'] as const) {
    const warehouse = await openMemoryWarehouse()
    const { records } = await matchRecords({ warehouse, records: set.records, caution })
    await warehouse.close()
    const found = new Map(records.map(({ recordId, personId }) => [recordId, personId]))
    precision[caution] = round(scoreClusters(set.truth, found).precision)
    if ((precision[caution] ?? 0) < 0.9) missed += 1
  }
  return precision
}

/** Pairs of two true people of one full name, put in one person though both records say a birth year, and not the same. */
function mergedBirthClashes(set: LabelledSet, found: ReadonlyMap<string, string>): number {
  const spoken = new Map<string, { id: string; name: string; year: string }[]>()
  for (const { recordId, fields } of set.records) {
    const year = /\d{4}/.exec(fields.birthDate ?? '')?.[0] ?? ''
    if (year === '' || year === '1900' || !set.truth.has(recordId)) continue
    const person = found.get(recordId) ?? ''
    const name = foldText(`${fields.firstName ?? ''} ${fields.lastName ?? ''}`)
    spoken.set(person, [...(spoken.get(person) ?? []), { id: recordId, name, year }])
  }
  const isClash = (x: { id: string; name: string; year: string }, y: typeof x) =>
    x.name === y.name && x.year !== y.year && set.truth.get(x.id) !== set.truth.get(y.id)
  return [...spoken.values()].reduce(
    (sum, list) => sum + list.reduce((n, x, i) => n + list.slice(i + 1).filter((y) => isClash(x, y)).length, 0),
    0,
  )
}

function householdScore(
  set: LabelledSet,
  records: readonly { recordId: string; householdId: string | null; personId: string }[],
): number {
  const found = new Map(records.map(({ recordId, householdId, personId }) => [recordId, householdId ?? personId]))
  return scoreClusters(set.households ?? new Map(), found).f1
}

function wrongKinds(set: LabelledSet, records: readonly { recordId: string; kind: string }[]): number {
  return records.filter(({ recordId, kind }) => set.kinds?.get(recordId) !== kind).length
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
