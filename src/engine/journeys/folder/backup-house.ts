import { mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../contract/index.ts'
import { isCommonPassword } from '../../stewardship/index.ts'
import { type BackupMade, type BackupOptions, backupFolder, encryptFile, replaceFile } from '../../store/index.ts'
import type { House } from '../house/index.ts'

/** Signs under which a passphrase is tried through, as for a password. */
const fewestSigns = 12

/** How a backup of a house is written. */
export interface HouseBackupOptions extends BackupOptions {
  /** Encrypts it; null or absent: anybody who has the file reads it. */
  readonly passphrase?: string | null
}

/**
 * Writes all that the house holds into one file, encrypted where a passphrase is given. Bytes. Throws as
 * `backupFolder`, and `passphrase-weak`.
 */
export async function backupHouse(
  { folder }: House,
  file: string,
  { passphrase = null, ...options }: HouseBackupOptions = {},
): Promise<BackupMade> {
  if (passphrase === null) return await backupFolder(folder, file, options)
  if (passphrase.length < fewestSigns || isCommonPassword(passphrase)) throw new AppError('passphrase-weak')
  const work = await mkdtemp(join(folder.files.temporary, 'encrypt-'))
  try {
    const [plain, encrypted] = [join(work, 'backup.zip'), join(work, 'backup.age')]
    const made = await backupFolder(folder, plain, options)
    await encryptFile(plain, encrypted, passphrase)
    await replaceFile(encrypted, file)
    return { ...made, bytes: (await stat(file)).size }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Notes where a backup was put: an erasure must be able to say which backups still hold the person. */
export async function rememberBackup({ folder }: House, path: string): Promise<void> {
  await folder.app.insertInto('backup_made').values({ path, made_at: new Date().toISOString() }).execute()
}
