import { AppError, type CaptionCue, type CaptionNote } from '../../../contract/index.ts'
import { readTime } from './caption-time.ts'
import { cueOf } from './cue-of.ts'
import { placeOf } from './place-of.ts'

interface Kind {
  readonly file: string
  readonly isWebVtt: boolean
}

interface Open {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly settings: string
  readonly text: string[]
}

/**
 * SubRip and WebVTT: a line of times, then lines of text. Blocks without times are the text of the cue before (an empty line within a
 * subtitle), and that is said; comments and styles of WebVTT are left out, and that is said too.
 */
export function readTimedBlocks(lines: readonly string[], { file, isWebVtt }: Kind) {
  const notes: CaptionNote[] = []
  const open: Open[] = []
  for (const { from, block } of blocksOf(lines)) {
    const first = block[0] ?? ''
    if (isWebVtt && open.length === 0 && /^WEBVTT(?:[ \t]|$)/u.test(first) && !block.some(isTimeLine)) continue
    if (isWebVtt && /^(?:NOTE|STYLE|REGION)(?:[ \t:]|$)/u.test(first) && !block.some(isTimeLine)) {
      notes.push({ code: 'caption-left-block', line: from, params: { block: first.split(/[\s:]/u)[0] ?? '' } })
      continue
    }
    takeBlock(block, { from, open, notes, file, isWebVtt })
  }
  const cues = open.flatMap((cue): CaptionCue[] => {
    if (cue.text.join('').trim() === '') {
      notes.push({ code: 'caption-without-text', line: cue.line, params: {} })
      return []
    }
    if (cue.start === cue.end) notes.push({ code: 'caption-no-length', line: cue.line, params: {} })
    const place = placeOf(cue.settings, isWebVtt)
    return [cueOf({ start: cue.start, end: cue.end, lines: cue.text, line: cue.line, isWebVtt, place, notes })]
  })
  noteOverlaps(open, notes)
  return { cues, notes: notes.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)) }
}

interface Taking extends Kind {
  readonly from: number
  readonly open: Open[]
  readonly notes: CaptionNote[]
}

function takeBlock(block: readonly string[], { from, open, notes, file, isWebVtt }: Taking): void {
  const timeLines = block.flatMap((line, at) => (isTimeLine(line) ? [at] : []))
  const firstTime = timeLines[0] ?? block.length
  const heads = new Set(timeLines.map((at) => at - 1).filter((at) => isHead(block, at, { isWebVtt, open })))
  const before = block.slice(0, firstTime).filter((_, at) => !heads.has(at))
  if (before.length > 0) {
    const last = open.at(-1)
    if (!last) throw new AppError('caption-stray', { file, line: from, found: shortened(before[0] ?? '') })
    last.text.push(...before)
    notes.push({ code: 'caption-blank-line', line: from, params: { text: shortened(before.join(' ')) } })
  }
  for (const [index, at] of timeLines.entries()) {
    const until = timeLines[index + 1] ?? block.length
    const text = block.slice(at + 1, until).filter((_, place) => !heads.has(at + 1 + place))
    open.push({ ...timesOf(block[at] ?? '', { file, line: from + at }), line: from + at, text: [...text] })
    if (index > 0) notes.push({ code: 'caption-no-blank', line: from + at, params: {} })
  }
}

/** The number or name of a cue, on the line before its times. */
function isHead(
  block: readonly string[],
  at: number,
  { isWebVtt, open }: { isWebVtt: boolean; open: readonly Open[] },
) {
  const line = block[at]?.trim()
  if (line === undefined) return false
  if (at === 0) return isWebVtt || /^\d+$/u.test(line)
  // Without an empty line before it, only the number that follows is one: another may be said.
  return /^\d+$/u.test(line) && Number(line) > open.length && Number(line) <= open.length + 2 + at
}

function isTimeLine(line: string): boolean {
  const arrow = line.indexOf('-->')
  return arrow >= 0 && (/\d/u.test(line.slice(0, arrow)) || /^\s*\d/u.test(line.slice(arrow + 3)))
}

function timesOf(written: string, { file, line }: { file: string; line: number }) {
  const [left = '', right = ''] = written.split('-->')
  const [last = '', ...settings] = right.trim().split(/\s+/u)
  const [start, end] = [readTime(left), readTime(last)]
  if (start === null || end === null) throw new AppError('caption-time', { file, line, found: shortened(written) })
  if (end < start) throw new AppError('caption-backwards-time', { file, line, found: shortened(written) })
  return { start, end, settings: settings.join(' ') }
}

function shortened(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > 60 ? `${trimmed.slice(0, 59)}…` : trimmed
}

function* blocksOf(lines: readonly string[]): Generator<{ from: number; block: string[] }> {
  let block: string[] = []
  for (const [index, line] of [...lines, ''].entries()) {
    if (line.trim() !== '') block.push(line)
    else if (block.length > 0) {
      yield { from: index + 1 - block.length, block }
      block = []
    }
  }
}

function noteOverlaps(open: readonly Open[], notes: CaptionNote[]): void {
  for (const [index, { start, line }] of open.entries()) {
    const before = open[index - 1]
    if (before && start < before.start) notes.push({ code: 'caption-out-of-order', line, params: {} })
    else if (before && start < before.end)
      notes.push({ code: 'caption-over', line, params: { by: before.end - start } })
  }
}
