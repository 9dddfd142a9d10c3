import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { afterAll, expect, it } from 'vitest'
import { decryptFile, encryptFile, isEncryptedFile } from './encrypted-file.ts'

const folder = await mkdtemp(join(tmpdir(), 'chiffré '))
afterAll(() => rm(folder, { recursive: true, force: true }))
const passphrase = 'la marée basse du mardi'
const content = Buffer.from('Lise Kerouan;lise@exemple.example\n'.repeat(20_000))
const [plain, sealed, back] = ['plain', 'sealed.age', 'back'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]
await writeFile(plain, content)
await encryptFile(plain, sealed, passphrase)

it('is a file of age, that any age opens by its passphrase, and says nothing of what it holds', async () => {
  expect([await isEncryptedFile(plain), await isEncryptedFile(sealed)]).toEqual([false, true])
  const bytes = await readFile(sealed)
  expect(bytes.subarray(0, 40).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /)
  expect(bytes.includes('Kerouan')).toBe(false)
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  expect(Buffer.from(await decrypter.decrypt(bytes)).equals(content)).toBe(true)
})

it('opens by its passphrase alone, for its owner alone, and leaves nothing of one that was cut', async () => {
  await decryptFile(sealed, back, passphrase)
  expect((await readFile(back)).equals(content)).toBe(true)
  expect((await stat(back)).mode & 0o777).toBe(0o600)
  await rm(back)
  await expect(decryptFile(sealed, back, 'la marée haute')).rejects.toMatchObject({ code: 'passphrase-wrong' })
  await truncate(sealed, 300_000)
  await expect(decryptFile(sealed, back, passphrase)).rejects.toMatchObject({ code: 'backup-invalid' })
  await expect(stat(back)).rejects.toThrow()
})
