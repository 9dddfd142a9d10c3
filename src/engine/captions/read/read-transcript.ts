import type { CaptionCue, CaptionNote } from '../../../contract/index.ts'
import { readTime } from './caption-time.ts'
import { roleOfText } from './cue-of.ts'

/** « [00:01:12] », « 1:12 - », « (01:12) » at the head of a paragraph. */
const timed = /^[[(]?((?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)[\])]?\s*[-–—:]?\s+/u
/** « LÉA : », « Léa Morel : »: a line's first words, with capitals, before a colon. */
const spoken = /^((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,3})\s?:\s+(?=\S)/u

/**
 * A text without times: each paragraph is a cue of no length, to be parted and paced later; a time at its head is kept, and the
 * name of whoever speaks, before a colon, becomes the speaker.
 */
export function readTranscript(lines: readonly string[]) {
  const notes: CaptionNote[] = []
  const names = speakersOf(lines)
  const said: Said = { at: 0, speaker: null }
  let isTimed = false
  const cues = lines.flatMap((written, index): CaptionCue[] => {
    const line = written.replace(/[ \t]+/gu, ' ').trim()
    const rest = afterTime(line, said)
    isTimed ||= rest !== line
    if (rest === line && timed.test(line)) notes.push({ code: 'caption-time-left', line: index + 1, params: {} })
    const text = afterName(rest, names, said)
    const { at, speaker } = said
    return text === ''
      ? []
      : [{ start: at, end: at, text, role: roleOfText(text), speaker, side: 'centre', height: 'bottom' }]
  })
  if (names.size > 0)
    notes.push({ code: 'caption-speakers-told', line: null, params: { names: [...names].join(', ') } })
  notes.push({ code: isTimed ? 'caption-times-few' : 'caption-times-proposed', line: null, params: {} })
  return { cues, notes, isTimed: false }
}

/** The time and the voice of what is read, until others are told. */
interface Said {
  at: number
  speaker: string | null
}

/** What follows the time at its head, which is kept; the whole line where there is none, or one that goes back. */
function afterTime(line: string, said: Said): string {
  const found = timed.exec(line)
  const told = found ? readTime(found[1] ?? '') : null
  if (!found || told === null || told < said.at) return line
  said.at = told
  return line.slice(found[0].length)
}

/** What follows the name of whoever speaks, which is kept. */
function afterName(line: string, names: ReadonlySet<string>, said: Said): string {
  const found = spoken.exec(line)
  if (!found || !names.has(found[1] ?? '')) return line
  said.speaker = found[1] ?? null
  return line.slice(found[0].length)
}

/** In capitals, or at the head of two paragraphs at least: « Durée : » once is no speaker. */
function speakersOf(lines: readonly string[]): ReadonlySet<string> {
  const heads = lines.flatMap((line) => spoken.exec(line.trim().replace(timed, ''))?.[1] ?? [])
  const isTold = (name: string) => name === name.toUpperCase() || heads.filter((other) => other === name).length > 1
  return new Set(heads.filter((name) => name.length > 1 && isTold(name)))
}
