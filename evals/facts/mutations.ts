import { parseArgs } from 'node:util'
import { checkText } from '../../src/engine/writing/check/index.ts'
import { type Random, randomFrom } from './blind/random.ts'
import { readSets } from './marked-sets.ts'
import { applied, type Mutation, type Site } from './mutation/edits.ts'
import { wrongFigures } from './mutation/wrong-figures.ts'
import { wrongMoments } from './mutation/wrong-moments.ts'
import { type Pools, poolsOf, wrongNames } from './mutation/wrong-names.ts'
import { wrongWords } from './mutation/wrong-words.ts'
import { inContext, overlap } from './score-atoms.ts'

/**
 * Every true atom of every set made wrong in its place, by values that no record of the sets shows there:
 * what a set says of one value only. `--list` names the misses, `--kind`, `--set` and `--seed` choose.
 */
const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    kind: { type: 'string' },
    set: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const sets = readSets()
const pools = poolsOf(sets)
const random = randomFrom(Number(values.seed))
const tallies = new Map<string, { tried: number; seen: number }>()

for (const marked of sets) {
  for (const atom of marked.atoms) {
    if (atom.verdict !== 'true') continue
    const site = { marked, atom, surface: marked.text.slice(atom.start, atom.end) }
    const mutations = wrongValues(site, pools, random)
    if (values.kind !== undefined && values.kind !== atom.kind) continue
    if (values.set !== undefined && !marked.set.startsWith(values.set)) continue
    for (const mutation of mutations) judge(site, mutation)
  }
}
for (const [label, { tried, seen }] of [...tallies].sort(([left], [right]) => left.localeCompare(right)))
  console.log(`${label.padEnd(40)}${String(seen).padStart(6)} / ${tried}  ${((100 * seen) / tried).toFixed(1)} %`)

function wrongValues(site: Site, from: Pools, by: Random): Mutation[] {
  return [
    ...wrongNames(site, from, by),
    ...wrongMoments(site, by),
    ...wrongFigures(site, by),
    ...wrongWords(site, by),
  ].filter((mutation) => mutation.edits[0].text !== site.surface)
}

function judge({ marked, atom }: Site, mutation: Mutation): void {
  const { text, start, end } = applied(mutation, marked.text)
  const { asOf, record } = marked
  const found = checkText({ text, record, ...(asOf === undefined ? {} : { asOf }) }).atoms
  const seen = found.some((alarm) => alarm.status !== 'supported' && overlap(alarm, { start, end }))
  for (const label of ['total', `${atom.kind}`, `${atom.kind}: ${mutation.label}`]) {
    const tally = tallies.get(label) ?? { tried: 0, seen: 0 }
    tallies.set(label, { tried: tally.tried + 1, seen: tally.seen + (seen ? 1 : 0) })
  }
  if (!seen && values.list)
    console.log(
      `MISSED\t${marked.set}\t${marked.id}\t${atom.kind}: ${mutation.label}\t${inContext(text, { start, end })}`,
    )
}
