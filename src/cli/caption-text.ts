import {
  type CaptionCue,
  type CaptionGap,
  type CaptionName,
  type CaptionNote,
  captionFaults,
  captionReading,
  isLetPass,
} from '../contract/index.ts'
import type { CommandContext } from './command.ts'

type Say = Pick<CommandContext, 'say'>

/** A cue with how fast it is read and what it breaks, as `--json` gives it. */
export function judgedCues(cues: readonly CaptionCue[]) {
  return cues.map((cue, index) => ({
    ...cue,
    reading: captionReading(cue),
    faults: captionFaults(cue, cues[index + 1] ?? null),
  }))
}

export type JudgedCue = ReturnType<typeof judgedCues>[number]

/** Whether a cue breaks the norm beyond what it lets pass. */
export function breaksNorm({ faults }: Pick<JudgedCue, 'faults'>): boolean {
  return faults.some((fault) => !isLetPass(fault))
}

/** One line for each thing that was done to read the file. */
export function noteLines(notes: readonly CaptionNote[], { say }: Say): string[] {
  return notes.map(({ code, line, params }) =>
    line === null ? say(code, params) : say('captions.at-line', { line, said: say(code, params) }),
  )
}

/** One line for each cue that breaks the norm, and how many keep to it. */
export function faultLines(cues: readonly JudgedCue[], { say }: Say): string[] {
  const lines = cues.flatMap(({ start, faults }, index) =>
    faults.map(({ code, params }) =>
      say('captions.fault', { cue: index + 1, at: shownTime(start), said: say(code, params) }),
    ),
  )
  return [
    ...lines,
    say('captions.within', { within: cues.filter((cue) => !breaksNorm(cue)).length, count: cues.length }),
  ]
}

/** Names that the records print otherwise. */
export function nameLines(names: readonly CaptionName[], isTaken: boolean, { say }: Say): string[] {
  return names.map(({ cue, written, better }) =>
    say(isTaken ? 'captions.name-taken' : 'captions.name-near', {
      cue: cue + 1,
      written: written.replaceAll('\n', ' '),
      better: better.replaceAll('\n', ' '),
    }),
  )
}

/** Where a describing voice has room. */
export function gapsText(gaps: readonly CaptionGap[], { say }: Say): string {
  if (gaps.length === 0) return `${say('captions.no-gap')}\n`
  const lines = gaps.map(({ start, end, words }) =>
    say('captions.gap', {
      from: shownTime(start),
      to: shownTime(end),
      seconds: ((end - start) / 1000).toFixed(1),
      words,
    }),
  )
  return `${lines.join('\n')}\n`
}

/** `1:02:03,4`: hours only where there are some. */
function shownTime(milliseconds: number): string {
  const tenths = Math.round(milliseconds / 100)
  const [minutes, seconds] = [Math.floor(tenths / 600), Math.floor(tenths / 10) % 60]
  const clock = `${String(minutes % 60).padStart(2, '0')}:${String(seconds).padStart(2, '0')},${tenths % 10}`
  return minutes >= 60 ? `${Math.floor(minutes / 60)}:${clock}` : clock
}
