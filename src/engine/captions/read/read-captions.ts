import { AppError, type CaptionCue, type CaptionNote, type ReadCaptionFormat } from '../../../contract/index.ts'
import { readAss } from './read-ass.ts'
import { readStl } from './read-stl.ts'
import { readTimedBlocks } from './read-timed-blocks.ts'
import { readTranscript } from './read-transcript.ts'

export interface ReadCaptions {
  readonly format: ReadCaptionFormat
  readonly cues: readonly CaptionCue[]
  /** False where no time was in the file: the times are then proposals, of words that nobody listened to. */
  readonly isTimed: boolean
  readonly notes: readonly CaptionNote[]
}

/**
 * The cues of a file of subtitles or of a transcript, told by its text rather than by its name. No word is left out without a note.
 * Throws `caption-time`, `caption-backwards-time`, `caption-stray` (`file`, `line`), `caption-none` where there is nothing to read.
 */
export function readCaptions(text: string, file: string): ReadCaptions {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)
  if (text.includes('\0')) throw new AppError('file-not-a-text', { file })
  const format = formatOf(lines, file)
  const read = readers[format](lines, file)
  if (read.cues.length === 0) throw new AppError('caption-none', { file })
  return { format, isTimed: true, ...read }
}

const readers: Readonly<
  Record<
    ReadCaptionFormat,
    (lines: readonly string[], file: string) => Pick<ReadCaptions, 'cues' | 'notes'> & { isTimed?: boolean }
  >
> = {
  srt: (lines, file) => readTimedBlocks(lines, { file, isWebVtt: false }),
  vtt: (lines, file) => readTimedBlocks(lines, { file, isWebVtt: true }),
  ass: readAss,
  stl: readStl,
  txt: readTranscript,
}

const mostLinesBefore = 40

function formatOf(lines: readonly string[], file: string): ReadCaptionFormat {
  const first = lines.find((line) => line.trim() !== '') ?? ''
  const head = lines.slice(0, mostLinesBefore)
  if (/^WEBVTT(?:[ \t]|$)/u.test(first)) return 'vtt'
  if (/^\[(?:Script Info|V4\+? Styles|Events)\]/iu.test(first.trim())) return 'ass'
  const isStl = /^\$\w+\s*=/u.test(first) || head.some((line) => /^\d\d:\d\d:\d\d[:;]\d\d\s*,\s*\d\d:/u.test(line))
  // Before the arrow, which the words of a cue may hold too.
  if (isStl) return 'stl'
  if (lines.some((line) => /\d[:.,]\d+\s*-->|-->\s*\d+[:.,]\d/u.test(line)) || /\.srt$/iu.test(file)) return 'srt'
  if (/\.vtt$/iu.test(file)) return 'vtt'
  return /\.stl$/iu.test(file) ? 'stl' : 'txt'
}
