/**
 * The shield on messages to a box office: what leaks (an entity not hidden whole) and what is hidden for nothing.
 *   node evals/shield/run.ts [--list]
 * Templates by hand (`messages.txt`), persons and streets of the demo theatre: no real person. The names come from
 * `demo/names.json`, which is not what the shield's lists were made from.
 */
import { readFileSync } from 'node:fs'
import { hiddenSpans } from '../../src/engine/stewardship/shield/shield.ts'
import { fill, type Marked } from './fill.ts'

const rounds = 12
const list = process.argv.includes('--list')
const templates = readFileSync(new URL('messages.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const texts: Marked[] = []
for (let round = 0; round < rounds; round += 1)
  for (const [at, template] of templates.entries()) texts.push(fill(template.replaceAll('\\n', '\n'), round * 31 + at))

const byKind = new Map<string, { all: number; leaked: number }>()
let masked = 0
let over = 0
let length = 0
const started = process.cpuUsage()
const found = texts.map(({ text }) => hiddenSpans(text))
const seconds = process.cpuUsage(started).user / 1e6
for (const [at, { text, entities }] of texts.entries()) {
  length += text.length
  const spans = found[at] ?? []
  const isHidden = (position: number) => spans.some(({ start, end }) => position >= start && position < end)
  for (const { start, end, kind } of entities) {
    const tally = byKind.get(kind) ?? { all: 0, leaked: 0 }
    byKind.set(kind, tally)
    tally.all += 1
    const shown = [...text.slice(start, end)].some((sign, by) => /[\p{L}\d]/u.test(sign) && !isHidden(start + by))
    if (!shown) continue
    tally.leaked += 1
    if (list)
      console.log(
        'leak',
        kind,
        JSON.stringify(text.slice(start, end)),
        '…',
        JSON.stringify(text.slice(Math.max(0, start - 30), end + 10)),
      )
  }
  for (const word of text.matchAll(/[\p{L}\d]+/gu)) {
    if (!isHidden(word.index)) continue
    masked += 1
    if (entities.some(({ start, end }) => word.index < end && word.index + word[0].length > start)) continue
    over += 1
    if (list) console.log('over', word[0])
  }
}
const totals = [...byKind.values()].reduce(
  (sum, { all, leaked }) => ({ all: sum.all + all, leaked: sum.leaked + leaked }),
  { all: 0, leaked: 0 },
)
console.log(`${texts.length} messages, ${totals.all} entities`)
for (const [kind, { all, leaked }] of byKind)
  console.log(`  ${kind.padEnd(8)} ${all}  leaked ${leaked} (${percent(leaked, all)})`)
console.log(
  `leaked ${percent(totals.leaked, totals.all)}, hidden for nothing ${percent(over, masked)} of the words hidden, ${(length / 1e6 / seconds).toFixed(1)} MB a second of processor`,
)

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`
}
