/**
 * Every marked set, one line each: errors caught, and how; true statements contradicted (a lie told of the text) apart from those
 * that are unsupported (a person opens them).   node evals/facts/sets.ts [--set NAME] [--list]
 */
import { parseArgs } from 'node:util'
import { checkText } from '../../src/engine/writing/check/index.ts'
import { type MarkedText, readSets } from './marked-sets.ts'
import { inContext, overlap, Score } from './score-atoms.ts'

const { values } = parseArgs({ options: { set: { type: 'string' }, list: { type: 'boolean', default: false } } })
const sets = Map.groupBy(readSets(), ({ set }) => set)
for (const [name, texts] of sets) {
  if (values.set !== undefined && values.set !== name) continue
  const score = new Score()
  for (const text of texts) scoreText(score, text)
  console.log(`${name}\t${score.summary()}`)
}

function scoreText(score: Score, { id, text, record, asOf, atoms }: MarkedText): void {
  const found = checkText({ text, record, ...(asOf === undefined ? {} : { asOf }) }).atoms
  const alarms = found.filter(({ status }) => status !== 'supported')
  const { missed, falseAlarms } = score.add(atoms, alarms)
  if (!values.list) return
  for (const atom of missed) console.log(`MISSED\t${id}\t${inContext(text, atom)}`)
  for (const { atom, alarm } of falseAlarms) {
    const { rule, status } = alarms.find((one) => overlap(one, alarm)) ?? { rule: '', status: '' }
    console.log(`FALSE\t${id}\t${status}\t${rule}\t${inContext(text, atom)}`)
  }
}
