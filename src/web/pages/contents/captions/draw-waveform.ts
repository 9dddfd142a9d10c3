import type { EditedCue } from './cue-edits.ts'
import { type Peaks, peakMilliseconds } from './peaks-of.ts'

export const shownSeconds = 12

/** Where the part that is drawn begins, so that the present stands at its first third. */
export function windowStart(now: number): number {
  return Math.max(0, now - (shownSeconds * 1000) / 3)
}

interface Drawn {
  readonly peaks: Peaks
  readonly now: number
  readonly cues: readonly EditedCue[]
  readonly selected: number | null
}

/** Draws the sound, the cues as bands over it, and a line where the film is, in the colours of the page. */
export function drawWaveform(canvas: HTMLCanvasElement, { peaks, now, cues, selected }: Drawn): void {
  const pen = canvas.getContext('2d')
  if (!pen) return
  const scale = window.devicePixelRatio
  const { width, height } = canvas.getBoundingClientRect()
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  pen.scale(scale, scale)
  const style = getComputedStyle(canvas)
  const colour = (name: string) => style.getPropertyValue(name)
  const from = windowStart(now)
  const at = (milliseconds: number) => ((milliseconds - from) * width) / (shownSeconds * 1000)
  for (const { key, start, end } of cues) {
    if (at(end) < 0 || at(start) > width) continue
    pen.fillStyle = colour(key === selected ? '--brass-tint' : '--blue-tint')
    pen.fillRect(at(start), 0, at(end) - at(start), height)
    pen.fillStyle = colour(key === selected ? '--brass' : '--blue')
    pen.fillRect(at(start), 0, key === selected ? 2 : 1, height)
    pen.fillRect(at(end) - 1, 0, key === selected ? 2 : 1, height)
  }
  pen.fillStyle = colour('--ink')
  for (let x = 0; x < width; x += 2) {
    const loud = loudestIn(
      peaks,
      from + (x * shownSeconds * 1000) / width,
      from + ((x + 2) * shownSeconds * 1000) / width,
    )
    const tall = Math.max(1, loud * (height - 8))
    pen.fillRect(x, (height - tall) / 2, 1.4, tall)
  }
  pen.fillStyle = colour('--velvet')
  pen.fillRect(at(now) - 1, 0, 2, height)
}

function loudestIn({ loudness }: Peaks, from: number, to: number): number {
  let most = 0
  for (let at = Math.floor(from / peakMilliseconds); at < to / peakMilliseconds; at += 1)
    most = Math.max(most, loudness[at] ?? 0)
  return most
}
