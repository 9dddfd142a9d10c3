import { type CaptionCue, captionRoles } from '../../../contract/index.ts'
import { clockOf, two } from '../read/caption-time.ts'
import { keypad } from './keypad.ts'

/** SubRip: colours by `font`, places by `{\an8}`, as players read them. A speaker's name has no place in it: see the transcript. */
export function writeSrt(cues: readonly CaptionCue[]): string {
  return cues
    .map((cue, index) => `${index + 1}\n${timeOf(cue.start)} --> ${timeOf(cue.end)}\n${textOf(cue)}\n`)
    .join('\n')
}

function timeOf(milliseconds: number): string {
  const clock = clockOf(milliseconds)
  const rest = String(clock.milliseconds).padStart(3, '0')
  return `${two(clock.hours)}:${two(clock.minutes)}:${two(clock.seconds)},${rest}`
}

function textOf(cue: CaptionCue): string {
  const key = keypad(cue)
  const place = key === 2 ? '' : `{\\an${key}}`
  const { colour } = captionRoles[cue.role]
  // An arrow of words would read as one of times.
  const text = cue.text.replaceAll('-->', '→')
  return cue.role === 'on-screen' ? `${place}${text}` : `${place}<font color="${colour}">${text}</font>`
}
