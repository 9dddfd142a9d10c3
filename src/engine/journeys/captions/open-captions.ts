import type { CaptionCue, CaptionName, CaptionsRead } from '../../../contract/index.ts'
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
  const cues = isTimed ? [...read.cues] : await house.texts.run('fit-captions', read.cues, { isTimed, names: lexicon })
  return { format, isTimed, cues, notes: [...notes], names: await house.texts.run('caption-names', cues, lexicon) }
}

/** The cues of a page parted on the sense and timed to the norm, with the names that the records print otherwise. */
export async function partCaptions(
  house: House,
  cues: readonly CaptionCue[],
): Promise<Pick<CaptionsRead, 'cues' | 'names'>> {
  const names = await captionLexicon(house, null)
  const parted = await house.texts.run('fit-captions', cues, { isTimed: true, names })
  return { cues: parted, names: await house.texts.run('caption-names', parted, names) }
}

/** The names and titles of the season that the cues write nearly as its records do. */
export async function namesInCaptions(house: House, cues: readonly CaptionCue[]): Promise<CaptionName[]> {
  return await house.texts.run('caption-names', cues, await captionLexicon(house, null))
}
