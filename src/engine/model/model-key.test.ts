import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modelKey } from './index.ts'

test('a key comes from the environment first, then from the keyring under the name of its host, else there is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parterre-keyring-'))
  const keyring = join(folder, 'secret-tool')
  await writeFile(keyring, '#!/bin/sh\n[ "$5" = "api.example:443" ] && echo from-keyring\n')
  await chmod(keyring, 0o755)
  const environment = { PATH: `${folder}:/usr/bin:/bin` }
  expect(await modelKey('api.example:443', { ...environment, PARTERRE_MODEL_KEY: 'from-env' })).toBe('from-env')
  if (process.platform === 'linux') expect(await modelKey('api.example:443', environment)).toBe('from-keyring')
  expect(await modelKey('other.example', environment)).toBeNull()
  await rm(folder, { recursive: true })
})
