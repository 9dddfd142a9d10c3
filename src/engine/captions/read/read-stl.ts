import { AppError, type CaptionCue, type CaptionNote, captionRoleNames } from '../../../contract/index.ts'
import { readTime } from './caption-time.ts'
import { cueOf } from './cue-of.ts'
import { usualPlace } from './place-of.ts'

const rate = 25

/**
 * Spruce STL, the text of authoring tools: `00:00:01:00 , 00:00:03:12 , text|second line`, times in frames; a line `$Name = value` sets
 * what follows. Parterre writes `$Colour` and `$Place` there; other settings are left out, and said.
 */
export function readStl(lines: readonly string[], file: string) {
  const notes: CaptionNote[] = []
  const cues: CaptionCue[] = []
  let set: Partial<CaptionCue> = {}
  for (const [index, written] of lines.entries()) {
    const line = index + 1
    if (written.trim() === '' || written.startsWith('//')) continue
    const [, name = '', value = ''] = /^\$(\w+)\s*=\s*(.*?)\s*$/u.exec(written) ?? []
    if (name !== '') {
      const told = settingOf(name, value)
      if (told) set = { ...set, ...told }
      else notes.push({ code: 'caption-left-block', line, params: { block: `$${name}` } })
      continue
    }
    const [, from = '', to = '', text = ''] = /^\s*([\d:;]+)\s*,\s*([\d:;]+)\s*,\s?(.*)$/u.exec(written) ?? []
    const [start, end] = [readTime(from, rate), readTime(to, rate)]
    if (start === null || end === null)
      throw new AppError('caption-time', { file, line, found: written.trim().slice(0, 60) })
    if (end < start) throw new AppError('caption-backwards-time', { file, line, found: `${from}, ${to}` })
    const place = usualPlace
    cues.push({ ...cueOf({ start, end, lines: text.split('|'), line, isWebVtt: false, place, notes }), ...set })
  }
  return { cues: cues.filter(({ text }) => text !== ''), notes }
}

function settingOf(name: string, value: string): Partial<CaptionCue> | null {
  if (name === 'Colour') {
    const role = captionRoleNames.find((one) => one === value)
    return role ? { role } : null
  }
  if (name === 'Speaker') return { speaker: value === '' ? null : value }
  const [, height, side] = /^(bottom|top) (left|centre|right)$/u.exec(value) ?? []
  if (name !== 'Place' || height === undefined || side === undefined) return null
  return { height: height === 'top' ? 'top' : 'bottom', side: side as CaptionCue['side'] }
}
