import { readFileSync, writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import { type Atom, checkRequestSchema } from '../../src/contract/index.ts'
import { checkText } from '../../src/engine/writing/check/index.ts'

const truthSchema = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    atoms: z.array(
      z.object({
        start: z.number(),
        end: z.number(),
        kind: z.string(),
        verdict: z.string(),
        group: z.string(),
        error: z.string().nullish(),
      }),
    ),
  }),
)
type Truth = z.infer<typeof truthSchema>[number]
type Marked = Truth['atoms'][number]

interface Tally {
  errors: number
  caught: number
  good: number
  flagged: number
}

const here = new URL('.', import.meta.url)
const list = process.argv.includes('--list')
const truths = truthSchema.parse(JSON.parse(readFileSync(new URL('exam-truth.json', here), 'utf8')))
const requests = readFileSync(new URL('exam-texts.jsonl', here), 'utf8')
  .trim()
  .split('\n')
  .map((line) => checkRequestSchema.parse(JSON.parse(line)))

const verdicts = { supported: 'true', contradicted: 'false', unsupported: 'unsupported' } as const
const tallies = new Map<string, Tally>()
const times: number[] = []
const found: { id: string | number; start: number; end: number; kind: string; verdict: string }[] = []
let whole = 0

for (const request of requests) {
  const started = performance.now()
  const { atoms } = checkText(request)
  times.push(performance.now() - started)
  const truth = truths.find((candidate) => candidate.id === request.id)
  if (truth === undefined) throw new Error(`no truth for ${request.id}`)
  const points = atoms.map((atom) => inCodePoints(request.text, atom))
  for (const atom of points)
    found.push({ id: truth.id, start: atom.start, end: atom.end, kind: atom.kind, verdict: verdicts[atom.status] })
  whole += score(
    truth,
    points.filter((atom) => atom.status !== 'supported'),
  )
    ? 1
    : 0
}
report()
const out = process.argv.indexOf('--out')
const file = process.argv[out + 1]
if (out > 0 && file !== undefined) writeFileSync(file, JSON.stringify(found))

/** The exam counts code points, `check` UTF-16 units. */
function inCodePoints(text: string, atom: Atom): Atom {
  return { ...atom, start: [...text.slice(0, atom.start)].length, end: [...text.slice(0, atom.end)].length }
}

/** An alarm that overlaps a planted error catches it; on a true atom it is false unless it also covers an error of its group. */
function score(truth: Truth, alarms: readonly Atom[]): boolean {
  const bad = truth.atoms.filter((atom) => atom.verdict !== 'true')
  let caughtAll = true
  for (const atom of bad) {
    const caught = alarms.some((alarm) => overlap(alarm, atom))
    count(atom.kind, { errors: 1, caught: caught ? 1 : 0 })
    caughtAll &&= caught
    if (!caught && list) console.log(`MISSED\t${truth.id}\t${atom.kind}\t${atom.error}\t${context(truth, atom)}`)
  }
  for (const atom of truth.atoms.filter((candidate) => candidate.verdict === 'true')) {
    const wrong = alarms.find(
      (alarm) => overlap(alarm, atom) && !bad.some((other) => overlap(alarm, other) && other.group === atom.group),
    )
    count(atom.kind, { good: 1, flagged: wrong === undefined ? 0 : 1 })
    if (wrong !== undefined && list)
      console.log(
        `FALSE\t${truth.id}\t${atom.kind}\t${context(truth, atom)}\t[${wrong.kind}: ${wrong.text}] ${wrong.message}`,
      )
  }
  if (list)
    for (const alarm of alarms.filter((candidate) => !truth.atoms.some((atom) => overlap(candidate, atom))))
      console.log(`OUTSIDE\t${truth.id}\t${alarm.kind}\t${alarm.text}\t${alarm.message}`)
  return caughtAll
}

function overlap(left: { start: number; end: number }, right: { start: number; end: number }): boolean {
  return left.start < right.end && right.start < left.end
}

function context(truth: Truth, atom: Marked): string {
  const points = [...truth.text]
  return `${points.slice(Math.max(0, atom.start - 30), atom.start).join('')}⟦${points.slice(atom.start, atom.end).join('')}⟧`
}

function count(kind: string, more: Partial<Tally>): void {
  for (const key of [kind, 'TOTAL']) {
    const tally = tallies.get(key) ?? { errors: 0, caught: 0, good: 0, flagged: 0 }
    tallies.set(key, {
      errors: tally.errors + (more.errors ?? 0),
      caught: tally.caught + (more.caught ?? 0),
      good: tally.good + (more.good ?? 0),
      flagged: tally.flagged + (more.flagged ?? 0),
    })
  }
}

function report(): void {
  console.log(
    `${'kind'.padEnd(15)}${'planted'.padStart(8)}${'caught'.padStart(8)}${'recall'.padStart(9)}${'true'.padStart(7)}${'flagged'.padStart(9)}`,
  )
  for (const [kind, tally] of [...tallies].sort(([left], [right]) => left.localeCompare(right))) {
    const recall = tally.errors === 0 ? '–' : `${((100 * tally.caught) / tally.errors).toFixed(1)} %`
    console.log(
      `${kind.padEnd(15)}${String(tally.errors).padStart(8)}${String(tally.caught).padStart(8)}${recall.padStart(9)}${String(tally.good).padStart(7)}${String(tally.flagged).padStart(9)}`,
    )
  }
  const sorted = times.sort((left, right) => left - right)
  console.log(
    `texts with every error caught: ${whole}/${requests.length}; milliseconds a text: median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(1)}, worst ${sorted.at(-1)?.toFixed(1)}`,
  )
}
