import { readFileSync } from 'node:fs'
import { markedSentences } from './marked-sentences.ts'
import type { Sentence } from './score-correction.ts'

/** The sentences of a .txt marked `{wrong→right}`, or of a JSONL file of marked errors. */
export function readSentences(file: string): Sentence[] {
  const content = readFileSync(file, 'utf8')
  if (file.endsWith('.txt')) return markedSentences(content)
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({ ...(JSON.parse(line) as Omit<Sentence, 'id'>), id: String(index + 1) }))
}
