import { checkText } from '../../../src/engine/writing/check/index.ts'
import { inContext, Score } from '../score-atoms.ts'
import { writeTexts } from './corpus.ts'

const [sentences = '1-blind', records = sentences.split('-')[0] ?? '1', ...flags] = process.argv.slice(2)
const list = flags.includes('--list')
const show = flags.includes('--texts')
const score = new Score()
let words = 0
let milliseconds = 0

for (const { id, asOf, text, record, atoms } of writeTexts({ sentences, records, texts: 160, seed: 2026 })) {
  const started = process.cpuUsage()
  const checked = checkText({ asOf, text, record })
  milliseconds += process.cpuUsage(started).user / 1000
  words += text.split(/\s+/).length
  if (show) console.log(`${id} ${asOf} ${text}\n`)
  const alarms = checked.atoms.filter((atom) => atom.status !== 'supported')
  const { missed, falseAlarms, outside } = score.add(atoms, alarms)
  if (!list) continue
  for (const atom of missed) console.log(`MISSED  ${record.key} ${atom.kind}/${atom.error}: ${inContext(text, atom)}`)
  for (const { atom, alarm } of falseAlarms)
    console.log(
      `FALSE   ${record.key} ${atom.kind} [${alarm.kind}: ${text.slice(alarm.start, alarm.end)}]: ${inContext(text, atom)}`,
    )
  for (const alarm of outside) console.log(`OUTSIDE ${record.key} ${alarm.kind}: ${inContext(text, alarm)}`)
}
score.print()
console.log(`${((100 * milliseconds) / words).toFixed(2)} ms of processor for 100 words`)
