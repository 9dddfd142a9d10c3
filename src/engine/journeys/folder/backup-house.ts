import { type BackupMade, type BackupOptions, backupFolder } from '../../store/index.ts'
import type { House } from '../house/index.ts'

/** Writes all that the house holds into one file. Bytes. Throws as `backupFolder`. */
export async function backupHouse(house: House, file: string, options: BackupOptions = {}): Promise<BackupMade> {
  return await backupFolder(house.folder, file, options)
}

/** Notes where a backup was put: an erasure must be able to say which backups still hold the person. */
export async function rememberBackup({ folder }: House, path: string): Promise<void> {
  await folder.app.insertInto('backup_made').values({ path, made_at: new Date().toISOString() }).execute()
}
