import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { showRecordSchema } from '../../../src/contract/index.ts'
import { checkText } from '../../../src/engine/writing/check/index.ts'
import { inContext, type MarkedAtom, Score } from '../score-atoms.ts'

const here = new URL('.', import.meta.url)
const round = process.argv[2] ?? '1'
const list = process.argv.includes('--list')
const records = z.array(showRecordSchema).parse(JSON.parse(readFileSync(new URL('records.json', here), 'utf8')))
const blocks = readFileSync(new URL(`texts-${round}.txt`, here), 'utf8')
  .split(/^@ /m)
  .slice(1)
const score = new Score()

for (const block of blocks) {
  const [head = '', ...lines] = block.trim().split('\n')
  const [key = '', asOf = ''] = head.split(' | ')
  const record = records.find((candidate) => candidate.key === key)
  if (record === undefined) throw new Error(`no record ${key}`)
  const { text, atoms } = readMarks(lines.join('\n'))
  const alarms = checkText({ asOf, text, record }).atoms.filter((atom) => atom.status !== 'supported')
  const { missed, falseAlarms, outside } = score.add(atoms, alarms)
  if (!list) continue
  for (const atom of missed) console.log(`MISSED\t${key}\t${atom.kind}\t${inContext(text, atom)}`)
  for (const { atom, alarm } of falseAlarms)
    console.log(`FALSE\t${key}\t${alarm.kind}\t${inContext(text, atom)}\t(${text.slice(alarm.start, alarm.end)})`)
  for (const alarm of outside) console.log(`OUTSIDE\t${key}\t${alarm.kind}\t${inContext(text, alarm)}`)
}
score.print()

/** `[kind+ …]` is true, `[kind- …]` wrong; marks of one date expression ("samedi 5 juin à 18 h") form one group, as in the exam. */
function readMarks(marked: string): { text: string; atoms: MarkedAtom[] } {
  let text = ''
  let group = 0
  const atoms: MarkedAtom[] = []
  for (const piece of marked.split(/(\[[a-z]+[+-] [^\]]*\])/)) {
    const mark = /^\[([a-z]+)([+-]) ([^\]]*)\]$/.exec(piece)
    if (mark === null) {
      text += piece
      continue
    }
    const [, kind = '', sign, words = ''] = mark
    const last = atoms.at(-1)
    if (!(last !== undefined && ofMoment(kind) && ofMoment(last.kind) && text.length - last.end < 8)) group += 1
    atoms.push({
      start: text.length,
      end: text.length + words.length,
      kind,
      verdict: sign === '+' ? 'true' : 'false',
      group: String(group),
    })
    text += words
  }
  return { text, atoms }
}

function ofMoment(kind: string): boolean {
  return ['weekday', 'date', 'hour'].includes(kind)
}
