import { type CaptionCue, captionRoleNames, captionRoles } from '../../../contract/index.ts'
import { clockOf, two } from '../read/caption-time.ts'
import { keypad } from './keypad.ts'

const events = 'Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text'
const styles =
  'Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding'

/** Advanced SubStation Alpha for a picture 1920 × 1080: a style for each colour of the charter, on a dark band that lets the picture through. */
export function writeAss(cues: readonly CaptionCue[], title: string): string {
  const told = title.replace(/\s+/gu, ' ')
  const head = [
    '[Script Info]',
    `Title: ${told}`,
    'ScriptType: v4.00+',
    'WrapStyle: 2',
    'PlayResX: 1920',
    'PlayResY: 1080',
  ]
  const used = captionRoleNames.filter((role) => role === 'on-screen' || cues.some((cue) => cue.role === role))
  const rows = used.map(
    (role) =>
      `Style: ${role},Arial,60,${colourOf(captionRoles[role].colour)},&H00FFFFFF,&H60000000,&H60000000,0,0,0,0,100,100,0,0,3,6,0,2,96,96,54,1`,
  )
  return [
    ...head,
    '',
    '[V4+ Styles]',
    `Format: ${styles}`,
    ...rows,
    '',
    '[Events]',
    `Format: ${events}`,
    ...cues.map(dialogueOf),
    '',
  ].join('\n')
}

/** ASS writes blue, green, red. */
function colourOf(hex: string): string {
  return `&H00${hex.slice(5, 7)}${hex.slice(3, 5)}${hex.slice(1, 3)}`.toUpperCase()
}

function dialogueOf(cue: CaptionCue): string {
  const key = keypad(cue)
  const place = key === 2 ? '' : `{\\an${key}}`
  const name = (cue.speaker ?? '').replace(/[,\n]/gu, ' ').trim()
  const text = cue.text.replaceAll('{', '\\{').replaceAll('\n', '\\N').replaceAll('\u00A0', '\\h')
  return `Dialogue: 0,${timeOf(cue.start)},${timeOf(cue.end)},${cue.role},${name},0,0,0,,${place}${text}`
}

/** Hundredths of a second are all that the format holds. */
function timeOf(milliseconds: number): string {
  const clock = clockOf(Math.round(milliseconds / 10) * 10)
  return `${clock.hours}:${two(clock.minutes)}:${two(clock.seconds)}.${two(clock.milliseconds / 10)}`
}
