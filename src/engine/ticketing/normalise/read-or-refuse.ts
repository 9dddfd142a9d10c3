import { AppError } from '../../../contract/index.ts'
import type { ReadTable } from '../read/index.ts'

/**
 * A table that may not be there or may not be readable: null then, `refused` hearing why. A fault of ours is thrown, for a table
 * that went missing by it would take its sales along without a word.
 */
export async function unlessRefused(
  reading: Promise<ReadTable>,
  refused: (error: AppError) => void = () => {},
): Promise<ReadTable | null> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof AppError) || error.isReportable) throw error
    refused(error)
    return null
  }
}
