import type { CaptionCue, CaptionFormat } from '../../../contract/index.ts'
import { writeAss } from './write-ass.ts'
import { writeSrt } from './write-srt.ts'
import { writeStl } from './write-stl.ts'
import { writeTranscript } from './write-transcript.ts'
import { transcriptPage } from './transcript-page.ts'
import { writeVtt } from './write-vtt.ts'

/** The cues as a file of that format, UTF-8 with line feeds. `title` names the film, or the page. */
export function writeCaptions(cues: readonly CaptionCue[], { format, title }: { format: CaptionFormat; title: string }): string {
  return writers[format](cues, title)
}

const writers: Readonly<Record<CaptionFormat, (cues: readonly CaptionCue[], title: string) => string>> = {
  srt: writeSrt,
  vtt: writeVtt,
  ass: writeAss,
  stl: writeStl,
  txt: writeTranscript,
  html: transcriptPage,
}
