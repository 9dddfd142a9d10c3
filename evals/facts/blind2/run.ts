import { checkText } from '../../../src/engine/writing/check/index.ts'
import { inContext, Score } from '../score-atoms.ts'
import { readRound } from './marked-texts.ts'

const round = process.argv[2] ?? '1'
const list = process.argv.includes('--list')
const score = new Score()

for (const { asOf, text, record, atoms } of readRound(round)) {
  const alarms = checkText({ asOf, text, record }).atoms.filter((atom) => atom.status !== 'supported')
  const { missed, falseAlarms, outside } = score.add(atoms, alarms)
  if (!list) continue
  for (const atom of missed) console.log(`MISSED\t${record.key}\t${atom.kind}\t${inContext(text, atom)}`)
  for (const { atom, alarm } of falseAlarms)
    console.log(
      `FALSE\t${record.key}\t${alarm.kind}\t${inContext(text, atom)}\t(${text.slice(alarm.start, alarm.end)})`,
    )
  for (const alarm of outside) console.log(`OUTSIDE\t${record.key}\t${alarm.kind}\t${inContext(text, alarm)}`)
}
score.print()
