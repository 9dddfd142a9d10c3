import type { CaptionCue } from '../../../contract/index.ts'
import { clockOf, two } from '../read/caption-time.ts'

/** Spruce STL, times in frames at 25 a second; `$Colour`, `$Place` and `$Speaker` say what changes from one cue to the next. */
export function writeStl(cues: readonly CaptionCue[]): string {
  let before: Pick<CaptionCue, 'role' | 'speaker' | 'side' | 'height'> = usual
  const lines = cues.flatMap((cue) => {
    const set = settingsOf(cue, before)
    before = cue
    return [...set, `${timeOf(cue.start)} , ${timeOf(cue.end)} , ${cue.text.replaceAll('\n', '|')}`]
  })
  return `${lines.join('\n')}\n`
}

const usual = { role: 'on-screen', speaker: null, side: 'centre', height: 'bottom' } as const

function settingsOf(cue: CaptionCue, before: Pick<CaptionCue, 'role' | 'speaker' | 'side' | 'height'>): string[] {
  return [
    ...(cue.role === before.role ? [] : [`$Colour = ${cue.role}`]),
    ...(cue.speaker === before.speaker ? [] : [`$Speaker = ${cue.speaker ?? ''}`]),
    ...(cue.side === before.side && cue.height === before.height ? [] : [`$Place = ${cue.height} ${cue.side}`]),
  ]
}

function timeOf(milliseconds: number): string {
  const frames = Math.round((milliseconds * 25) / 1000)
  const clock = clockOf(Math.floor(frames / 25) * 1000)
  return `${two(clock.hours)}:${two(clock.minutes)}:${two(clock.seconds)}:${two(frames % 25)}`
}
