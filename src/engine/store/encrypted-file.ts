import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Decrypter, Encrypter } from 'age-encryption'
import { AppError } from '../../contract/index.ts'
import { hashFile } from './file-store.ts'

/** How every file of age begins (https://age-encryption.org/v1). */
const opening = 'age-encryption.org/v1\n'

/** Whether a file is one that age has encrypted. */
export async function isEncryptedFile(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(opening.length), 0, opening.length, 0)
    return bytesRead === opening.length && buffer.toString('latin1') === opening
  } finally {
    await file.close()
  }
}

/**
 * Writes a file encrypted by a passphrase, in age's own format: any age opens it. It is read again once it is
 * written. Whoever loses the passphrase loses the file. Throws `backup-unverified`.
 */
export async function encryptFile(from: string, to: string, passphrase: string): Promise<void> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  await pipeline(await encrypter.encrypt(bytesOf(from)), createWriteStream(to, { mode: 0o600 }))
  const hash = createHash('sha256')
  for await (const piece of await decrypted(to, passphrase)) hash.update(piece)
  if (hash.digest('hex') !== (await hashFile(from))) throw new AppError('backup-unverified')
}

/**
 * Writes what an encrypted file holds; nothing is left of it where it does not open whole.
 * Throws `passphrase-wrong`, and `backup-invalid` for a file that was cut or changed.
 */
export async function decryptFile(from: string, to: string, passphrase: string): Promise<void> {
  try {
    const content = await decrypted(from, passphrase)
    await pipeline(content, createWriteStream(to, { mode: 0o600 })).catch((cause) => {
      throw new AppError('backup-invalid', { file: basename(from) }, { cause })
    })
  } catch (error) {
    await rm(to, { force: true })
    throw error
  }
}

async function decrypted(path: string, passphrase: string): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return await decrypter.decrypt(bytesOf(path)).catch((cause) => {
    throw new AppError('passphrase-wrong', { file: basename(path) }, { cause })
  })
}

function bytesOf(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
}
