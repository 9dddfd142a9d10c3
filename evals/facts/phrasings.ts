import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { houseRecordSchema, showRecordSchema } from '../../src/contract/index.ts'
import { checkText } from '../../src/engine/writing/check/index.ts'
import { sayMessage } from '../../src/words/index.ts'

interface Mark {
  start: number
  end: number
  wrong: boolean
}

const here = new URL('.', import.meta.url)
const records = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(new URL('phrasings-records.json', here), 'utf8')))
const house = houseRecordSchema.parse(records.house)
/** Shows that are judged without the house's own record. */
const houseless = new Set(['orage', 'nuit', 'lampistes', 'piste', 'rue', 'solo'])
const lines = readFileSync(new URL('phrasings.txt', here), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))

let planted = 0
let caught = 0
let good = 0
let seen = 0
let falseAlarms = 0

for (const line of lines) {
  const [key = '', asOf = '', ...rest] = line.split(' | ')
  const { text, marks } = readMarks(rest.join(' | '))
  const record = showRecordSchema.parse(records[key])
  const { atoms } = checkText({ asOf, text, record }, houseless.has(record.key) ? {} : { house })
  const alarms = atoms.filter((atom) => atom.status !== 'supported')
  for (const mark of marks) {
    const hit = (mark.wrong ? alarms : atoms).some((atom) => atom.start < mark.end && mark.start < atom.end)
    if (mark.wrong) planted += 1
    else good += 1
    if (hit && mark.wrong) caught += 1
    if (hit && !mark.wrong) seen += 1
    if (!hit)
      console.log(
        `${mark.wrong ? 'MISSED ' : 'UNSEEN '} ${text.slice(0, mark.start)}⟦${text.slice(mark.start, mark.end)}⟧${text.slice(mark.end)}`,
      )
  }
  for (const alarm of alarms.filter(
    (atom) => !marks.some((mark) => mark.wrong && atom.start < mark.end && mark.start < atom.end),
  )) {
    falseAlarms += 1
    console.log(
      `FALSE   ${text.slice(Math.max(0, alarm.start - 40), alarm.start)}⟦${alarm.text}⟧ ${alarm.kind}: ${sayMessage('fr', alarm.message)}`,
    )
  }
}
console.log(
  `own phrasings: ${lines.length} texts; planted ${planted}, caught ${caught}; true ${good}, seen ${seen}; false alarms ${falseAlarms}`,
)

function readMarks(marked: string): { text: string; marks: Mark[] } {
  let text = ''
  const marks: Mark[] = []
  for (const piece of marked.split(/(\[[+-] [^\]]*\])/)) {
    const mark = /^\[([+-]) ([^\]]*)\]$/.exec(piece)
    if (mark === null) text += piece
    else {
      marks.push({ start: text.length, end: text.length + (mark[2] ?? '').length, wrong: mark[1] === '-' })
      text += mark[2] ?? ''
    }
  }
  return { text, marks }
}
