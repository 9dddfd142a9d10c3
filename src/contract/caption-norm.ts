import type { CaptionCue } from './caption.ts'

/** How a subtitle is judged. Times in milliseconds. */
export interface CaptionNorm {
  /** Characters that are read in so many milliseconds. */
  readonly reading: readonly (readonly [characters: number, milliseconds: number])[]
  /** What more is read in a second past the last of these. */
  readonly perSecondBeyond: number
  /** Share of characters over the norm that is let pass, and said. */
  readonly tolerance: number
  readonly lines: number
  readonly lineLength: number
  readonly longest: number
  /** Between two subtitles that follow each other: two frames at 25 a second. */
  readonly gap: number
}

/**
 * Reading time and lines of the French charter of quality (CSA, 12 December 2011: 12, 20, 36, 60 characters for 1, 2, 3, 4 s, 20 % let
 * pass, two lines); past four seconds at the pace of the fourth. Length of lines, longest stay and gap are those that Netflix asks.
 */
export const frenchCaptionNorm: CaptionNorm = {
  reading: [
    [12, 1000],
    [20, 2000],
    [36, 3000],
    [60, 4000],
  ],
  perSecondBeyond: 15,
  tolerance: 0.2,
  lines: 2,
  lineLength: 42,
  longest: 7000,
  gap: 80,
}

/** Signs of a subtitle as one reads them: a new line reads as a blank. */
export function captionCharacters(text: string): number {
  const lines = text.trim().split('\n')
  return [...lines.map((line) => line.trim()).join(' ')].length
}

/** Milliseconds that the norm gives to so many characters: in proportion between two of its steps, and never less than the first. */
export function neededMilliseconds(characters: number, norm: CaptionNorm = frenchCaptionNorm): number {
  let [before, from] = norm.reading[0] ?? [1, 0]
  if (characters <= before) return from
  for (const [most, milliseconds] of norm.reading) {
    if (characters <= most) return Math.ceil(from + ((characters - before) * (milliseconds - from)) / (most - before))
    before = most
    from = milliseconds
  }
  return Math.ceil(from + ((characters - before) * 1000) / norm.perSecondBeyond)
}

/** Characters that the norm allows in so many milliseconds; none under its first step. */
export function allowedCharacters(milliseconds: number, norm: CaptionNorm = frenchCaptionNorm): number {
  let [before, from] = norm.reading[0] ?? [0, 0]
  if (milliseconds < from) return Math.floor((before * milliseconds) / from)
  for (const [most, to] of norm.reading) {
    if (milliseconds <= to)
      return to === from ? most : Math.floor(before + ((milliseconds - from) * (most - before)) / (to - from))
    before = most
    from = to
  }
  return Math.floor(before + ((milliseconds - from) * norm.perSecondBeyond) / 1000)
}

/** `within`: the norm · `tolerated`: over it, by no more than is let pass · `over`: too fast to be read. */
export type CaptionPace = 'within' | 'tolerated' | 'over'

export interface CaptionReading {
  readonly characters: number
  readonly allowed: number
  readonly needed: number
  readonly pace: CaptionPace
}

/** How fast a subtitle must be read. */
export function captionReading(
  { start, end, text }: Pick<CaptionCue, 'start' | 'end' | 'text'>,
  norm: CaptionNorm = frenchCaptionNorm,
): CaptionReading {
  const characters = captionCharacters(text)
  const allowed = allowedCharacters(Math.max(0, end - start), norm)
  const needed = neededMilliseconds(characters, norm)
  const pace = characters <= allowed ? 'within' : characters <= allowed * (1 + norm.tolerance) ? 'tolerated' : 'over'
  return { characters, allowed, needed, pace }
}

export interface CaptionFault {
  readonly code:
    | 'caption-fast'
    | 'caption-brisk'
    | 'caption-many-lines'
    | 'caption-long-line'
    | 'caption-stays'
    | 'caption-empty'
    | 'caption-backwards'
    | 'caption-overlap'
  readonly params: Readonly<Record<string, number>>
}

/** Within what the norm lets pass: said, and not counted against a subtitle. */
export function isLetPass({ code }: CaptionFault): boolean {
  return code === 'caption-brisk'
}

/** What a subtitle breaks of the norm; `next` is the one after it. */
export function captionFaults(
  cue: CaptionCue,
  next: Pick<CaptionCue, 'start'> | null = null,
  norm: CaptionNorm = frenchCaptionNorm,
): CaptionFault[] {
  const lines = cue.text.split('\n')
  const longest = Math.max(...lines.map((line) => [...line.trim()].length))
  const { characters, allowed, needed, pace } = captionReading(cue, norm)
  const faults: (CaptionFault | false)[] = [
    cue.text.trim() === '' && { code: 'caption-empty', params: {} },
    cue.end <= cue.start && { code: 'caption-backwards', params: {} },
    next !== null && cue.end > next.start && { code: 'caption-overlap', params: { by: cue.end - next.start } },
    lines.length > norm.lines && { code: 'caption-many-lines', params: { lines: lines.length, most: norm.lines } },
    longest > norm.lineLength && { code: 'caption-long-line', params: { characters: longest, most: norm.lineLength } },
    cue.end - cue.start > norm.longest && {
      code: 'caption-stays',
      params: { seconds: (cue.end - cue.start) / 1000, most: norm.longest / 1000 },
    },
    pace !== 'within' && {
      code: pace === 'over' ? 'caption-fast' : 'caption-brisk',
      params: { characters, allowed, missing: Math.ceil((needed - (cue.end - cue.start)) / 100) / 10 },
    },
  ]
  return faults.filter((fault) => fault !== false)
}
