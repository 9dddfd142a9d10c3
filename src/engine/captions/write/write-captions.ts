import type { CaptionCue, CaptionFormat } from '../../../contract/index.ts'
import { transcriptPage } from './transcript-page.ts'
import { writeAss } from './write-ass.ts'
import { writeSrt } from './write-srt.ts'
import { writeStl } from './write-stl.ts'
import { writeTranscript } from './write-transcript.ts'
import { writeVtt } from './write-vtt.ts'

/** The cues as a file of that format, UTF-8 with line feeds. `title` names the film, or the page. */
export function writeCaptions(
  cues: readonly CaptionCue[],
  { format, title }: { format: CaptionFormat; title: string },
): string {
  return writers[format](cues.flatMap(written), title)
}

/** Without empty lines, which end a cue in most formats; a cue without words is none. */
function written(cue: CaptionCue): CaptionCue[] {
  const lines = cue.text.split('\n').map((line) => line.trim())
  const text = lines.filter((line) => line !== '').join('\n')
  return text === '' ? [] : [{ ...cue, text }]
}

const writers: Readonly<Record<CaptionFormat, (cues: readonly CaptionCue[], title: string) => string>> = {
  srt: writeSrt,
  vtt: writeVtt,
  ass: writeAss,
  stl: writeStl,
  txt: writeTranscript,
  html: transcriptPage,
}
