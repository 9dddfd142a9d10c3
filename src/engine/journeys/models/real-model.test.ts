import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { unloadEmbedded } from '../../model/index.ts'
import { House } from '../house/index.ts'
import { addModel, houseLedger, letModelIn, tryModel } from './index.ts'

/** Weights (GGUF) and the folder that `models get` makes (`data/models/runtime`): they are not kept with the source. */
const { PARTERRE_TEST_WEIGHTS: weights, PARTERRE_TEST_RUNTIME: runtime } = process.env

test.skipIf(!weights || !runtime)(
  'real weights run in this program, under the same locks (left out unless PARTERRE_TEST_WEIGHTS and PARTERRE_TEST_RUNTIME are set)',
  { timeout: 900_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parterre-weights-'))
    const house = await House.open(folder)
    await mkdir(join(folder, 'models'))
    await symlink(resolve(runtime ?? ''), join(folder, 'models', 'runtime'))
    const added = await addModel(house, { path: weights ?? '', name: weights ?? '', by: 'test' })
    await letModelIn(house, { name: added.known?.name ?? added.file.replace(/\.gguf$/u, ''), by: 'test' })
    const trial = await tryModel(house)
    expect(trial.asked).toBe(24)
    expect(trial.right).toBeGreaterThan(0)
    expect((await houseLedger(house)).calls[0]).toMatchObject({ isLocal: true, host: 'localhost', outcome: 'done' })
    await unloadEmbedded()
    await house.close()
    await rm(folder, { recursive: true })
  },
)
