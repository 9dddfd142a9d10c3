import {
  type Advice,
  type AudienceKey,
  type Channel,
  type DraftContent,
  fieldStretches,
  type HouseRecord,
  type ShowRecord,
} from '../../../contract/index.ts'

export interface Advised {
  readonly content: DraftContent
  readonly channel: Channel
  readonly audience: AudienceKey
  readonly show: ShowRecord
  readonly house: HouseRecord
  readonly asOf: string
}

/** A text in parts, with the place of its body in the one text on which offsets are counted. */
export interface Scene extends Advised {
  readonly body: string
  readonly bodyStart: number
  readonly sentences: readonly Sentence[]
}
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly words: number
  /** Of a paragraph, not of a line of facts among others. */
  readonly isProse: boolean
}
export type Found = Omit<Advice, 'id'>
export type Weakness = (scene: Scene) => readonly Found[]

/** The parts of a text; null when it has no body. */
export function sceneOf(advised: Advised): Scene | null {
  const stretch = fieldStretches(advised.content).find(({ field }) => field === 'body')
  const { body } = advised.content
  return stretch ? { ...advised, body, bodyStart: stretch.start, sentences: sentencesOf(body) } : null
}

function sentencesOf(body: string): Sentence[] {
  const found: Sentence[] = []
  let lineStart = 0
  for (const line of body.split('\n')) {
    const isProse = !isAmongLines(body, lineStart, line)
    for (const { segment, index } of new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(line)) {
      const text = segment.trim()
      const start = lineStart + index + (segment.length - segment.trimStart().length)
      if (/\p{L}/u.test(text)) found.push({ start, end: start + text.length, text, words: countWords(text), isProse })
    }
    lineStart += line.length + 1
  }
  return found
}

/** A line of a block of several lines. */
function isAmongLines(body: string, start: number, line: string): boolean {
  const end = start + line.length
  const touchesBefore = start > 0 && body[start - 2] !== '\n'
  const touchesAfter = end < body.length && body[end + 1] !== '\n'
  return touchesBefore || touchesAfter
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu)?.length ?? 0
}

/** A place of the body, counted in the whole text. */
export function moved(by: number, { start, end }: { readonly start: number; readonly end: number }) {
  return { start: start + by, end: end + by }
}

export function atEnd({ bodyStart, body }: Scene) {
  return { start: bodyStart + body.length, end: bodyStart + body.length }
}

/** A line of its own at the end of the body; nothing when the record has no such line. */
export function appended(scene: Scene, line: string | null): Advice['fix'] {
  return line === null ? null : { ...atEnd(scene), by: `\n\n${line}` }
}

/** A stretch of the body taken out or changed, with the blank and the comma that it leaves behind. */
export function replaced(
  { body, bodyStart }: Scene,
  { start, end, by }: { readonly start: number; readonly end: number; readonly by: string },
): NonNullable<Advice['fix']> {
  if (by !== '') {
    const isHead = /^\p{Lu}/u.test(body.slice(start))
    return { ...moved(bodyStart, { start, end }), by: isHead ? by.charAt(0).toUpperCase() + by.slice(1) : by }
  }
  const before = /(?:,\s|\s)$/u.exec(body.slice(0, start))?.[0].length ?? 0
  return { ...moved(bodyStart, { start: start - before, end }), by: '' }
}
