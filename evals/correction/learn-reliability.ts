/**
 * Counts how often each rule of LanguageTool and Grammalecte is right on sentences with marked errors, and writes it where
 * the arbiter reads it. What they say of published sentences (a text, one a line) counts for half a fault: read through,
 * half of it was right.
 *
 * `--add` counts on from an earlier table, so that a new set can be learned from without the texts of the others.
 *
 *   node evals/correction/learn-reliability.ts MARKED… [--published TEXT] [--add TABLE] --out src/engine/language/opinions/reliability.json
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openCheckers, opinionSources } from '../../src/engine/language/index.ts'
import { readSentences } from './read-sentences.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { published: { type: 'string' }, add: { type: 'string' }, out: { type: 'string' } },
})
type Counts = Record<string, [number, number]>
interface Table {
  readonly families: Counts
  readonly rules: Counts
}
const before: Table =
  values.add === undefined ? { families: {}, rules: {} } : (JSON.parse(readFileSync(values.add, 'utf8')) as Table)
const { families, rules } = before
const checkers = openCheckers(opinionSources(process.env))
for (const path of positionals)
  for (const { text, spans, has_error } of readSentences(path))
    for (const { key, family, start, end } of await said(text)) {
      const isRight = spans.some(([from, to]) =>
        from === to ? start <= from && from <= end : start < to && from < end,
      )
      if (isRight || !has_error) count(key, family, isRight ? [1, 0] : [0, 1])
    }
if (values.published !== undefined)
  for (const line of readFileSync(values.published, 'utf8').split('\n'))
    for (const { key, family } of await said(line)) count(key, family, [0, 0.5])
for (const checker of checkers) checker.close()
if (values.out !== undefined)
  writeFileSync(values.out, `${JSON.stringify({ families: sorted(families), rules: sorted(rules) }, null, 1)}\n`)

async function said(text: string) {
  const all = []
  for (const { name, check } of checkers)
    for (const { rule, family, start, end, suggestions } of await check(text))
      if (suggestions.length > 0) all.push({ key: `${name} ${rule}`, family: `${name} ${family}`, start, end })
  return all
}

function count(rule: string, family: string, [right, wrong]: readonly [number, number]): void {
  for (const [counts, key] of [
    [rules, rule],
    [families, family],
  ] as const) {
    const [before, against] = counts[key] ?? [0, 0]
    counts[key] = [before + right, against + wrong]
  }
}

function sorted(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
