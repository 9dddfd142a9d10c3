import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { checkRequestSchema, type ShowRecord } from '../../src/contract/index.ts'
import { writeTexts } from './blind/corpus.ts'
import { readRound } from './blind2/marked-texts.ts'
import type { MarkedAtom } from './score-atoms.ts'

/** A marked text of any round; offsets of its atoms count UTF-16 units. */
export interface MarkedText {
  set: string
  id: string
  asOf: string | undefined
  text: string
  record: ShowRecord
  atoms: FieldAtom[]
}

/** `field` names what the record decides it by, where the writer of the set said so. */
export interface FieldAtom extends MarkedAtom {
  field?: string | null | undefined
}

const here = new URL('.', import.meta.url)
const textsSchema = z.array(
  z.object({
    id: z.string(),
    atoms: z.array(
      z.object({
        start: z.number(),
        end: z.number(),
        kind: z.string(),
        verdict: z.string(),
        group: z.string(),
        field: z.string().nullish(),
      }),
    ),
  }),
)

/** Every marked set of this folder, in the order of the table in README. */
export function readSets(): MarkedText[] {
  const files = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
  ].flatMap((set) => [1, 2, 3, 4, 5].map((round) => [`blind${set}`, round] as const))
  return [
    ...readFiles('dev', 'exam-texts.jsonl', 'exam-truth.json'),
    ...['1-look', '1-blind', '2', '3', '4'].flatMap(generated),
    ...['1', '2', '3', '4', '5', '6'].flatMap(marked),
    ...files.flatMap(([set, round]) =>
      readFiles(`${set}.${round}`, `${set}/texts-${round}.jsonl`, `${set}/truth-${round}.json`),
    ),
  ]
}

function readFiles(set: string, texts: string, truth: string): MarkedText[] {
  if (!existsSync(new URL(texts, here))) return []
  const given: unknown = JSON.parse(readFileSync(new URL(truth, here), 'utf8'))
  const marks = textsSchema.parse(Array.isArray(given) ? given : z.object({ texts: z.unknown() }).parse(given).texts)
  return readFileSync(new URL(texts, here), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, asOf, text, record } = checkRequestSchema.parse(JSON.parse(line))
      const points = [...text]
      const unit = (point: number): number => points.slice(0, point).join('').length
      const atoms = marks.find((candidate) => candidate.id === id)?.atoms
      if (atoms === undefined) throw new Error(`no truth for ${id}`)
      return {
        set,
        id: String(id),
        asOf,
        text,
        record,
        atoms: atoms.map((atom) => ({ ...atom, start: unit(atom.start), end: unit(atom.end) })),
      }
    })
}

function generated(sentences: string): MarkedText[] {
  const records = sentences.split('-')[0] ?? sentences
  return writeTexts({ sentences, records, texts: 160, seed: 2026 }).map((text) => ({
    ...text,
    set: `blind.${sentences}`,
  }))
}

function marked(round: string): MarkedText[] {
  return readRound(round).map((text, index) => ({ ...text, set: `blind2.${round}`, id: `${round}-${index + 1}` }))
}
