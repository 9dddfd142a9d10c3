import { parseArgs } from 'node:util'
import { checkText } from '../../src/engine/writing/check/index.ts'
import { randomFrom } from './blind/random.ts'
import { type MarkedText, readSets } from './marked-sets.ts'
import { renamed } from './mutation/rename.ts'
import { inContext, Score } from './score-atoms.ts'

/** Every set with other names of other shapes, in record and text alike: both rates should stay what they are with the names as written. */
const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    set: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const random = randomFrom(Number(values.seed))
const before = new Score()
const after = new Score()

for (const marked of readSets()) {
  const other = renamed(marked, random)
  if (other === null || (values.set !== undefined && !marked.set.startsWith(values.set))) continue
  judge(before, marked, false)
  judge(after, other, values.list)
}
console.log(`as written: ${before.summary()}`)
after.print()

function judge(score: Score, { set, id, text, record, asOf, atoms }: MarkedText, list: boolean): void {
  const found = checkText({ text, record, ...(asOf === undefined ? {} : { asOf }) }).atoms
  const { missed, falseAlarms, outside } = score.add(
    atoms,
    found.filter(({ status }) => status !== 'supported'),
  )
  if (!list) return
  for (const atom of missed) console.log(`MISSED\t${set}\t${id}\t${atom.kind}\t${inContext(text, atom)}`)
  for (const { atom, alarm } of falseAlarms)
    console.log(
      `FALSE\t${set}\t${id}\t${alarm.kind}\t${inContext(text, atom)}\t(${text.slice(alarm.start, alarm.end)})`,
    )
  for (const alarm of outside) console.log(`OUTSIDE\t${set}\t${id}\t${alarm.kind}\t${inContext(text, alarm)}`)
}
