import { z } from 'zod'
import { AppError, type MeaningModel, type MeaningTrial } from '../../../contract/index.ts'
import { actorName } from '../../stewardship/index.ts'
import { isMeaningWorth, meaningTask, trialTexts, tryMeaning } from '../../writing/index.ts'
import { type House, setting } from '../house/index.ts'
import { guardedMeaningModel } from './allowed-hosts.ts'
import { configuredMeaningModel } from './configured-model.ts'
import { isLocalModel } from './embedded-address.ts'

/** Changes with the invented documents of the trial: what was measured on others does not hold. */
const version = 'passages-1'

const scoreSchema = z.object({
  asked: z.number(),
  right: z.number(),
  byWords: z.number(),
  absent: z.number(),
  wrong: z.number(),
  least: z.number(),
  seconds: z.number(),
  tokens: z.number(),
  wh: z.number(),
  baseUrl: z.string(),
})

/** The model of meaning that the house lets in, with how it did here at its address; null when none is. */
export async function meaningModelOf(house: House): Promise<MeaningModel | null> {
  const { app } = house.folder
  const set = await setting(app, 'meaningModel')
  if (!set) return null
  const rows = await app
    .selectFrom('model_trial')
    .selectAll()
    .where('task', '=', meaningTask)
    .where('prompt_version', '=', version)
    .where('model', '=', set.name)
    .orderBy('id', 'desc')
    .execute()
  const trials = rows.map(({ at, is_allowed, score }) => {
    const { baseUrl, ...told } = scoreSchema.parse(JSON.parse(score))
    return { baseUrl, trial: { at, isAllowed: is_allowed === 1, ...told } }
  })
  const last = trials.find(({ baseUrl }) => baseUrl === set.baseUrl)
  return { ...set, isLocal: isLocalModel(set), trial: last?.trial ?? null }
}

/**
 * Tries the model of meaning on invented documents and keeps from what nearness on its findings are shown here, or that they are not.
 * Throws `meaning-model-none` without a model, `model-host-new`, `model-budget-spent`, `model-failed`.
 */
export async function tryMeaningModel(
  house: House,
  { staffId = null, signal }: { readonly staffId?: string | null; readonly signal?: AbortSignal } = {},
): Promise<MeaningTrial> {
  const { app } = house.folder
  const set = await setting(app, 'meaningModel')
  if (!set) throw new AppError('meaning-model-none')
  const model = guardedMeaningModel(await configuredMeaningModel(house, { published: trialTexts }), app)
  const who = await actorName(app, staffId)
  const { bytesSent: _, ...score } = await tryMeaning({ model, who, ...(signal && { signal }) })
  const isAllowed = isMeaningWorth({ ...score, bytesSent: 0 })
  const at = new Date().toISOString()
  await app
    .insertInto('model_trial')
    .values({
      model: set.name,
      task: meaningTask,
      prompt_version: version,
      is_allowed: isAllowed ? 1 : 0,
      score: JSON.stringify({ ...score, baseUrl: set.baseUrl }),
      at,
    })
    .execute()
  return { at, isAllowed, ...score }
}
