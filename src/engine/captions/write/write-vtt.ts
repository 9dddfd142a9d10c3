import { type CaptionCue, captionRoleNames, captionRoles } from '../../../contract/index.ts'
import { clockOf, two } from '../read/caption-time.ts'

/** WebVTT: colours by the classes that browsers know, on a dark band; places by settings; speakers by voices. */
export function writeVtt(cues: readonly CaptionCue[]): string {
  const used = captionRoleNames.filter((role) => role !== 'on-screen' && cues.some((cue) => cue.role === role))
  const style = used.map((role) => `::cue(.${captionRoles[role].name}) { color: ${captionRoles[role].colour}; }\n`)
  const head = style.length === 0 ? '' : `STYLE\n${style.join('')}\n`
  return `WEBVTT\n\n${head}${cues.map(blockOf).join('\n')}`
}

function blockOf(cue: CaptionCue, index: number): string {
  return `${index + 1}\n${timeOf(cue.start)} --> ${timeOf(cue.end)}${settingsOf(cue)}\n${textOf(cue)}\n`
}

function timeOf(milliseconds: number): string {
  const clock = clockOf(milliseconds)
  const rest = String(clock.milliseconds).padStart(3, '0')
  return `${two(clock.hours)}:${two(clock.minutes)}:${two(clock.seconds)}.${rest}`
}

function settingsOf({ side, height }: CaptionCue): string {
  const line = height === 'top' ? ' line:5%' : ''
  return `${line}${{ left: ' position:10% align:start', centre: '', right: ' position:90% align:end' }[side]}`
}

function textOf({ text, role, speaker }: CaptionCue): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const coloured = role === 'on-screen' ? escaped : `<c.${captionRoles[role].name}>${escaped}</c>`
  return speaker === null ? coloured : `<v ${speaker.replace(/[<>\n&]/gu, ' ').trim()}>${coloured}`
}
