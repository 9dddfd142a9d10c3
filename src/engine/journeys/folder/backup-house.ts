import { backupFolder } from '../../store/index.ts'
import type { House } from '../house/index.ts'

/** Writes all that the house holds into one file. Bytes. */
export async function backupHouse(house: House, file: string): Promise<{ files: number; bytes: number }> {
  return await backupFolder(house.folder, file)
}
