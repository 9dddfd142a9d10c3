import { restoreFolder } from '../../store/index.ts'
import { forgottenBy, stripHouse } from '../erase/index.ts'
import { House } from '../house/index.ts'

/**
 * Puts a backup back into a folder that holds no data yet. Whoever was erased since it was made does not come back (P16).
 * Throws `folder-not-empty`, `backup-invalid`.
 * @returns how many files were put back, and how many of their rows named someone who was erased
 */
export async function restoreHouse(file: string, folder: string): Promise<{ files: number; erasedRows: number }> {
  const { files } = await restoreFolder(file, folder)
  const house = await House.open(folder)
  try {
    const forgotten = await forgottenBy(house)
    if (!forgotten) return { files, erasedRows: 0 }
    const { rows } = await stripHouse(house, forgotten)
    return { files, erasedRows: rows }
  } finally {
    await house.close()
  }
}
