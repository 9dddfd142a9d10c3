import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type ShowRecord, showRecordSchema } from '../../../src/contract/index.ts'
import { addDays } from './french-forms.ts'
import type { Context, Mark, Piece } from './pieces.ts'
import { type Random, randomFrom } from './random.ts'
import { renderSlot } from './slots.ts'

export interface MarkedText {
  id: string
  asOf: string
  text: string
  record: ShowRecord
  atoms: Mark[]
}

interface Sentence {
  family: string
  template: string
}

const perText = 6
const recordsSchema = z.array(z.object({ currency: z.enum(['eur', 'chf', 'cad']), record: showRecordSchema }))
const here = new URL('.', import.meta.url)

/** Texts of about six sentences drawn from `sentences-NAME.txt` over `records-SET.json`, true and altered; same seed, same texts. */
export function writeTexts(request: { sentences: string; records: string; texts: number; seed: number }): MarkedText[] {
  const random = randomFrom(request.seed)
  const sentences = readSentences(request.sentences)
  const entries = recordsSchema.parse(
    JSON.parse(readFileSync(new URL(`records-${request.records}.json`, here), 'utf8')),
  )
  const deck = new Deck(sentences, random)
  return Array.from({ length: request.texts }, (_, index) => {
    const entry = entries[index % entries.length]
    if (entry === undefined) throw new Error('no record')
    const first = entry.record.performances[0]?.startsAt.slice(0, 10) ?? '2026-01-01'
    const context: Context = {
      ...entry,
      asOf: addDays(first, -(1 + random.below(9))),
      others: entries.filter((other) => other !== entry).map((other) => other.record),
      random,
    }
    return writeText(`${request.sentences}-${index + 1}`, context, deck)
  })
}

function writeText(id: string, context: Context, deck: Deck): MarkedText {
  let text = ''
  const atoms: Mark[] = []
  const used = new Set<string>()
  let count = 0
  for (const sentence of deck.draw()) {
    if (count === perText) break
    if (used.has(sentence.family) && sentence.family !== 'no fact') continue
    const rendered = renderSentence(sentence.template, context, `${id}.${count}`)
    if (rendered === null) continue
    used.add(sentence.family)
    deck.used(sentence)
    if (text !== '') text += context.random.next() < 0.3 || !/[.!?]$/.test(text) ? '\n' : ' '
    for (const mark of rendered.marks)
      atoms.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length })
    text += rendered.text
    count += 1
  }
  return { id, asOf: context.asOf, text, record: context.record, atoms }
}

/** The least used sentences come first, so that every phrasing is tried. */
class Deck {
  private readonly counts: Map<Sentence, number>
  private readonly random: Random
  constructor(sentences: readonly Sentence[], random: Random) {
    this.counts = new Map(sentences.map((sentence) => [sentence, 0]))
    this.random = random
  }
  draw(): Sentence[] {
    return this.random
      .shuffle([...this.counts.entries()])
      .sort(([, left], [, right]) => left - right)
      .map(([sentence]) => sentence)
  }
  used(sentence: Sentence): void {
    this.counts.set(sentence, (this.counts.get(sentence) ?? 0) + 1)
  }
}

function renderSentence(template: string, context: Context, group: string): { text: string; marks: Mark[] } | null {
  let text = ''
  const marks: Mark[] = []
  const joins = new Map<string, Mark>()
  const sentence = { ...context, group, template, state: new Map<string, unknown>() }
  for (const part of template.split(/(\{[^}]*\}|\[[^\]]*\])/)) {
    const isSlot = part.startsWith('{') || (part.startsWith('[') && part.includes('|'))
    const piece: Piece | null = isSlot ? renderSlot(part, sentence) : { text: part }
    if (piece === null) return null
    addMark({ piece, at: text.length, marks, joins })
    text += piece.text
  }
  return { text, marks }
}

/** A quotation and its source are one atom: the second piece stretches the mark of the first. */
function addMark(options: { piece: Piece; at: number; marks: Mark[]; joins: Map<string, Mark> }): void {
  const { piece, at, marks, joins } = options
  if (piece.mark === undefined) return
  const end = at + piece.text.length - (piece.trail ?? 0)
  const joined = piece.join === undefined ? undefined : joins.get(piece.join)
  if (joined !== undefined) {
    joined.end = end
    return
  }
  const mark = { ...piece.mark, start: at + (piece.lead ?? 0), end }
  marks.push(mark)
  if (piece.join !== undefined) joins.set(piece.join, mark)
}

function readSentences(name: string): Sentence[] {
  let family = ''
  const sentences: Sentence[] = []
  for (const line of readFileSync(new URL(`sentences-${name}.txt`, here), 'utf8').split('\n')) {
    if (line.startsWith('#')) family = line.slice(1).trim()
    else if (line.trim() !== '') sentences.push({ family, template: line })
  }
  return sentences
}
