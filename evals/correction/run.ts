/**
 * Scores the corrector on a file of sentences with marked errors (one JSON object a line: `text`, `spans`,
 * `suggestions`, `has_error`), or on a .txt of sentences marked `{wrong→right}` (theatre.txt, beside). The first kind is
 * not ours to publish: the path is given, nothing is kept. `--list` shows what was missed and what was flagged wrongly.
 *
 * `--opinions` asks LanguageTool and Grammalecte too, where they are (PARTERRE_LANGUAGETOOL, grammalecte-cli).
 *
 * `--alone grammalecte` (or `languagetool`) scores that corrector without ours.
 *
 *   node evals/correction/run.ts SENTENCES.jsonl [--tiers sure,check] [--opinions | --alone NAME] [--out FOUND.jsonl] [--sample N] [--list]
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { asMessage, type Finding, findingTierSchema } from '../../src/contract/index.ts'
import { type Checker, correctText, openCheckers, opinionSources } from '../../src/engine/language/index.ts'
import { readSentences } from './read-sentences.ts'
import { scoreCorrection } from './score-correction.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tiers: { type: 'string', default: 'sure,check' },
    out: { type: 'string' },
    sample: { type: 'string', default: '1' },
    list: { type: 'boolean', default: false },
    opinions: { type: 'boolean', default: false },
    alone: { type: 'string' },
  },
})
const [path] = positionals
if (path === undefined) {
  console.error('node evals/correction/run.ts SENTENCES.jsonl [--tiers sure,check] [--opinions] [--sample N] [--list]')
  process.exit(2)
}

const tiers = values.tiers.split(',').map((tier) => findingTierSchema.parse(tier))
const every = Number(values.sample)
const sentences = readSentences(path).filter((_, index) => index % every === 0)

const available: Checker[] = values.opinions || values.alone ? openCheckers(opinionSources(process.env)) : []
const checkers = available.filter(({ name }) => values.alone === undefined || name === values.alone)
const started = performance.now()
const found = new Map<string, Finding[]>()
for (const sentence of sentences) found.set(sentence.id, await findingsOf(sentence.text))
for (const checker of checkers) checker.close()
const milliseconds = (performance.now() - started) / sentences.length

if (values.out !== undefined) {
  const lines = [...found].map(([id, alarms]) => JSON.stringify({ id, alarms }))
  writeFileSync(values.out, `${lines.join('\n')}\n`)
}
console.log(
  JSON.stringify(
    {
      tiers,
      opinions: checkers.map(({ name }) => name),
      ...scoreCorrection(sentences, found),
      millisecondsPerSentence: Number(milliseconds.toFixed(2)),
    },
    null,
    1,
  ),
)
if (values.list)
  for (const sentence of sentences) {
    const findings = found.get(sentence.id) ?? []
    if (sentence.has_error === findings.length > 0) continue
    const seen = findings.map((finding) => `${finding.rule}: ${sentence.text.slice(finding.start, finding.end)}`)
    console.log(sentence.has_error ? 'missed' : 'alarm', sentence.text, seen.join(' · '))
  }

/** Ours, with the second opinions asked for; or what another corrector says alone. */
async function findingsOf(text: string): Promise<Finding[]> {
  const [other] = checkers
  if (values.alone === undefined || !other) return await correctText(text, { tiers, checkers })
  return (await other.check(text)).map(({ message, ...opinion }) => ({
    ...opinion,
    message: asMessage('french.as-said', { words: message }),
    category: other.name,
    tier: 'check',
    suggestions: [...opinion.suggestions],
  }))
}
