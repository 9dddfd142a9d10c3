/**
 * Scores the corrector on a file of sentences with marked errors (one JSON object a line: `text`, `spans`,
 * `suggestions`, `has_error`; offsets in UTF-16 units for the basic plane). The sentences are not ours to publish:
 * the path is given, nothing is kept.
 *
 *   node evals/correction/run.ts SENTENCES.jsonl [--tiers sure,check] [--out FOUND.jsonl] [--sample N]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Finding, findingTierSchema } from '../../src/contract/index.ts'
import { correctText } from '../../src/engine/language/index.ts'
import { type Sentence, scoreCorrection } from './score-correction.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tiers: { type: 'string', default: 'sure,check' },
    out: { type: 'string' },
    sample: { type: 'string', default: '1' },
  },
})
const [path] = positionals
if (path === undefined) {
  console.error('node evals/correction/run.ts SENTENCES.jsonl [--tiers sure,check] [--out FOUND.jsonl] [--sample N]')
  process.exit(2)
}

const tiers = values.tiers.split(',').map((tier) => findingTierSchema.parse(tier))
const every = Number(values.sample)
const sentences = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line, index) => ({ ...(JSON.parse(line) as Omit<Sentence, 'id'>), id: String(index + 1) }))
  .filter((_, index) => index % every === 0)

const started = performance.now()
const found = new Map<string, Finding[]>()
for (const sentence of sentences) found.set(sentence.id, await correctText(sentence.text, { tiers }))
const milliseconds = (performance.now() - started) / sentences.length

if (values.out !== undefined) {
  const lines = [...found].map(([id, alarms]) => JSON.stringify({ id, alarms }))
  writeFileSync(values.out, `${lines.join('\n')}\n`)
}
console.log(
  JSON.stringify(
    { tiers, ...scoreCorrection(sentences, found), millisecondsPerSentence: Number(milliseconds.toFixed(2)) },
    null,
    1,
  ),
)
