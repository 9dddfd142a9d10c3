import { AppError } from '../../../contract/index.ts'
import { isSound, type ReadCaptions, readCaptions } from '../../captions/index.ts'
import { decodedText } from '../../ticketing/index.ts'

/** Subtitles of a film of ten hours weigh less than a megabyte. */
const mostMegabytes = 2

/**
 * The cues of a file as it is given, whatever it is written in. Nothing of it is kept. Throws `file-empty`, `caption-sound`, `caption-file-too-large`,
 * `file-not-a-text` and what `readCaptions` throws.
 */
export async function readCaptionFile({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<ReadCaptions> {
  if (bytes.length === 0) throw new AppError('file-empty', { file: name, kind: 'document' })
  if (isSound(bytes)) throw new AppError('caption-sound', { file: name })
  if (bytes.length > mostMegabytes * 1024 ** 2)
    throw new AppError('caption-file-too-large', { file: name, megabytes: mostMegabytes })
  const text = await decodedText(bytes)
  if (text.startsWith('%PDF-') || text.startsWith('PK\u0003\u0004'))
    throw new AppError('file-not-a-text', { file: name })
  return readCaptions(text, name)
}
