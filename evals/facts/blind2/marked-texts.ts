import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type ShowRecord, showRecordSchema } from '../../../src/contract/index.ts'
import type { MarkedAtom } from '../score-atoms.ts'

export interface HandMarkedText {
  asOf: string
  text: string
  record: ShowRecord
  atoms: MarkedAtom[]
}

const here = new URL('.', import.meta.url)

/** The texts of one round, marked by hand in `texts-ROUND.txt`. */
export function readRound(round: string): HandMarkedText[] {
  const records = z.array(showRecordSchema).parse(JSON.parse(readFileSync(new URL('records.json', here), 'utf8')))
  const blocks = readFileSync(new URL(`texts-${round}.txt`, here), 'utf8')
    .split(/^@ /m)
    .slice(1)
  return blocks.map((block) => {
    const [head = '', ...lines] = block.trim().split('\n')
    const [key = '', asOf = ''] = head.split(' | ')
    const record = records.find((candidate) => candidate.key === key)
    if (record === undefined) throw new Error(`no record ${key}`)
    return { asOf, record, ...readMarks(lines.join('\n')) }
  })
}

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
