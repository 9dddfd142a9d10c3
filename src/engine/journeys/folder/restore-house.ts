import { mkdtemp, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../../contract/index.ts'
import { decryptFile, isEncryptedFile, restoreFolder } from '../../store/index.ts'
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
 * done again, and proved, before the folder holds a house. `passphrase` is asked of an encrypted backup alone. Throws `folder-not-empty`,
 * `passphrase-needed`, `passphrase-wrong`, `backup-invalid`, `backup-damaged`, `restore-erasure`.
 */
export async function restoreHouse(
  file: string,
  folder: string,
  passphrase: () => Promise<string> = noPassphrase,
): Promise<RestoredHouse> {
  if (!(await isEncryptedFile(file))) return await restorePlain(file, folder)
  const typed = await passphrase()
  // Beside the new house, not where every account of the computer may read.
  const work = await mkdtemp(`${join(dirname(resolve(folder)), basename(folder))}.restore-`)
  try {
    const plain = join(work, basename(file))
    await decryptFile(file, plain, typed)
    return await restorePlain(plain, folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function noPassphrase(): Promise<string> {
  throw new AppError('passphrase-needed')
}

async function restorePlain(file: string, folder: string): Promise<RestoredHouse> {
  let erased = { rows: 0, persons: 0 }
  const { files, damaged } = await restoreFolder(file, folder, async (work) => {
    erased = await withoutErasedPersons(work)
  })
  return { files, damaged, erasedRows: erased.rows, erasedPersons: erased.persons }
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
