import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
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
const { values, positionals } = parseArgs({
  options: { list: { type: 'boolean', default: false }, out: { type: 'string' } },
  allowPositionals: true,
})
const { list, out } = values
const [texts = new URL('exam-texts.jsonl', here), truthFile = new URL('exam-truth.json', here)] = positionals
const marked: unknown = JSON.parse(readFileSync(truthFile, 'utf8'))
const truths = truthSchema.parse(Array.isArray(marked) ? marked : z.object({ texts: z.unknown() }).parse(marked).texts)
const requests = readFileSync(texts, 'utf8')
  .trim()
  .split('\n')
  .map((line) => checkRequestSchema.parse(JSON.parse(line)))

const verdicts = { supported: 'true', contradicted: 'false', unsupported: 'unsupported' } as const
const times: { milliseconds: number; words: number }[] = []
const found: { id: string | number; start: number; end: number; kind: string; verdict: string }[] = []
const score = new Score()

for (const request of requests) checkText(request)
for (const request of requests) {
  const started = process.cpuUsage()
  const { atoms } = checkText(request)
  times.push({ milliseconds: process.cpuUsage(started).user / 1000, words: request.text.split(/\s+/).length })
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
const total = times.reduce((sum, one) => sum + one.milliseconds, 0)
const words = times.reduce((sum, one) => sum + one.words, 0)
const worst = Math.max(...times.map((one) => one.milliseconds))
console.log(`${((100 * total) / words).toFixed(1)} ms of processor for 100 words; worst text ${worst.toFixed(1)} ms`)
if (out !== undefined) writeFileSync(out, JSON.stringify(found))

/** The exam counts code points, `check` UTF-16 units. */
function inCodePoints(text: string, atom: Atom): Atom {
  return { ...atom, start: [...text.slice(0, atom.start)].length, end: [...text.slice(0, atom.end)].length }
}
