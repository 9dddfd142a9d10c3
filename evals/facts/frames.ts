import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { showRecordSchema } from '../../src/contract/index.ts'
import { checkText } from '../../src/engine/writing/check/index.ts'

interface Frames {
  readonly kind: string
  readonly values: readonly { readonly value: string; readonly right: boolean }[]
}

const here = new URL('.', import.meta.url)
const records = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(new URL('phrasings-records.json', here), 'utf8')))
const [file = new URL('frames.txt', here)] = process.argv.slice(2)

let record = showRecordSchema.parse(records.lampistes)
let asOf = '2027-01-10'
let current: Frames = { kind: '', values: [] }
let planted = 0
let caught = 0
let good = 0
let falseAlarms = 0

for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line.startsWith('#') || line.trim() === '') continue
  if (line.startsWith('!')) changeShow(line)
  else if (line.startsWith('@')) current = readValues(line)
  else for (const { value, right } of current.values) judge(line, value, right)
}
console.log(`frames: planted ${planted}, caught ${caught}; true ${good}, flagged ${falseAlarms}`)

/** « ! pierre 2026-12-20 »: the frames below speak of this record, on this day of publication. */
function changeShow(line: string): void {
  const [, key = '', day = ''] = line.split(' ')
  record = showRecordSchema.parse(records[key])
  asOf = day
}

function readValues(line: string): Frames {
  const [kind = '', ...values] = line.slice(1).split(/ (?=[RW]=)/)
  return { kind, values: values.map((value) => ({ value: value.slice(2), right: value.startsWith('R=') })) }
}

/** Each frame alone, and within a text with typographic apostrophes. */
function judge(frame: string, value: string, right: boolean): void {
  const alone = fill(frame, value)
  const within = `On en parle. ${alone.replaceAll("'", '’')}${/[.!?)]$/.test(alone) ? '' : '.'} Venez nombreux.`
  for (const text of [alone, within]) {
    const flagged = checkText({ asOf, text, record }).atoms.some((atom) => atom.status !== 'supported')
    if (right) good += 1
    else planted += 1
    if (right && flagged) falseAlarms += 1
    if (!right && flagged) caught += 1
    if (right === flagged) console.log(`${right ? 'FALSE ' : 'MISSED'} ${current.kind}: ${text}`)
  }
}

function fill(frame: string, value: string): string {
  const [, article = '', bare = value] = /^(le |la |l'|les )?(.*)$/.exec(value) ?? []
  const to = { 'le ': 'au ', 'les ': 'aux ' }[article] ?? `à ${article}`
  const of = { 'le ': 'du ', 'les ': 'des ' }[article] ?? `de ${article}`
  const elided = article === '' && /^[AEIOUÉH]/.test(bare) ? frame.replace(/\b([Dd])e \{V\}/g, "$1'{V}") : frame
  return elided
    .replaceAll('{Le V}', capital(article + bare))
    .replaceAll('{le V}', article + bare)
    .replaceAll('{Au V}', capital(to) + bare)
    .replaceAll('{au V}', to + bare)
    .replaceAll('{du V}', of + bare)
    .replaceAll('{V}', bare)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
