import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { unloadEmbedded } from '../../model/index.ts'
import { House } from '../house/index.ts'
import { addModel, houseLedger, letModelIn, tryMeaningModel } from '../models/index.ts'

/** Weights of a model of meaning (GGUF) and the folder that `models get` makes (`data/models/runtime`): they are not kept with the source. */
const { PARTERRE_TEST_MEANING_WEIGHTS: weights, PARTERRE_TEST_RUNTIME: runtime } = process.env

test.skipIf(!weights || !runtime)(
  'real weights find passages by meaning in this program (left out unless PARTERRE_TEST_MEANING_WEIGHTS and PARTERRE_TEST_RUNTIME are set)',
  { timeout: 300_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parterre-meaning-'))
    const house = await House.open(folder)
    await mkdir(join(folder, 'models'))
    await symlink(resolve(runtime ?? ''), join(folder, 'models', 'runtime'))
    const added = await addModel(house, { path: weights ?? '', name: weights ?? '', by: 'test' })
    const name = added.known?.name ?? added.file.replace(/\.gguf$/u, '')
    await letModelIn(house, { name, by: 'test', use: 'meaningModel' })
    const trial = await tryMeaningModel(house)
    expect(trial.asked).toBe(20)
    expect(trial.right).toBeGreaterThan(trial.byWords)
    expect((await houseLedger(house)).calls[0]).toMatchObject({ task: 'passages', isLocal: true, outcome: 'done' })
    await unloadEmbedded()
    await house.close()
    await rm(folder, { recursive: true })
  },
)
