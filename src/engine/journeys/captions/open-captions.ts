import type { CaptionsRead } from '../../../contract/index.ts'
import { captionNames, fitCaptions } from '../../captions/index.ts'
import type { House } from '../house/index.ts'
import { readCaptionFile } from './caption-file.ts'
import { captionLexicon } from './caption-lexicon.ts'

/**
 * A file of subtitles as the page opens it: as it is, or, where it has no times, parted and paced by the norm; with the names that the
 * records of the season print otherwise. Throws what `readCaptionFile` throws.
 */
export async function openCaptions(house: House, file: { name: string; bytes: Uint8Array }): Promise<CaptionsRead> {
  const [read, lexicon] = await Promise.all([readCaptionFile(file), captionLexicon(house, null)])
  const { format, isTimed, notes } = read
  const cues = isTimed ? [...read.cues] : fitCaptions(read.cues, { isTimed, names: lexicon })
  return { format, isTimed, cues, notes: [...notes], names: captionNames(cues, lexicon) }
}
