import { AppError } from '../../../contract/index.ts'
import { isEncryptedFile, restoreFolder } from '../../store/index.ts'
import { eraseAgain } from '../erase/index.ts'
import { House } from '../house/index.ts'

export interface RestoredHouse {
  readonly files: number
  /** Rows of files that named someone who was erased since the backup was made. */
  readonly erasedRows: number
  /** Persons whom the backup still held, erased again from every place. */
  readonly erasedPersons: number
  /** What was missing from the house already when it was backed up, as it came in. */
  readonly damaged: readonly string[]
}

/**
 * Puts a backup back into a folder that holds no data yet. Whoever was erased since it was made does not come back (P16): the whole erasure is
 * done again, and proved, before the folder holds a house. `passphrase` is asked of an encrypted backup alone. Throws
 * `folder-not-empty`, `passphrase-needed`, `passphrase-wrong`, `backup-invalid`, `backup-damaged`, `restore-erasure`.
 */
export async function restoreHouse(
  file: string,
  folder: string,
  passphrase: () => Promise<string> = noPassphrase,
): Promise<RestoredHouse> {
  let erased = { rows: 0, persons: 0 }
  const { files, damaged } = await restoreFolder(file, folder, {
    passphrase: (await isEncryptedFile(file)) ? await passphrase() : null,
    prepare: async (work) => {
      erased = await withoutErasedPersons(work)
    },
  })
  return { files, damaged, erasedRows: erased.rows, erasedPersons: erased.persons }
}

async function noPassphrase(): Promise<string> {
  throw new AppError('passphrase-needed')
}

async function withoutErasedPersons(work: string): Promise<{ rows: number; persons: number }> {
  const house = await House.open(work)
  try {
    return await eraseAgain(house)
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'erasure-unproven')
      throw new AppError('restore-erasure', { place: cause.params.place ?? '' }, { cause })
    throw cause
  } finally {
    await house.close()
  }
}
