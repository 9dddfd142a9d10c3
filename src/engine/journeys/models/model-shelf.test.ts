import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { supportedModels } from '../../model/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { getModel } from './index.ts'

test('a model given up before its first byte is said to be stopped, and not our fault', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parterre-shelf-'))
  const house = await openHouse(folder)
  const name = supportedModels()[0]?.name ?? ''
  const asked = { name, by: 'test', signal: AbortSignal.abort() }
  await expect(getModel(house, asked)).rejects.toMatchObject({ code: 'model-file', params: { detail: 'stopped' } })
  await house.close()
  await rm(folder, { recursive: true })
})
