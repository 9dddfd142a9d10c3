import { AppError, type CaptionCue, type CaptionNote, captionRoleNames } from '../../../contract/index.ts'
import { readTime } from './caption-time.ts'
import { cueOf } from './cue-of.ts'
import { usualPlace } from './place-of.ts'

/** Advanced SubStation Alpha: the `Dialogue` lines of its events; comments and drawings are left out, and said. */
export function readAss(lines: readonly string[], file: string) {
  const notes: CaptionNote[] = []
  const cues: CaptionCue[] = []
  let fields = 'Layer,Start,End,Style,Name,MarginL,MarginR,MarginV,Effect,Text'.split(',')
  for (const [index, line] of lines.entries()) {
    const [, kind = '', content = ''] = /^(Format|Dialogue|Comment)\s*:\s*(.*)$/u.exec(line) ?? []
    if (kind === 'Format' && /(?:^|,)\s*Start\s*(?:,|$)/u.test(content))
      fields = content.split(',').map((name) => name.trim())
    if (kind === 'Comment') notes.push({ code: 'caption-left-block', line: index + 1, params: { block: 'Comment' } })
    if (kind === 'Dialogue') cues.push(dialogueOf(content, { fields, file, line: index + 1, notes }))
  }
  return { cues: cues.filter(({ text }) => text !== ''), notes }
}

interface Reading {
  readonly fields: readonly string[]
  readonly file: string
  readonly line: number
  readonly notes: CaptionNote[]
}

function dialogueOf(content: string, { fields, file, line, notes }: Reading): CaptionCue {
  const parts = content.split(',')
  const value = (name: string) => parts[fields.indexOf(name)]?.trim() ?? ''
  const text = parts.slice(fields.length - 1).join(',')
  const [start, end] = [readTime(value('Start')), readTime(value('End'))]
  if (start === null || end === null)
    throw new AppError('caption-time', { file, line, found: `${value('Start')}, ${value('End')}` })
  if (end < start)
    throw new AppError('caption-backwards-time', { file, line, found: `${value('Start')}, ${value('End')}` })
  if (/\{[^{}]*\\p[1-9]/u.test(text)) notes.push({ code: 'caption-left-block', line, params: { block: 'Drawing' } })
  const written = text
    .replace(/\\[Nn]/gu, '\n')
    .replaceAll('\\h', '\u00A0')
    .split('\n')
  const cue = cueOf({ start, end, lines: written, line, isWebVtt: false, place: usualPlace, notes })
  const role = captionRoleNames.find((one) => one === value('Style'))
  const speaker = value('Name')
  return {
    ...cue,
    text: cue.text.replaceAll('\\{', '{'),
    ...(role && { role }),
    speaker: speaker === '' ? cue.speaker : speaker,
  }
}
