import { readFileSync, writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import { type Atom, checkRequestSchema } from '../../src/contract/index.ts'
import { checkText } from '../../src/engine/writing/check/index.ts'
import { inContext, Score } from './score-atoms.ts'

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

const here = new URL('.', import.meta.url)
const list = process.argv.includes('--list')
const truths = truthSchema.parse(JSON.parse(readFileSync(new URL('exam-truth.json', here), 'utf8')))
const requests = readFileSync(new URL('exam-texts.jsonl', here), 'utf8')
  .trim()
  .split('\n')
  .map((line) => checkRequestSchema.parse(JSON.parse(line)))

const verdicts = { supported: 'true', contradicted: 'false', unsupported: 'unsupported' } as const
const times: number[] = []
const found: { id: string | number; start: number; end: number; kind: string; verdict: string }[] = []
const score = new Score()

for (const request of requests) {
  const started = performance.now()
  const { atoms } = checkText(request)
  times.push(performance.now() - started)
  const truth = truths.find((candidate) => candidate.id === request.id)
  if (truth === undefined) throw new Error(`no truth for ${request.id}`)
  const points = atoms.map((atom) => inCodePoints(request.text, atom))
  for (const atom of points)
    found.push({ id: truth.id, start: atom.start, end: atom.end, kind: atom.kind, verdict: verdicts[atom.status] })
  const { missed, falseAlarms, outside } = score.add(
    truth.atoms,
    points.filter((atom) => atom.status !== 'supported'),
  )
  if (!list) continue
  for (const atom of missed) console.log(`MISSED\t${truth.id}\t${atom.kind}\t${inContext(truth.text, atom)}`)
  for (const { atom, alarm } of falseAlarms)
    console.log(`FALSE\t${truth.id}\t${alarm.kind}\t${inContext(truth.text, atom)}`)
  for (const alarm of outside) console.log(`OUTSIDE\t${truth.id}\t${alarm.kind}\t${inContext(truth.text, alarm)}`)
}
score.print()
const sorted = times.sort((left, right) => left - right)
console.log(
  `milliseconds a text: median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(1)}, worst ${sorted.at(-1)?.toFixed(1)}`,
)
const out = process.argv.indexOf('--out')
const file = process.argv[out + 1]
if (out > 0 && file !== undefined) writeFileSync(file, JSON.stringify(found))

/** The exam counts code points, `check` UTF-16 units. */
function inCodePoints(text: string, atom: Atom): Atom {
  return { ...atom, start: [...text.slice(0, atom.start)].length, end: [...text.slice(0, atom.end)].length }
}
