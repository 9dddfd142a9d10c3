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
  let at = 0
  let isTimed = false
  let speaker: string | null = null
  const cues = lines.flatMap((written, index): CaptionCue[] => {
    const line = written.replace(/[ \t]+/gu, ' ').trim()
    if (line === '') return []
    const time = timed.exec(line)
    const told = time ? readTime(time[1] ?? '') : null
    if (told !== null && told < at) notes.push({ code: 'caption-out-of-order', line: index + 1, params: {} })
    const isKept = told !== null && told >= at
    if (isKept) at = told
    isTimed ||= isKept
    const rest = isKept ? line.slice(time?.[0].length) : line
    const found = spoken.exec(rest)
    const name = found && names.has(found[1] ?? '') ? found : null
    if (name) speaker = name[1] ?? null
    const text = name ? rest.slice(name[0].length) : rest
    const role = roleOfText(text)
    return text === '' ? [] : [{ start: at, end: at, text, role, speaker, side: 'centre', height: 'bottom' }]
  })
  if (names.size > 0) notes.push({ code: 'caption-speakers-told', line: null, params: { names: [...names].join(', ') } })
  notes.push({ code: isTimed ? 'caption-times-few' : 'caption-times-proposed', line: null, params: {} })
  return { cues, notes, isTimed: false }
}

/** In capitals, or at the head of two paragraphs at least: « Durée : » once is no speaker. */
function speakersOf(lines: readonly string[]): ReadonlySet<string> {
  const heads = lines.flatMap((line) => spoken.exec(line.trim().replace(timed, ''))?.[1] ?? [])
  const isTold = (name: string) => name === name.toUpperCase() || heads.filter((other) => other === name).length > 1
  return new Set(heads.filter((name) => name.length > 1 && isTold(name)))
}
