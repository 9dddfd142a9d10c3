/**
 * Draws alarms by seed from texts written by others, each with the words around, to be read one by one by a
 * proof-reader: how often a tier is right on what nobody marked. A table (.csv) with a column `description`; the same
 * words in the same surroundings count once.
 *
 *   node evals/correction/draw-alarms.ts TEXTS.csv --seed WORD [--tiers sure,check] [--count 100]
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Finding, findingTierSchema } from '../../src/contract/index.ts'
import { correctText } from '../../src/engine/language/index.ts'

const around = 70

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: 'first' },
    tiers: { type: 'string', default: 'sure,check' },
    count: { type: 'string', default: '100' },
  },
})
const [path] = positionals
if (path === undefined) {
  console.error('node evals/correction/draw-alarms.ts TEXTS.csv --seed WORD [--tiers sure,check] [--count 100]')
  process.exit(2)
}

const tiers = values.tiers.split(',').map((tier) => findingTierSchema.parse(tier))
const alarms = new Map<string, { tier: Finding['tier']; line: string }>()
for (const text of descriptions(readFileSync(path, 'utf8')))
  for (const finding of await correctText(text, { tiers })) {
    const line = asLine(text, finding)
    alarms.set(line, { tier: finding.tier, line })
  }

for (const tier of tiers) {
  const all = [...alarms.values()].filter((alarm) => alarm.tier === tier).map(({ line }) => line)
  const drawn = all.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1)).slice(0, Number(values.count))
  console.log(`${tier}: ${drawn.length} of ${all.length}`)
  drawn.forEach((line, index) => {
    console.log(`${index + 1}. ${line}`)
  })
}

/** What decides the order of a draw: the same for one seed, whatever the order of the texts. */
function lot(line: string): string {
  return createHash('sha256').update(`${values.seed} ${line}`).digest('hex')
}

function asLine(text: string, { start, end, rule, suggestions }: Finding): string {
  const before = text.slice(Math.max(0, start - around), start)
  const after = text.slice(end, end + around)
  return `${rule}: ${before}{${text.slice(start, end)}→${suggestions.slice(0, 3).join(' | ')}}${after}`.replace(
    /\s+/gu,
    ' ',
  )
}

/** The distinct descriptions of a table whose cells may be quoted over several lines. */
function descriptions(table: string): Set<string> {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of table.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== ',') rows.push([])
  }
  const column = rows[0]?.indexOf('description') ?? -1
  return new Set(rows.slice(1).flatMap((row) => row[column] ?? []))
}
