import { AppError } from '../../../../contract/index.ts'
import type { ByteSource } from './byte-source.ts'

const mebibyte = 1024 ** 2
/** No line of an export is near it; the sheet of a year on one line would be. */
const longestLine = 16 * mebibyte
const [lineFeed, carriageReturn] = [10, 13]

/**
 * Refuses a text with a line that never ends (a cell of 200 MB) before anything looks for what stands in it: each reader goes back to where
 * a line began. Throws `line-endless`.
 */
export async function refuseEndlessLine({ file, size, stream }: ByteSource): Promise<void> {
  if (size !== null && size <= longestLine) return
  let length = 0
  for await (const piece of stream()) {
    const end = Math.max(piece.lastIndexOf(lineFeed), piece.lastIndexOf(carriageReturn))
    length += end < 0 ? piece.length : firstEnd(piece)
    if (length > longestLine) throw new AppError('line-endless', { file, megabytes: longestLine / mebibyte })
    if (end >= 0) length = piece.length - end - 1
  }
}

function firstEnd(piece: Uint8Array): number {
  const ends = [piece.indexOf(lineFeed), piece.indexOf(carriageReturn)].filter((at) => at >= 0)
  return Math.min(piece.length, ...ends)
}
