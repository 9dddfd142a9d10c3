import { AppError } from '../../../contract/index.ts'
import { type ReadOptions, type ReadTable, readTable } from '../read/index.ts'

/**
 * Reads a table that may not be there or may not be readable: null then, `refused` hearing why. A fault of ours is thrown, for a table
 * that went missing by it would take its sales along without a word.
 */
export async function readUnlessRefused(
  path: string,
  options: ReadOptions,
  refused: (error: AppError) => void = () => {},
): Promise<ReadTable | null> {
  try {
    return await readTable(path, options)
  } catch (error) {
    if (!(error instanceof AppError) || error.isReportable) throw error
    refused(error)
    return null
  }
}
