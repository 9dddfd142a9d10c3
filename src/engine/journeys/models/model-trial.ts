import { z } from 'zod'
import { AppError, type ModelTrial } from '../../../contract/index.ts'
import { actorName } from '../../stewardship/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { isTrialPassed, promptVersion, tryRewriting } from '../../writing/index.ts'
import { type House, setting } from '../house/index.ts'
import { guardedModel } from './allowed-hosts.ts'
import { composeTrialsOf, lastComposeTrial } from './compose-trial.ts'
import { configuredModel } from './configured-model.ts'

const scoreSchema = z.object({
  asked: z.number(),
  right: z.number(),
  changed: z.number(),
  seconds: z.number(),
  tokens: z.number(),
  wh: z.number(),
  /** Where it was tried; absent of trials kept before this was. */
  baseUrl: z.string().optional(),
})
const task = 'rewrite'

/** How a model did here the last time, with the instructions of today; null when it was not tried. */
export async function lastTrial(
  app: AppDatabase,
  { name, baseUrl }: { readonly name: string; readonly baseUrl?: string },
): Promise<ModelTrial | null> {
  const trials = await trialsOf(app)
  const isThere = (trial: KeptTrial) => [undefined, trial.baseUrl].includes(baseUrl) || trial.baseUrl === undefined
  const last = trials.find((trial) => trial.model === name && isThere(trial))
  if (!last) return null
  const { model: _, baseUrl: __, ...told } = last
  return told
}

interface KeptTrial extends ModelTrial {
  readonly model: string
  readonly baseUrl: string | undefined
}

/** Every trial with the instructions of today, the last first. */
async function trialsOf(app: AppDatabase): Promise<KeptTrial[]> {
  const rows = await app
    .selectFrom('model_trial')
    .selectAll()
    .where('task', '=', task)
    .where('prompt_version', '=', promptVersion)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ model, is_allowed, at, prompt_version, score }) => {
    const { baseUrl, ...figures } = scoreSchema.parse(JSON.parse(score))
    return { model, baseUrl, isAllowed: is_allowed === 1, at, promptVersion: prompt_version, ...figures }
  })
}

/**
 * Tries the model that is let in on an invented text, and keeps what it is allowed from then on. It sends what a rewriting would: nothing
 * to a host that nobody let in, nothing beyond the month's budget.
 * Throws `model-unknown` without a model, `model-host-new`, `model-budget-spent`, `model-failed` when stopped.
 */
export async function tryModel(
  house: House,
  {
    staffId = null,
    signal,
    onMove,
  }: {
    readonly staffId?: string | null
    readonly signal?: AbortSignal
    readonly onMove?: (done: number, of: number) => void
  } = {},
): Promise<ModelTrial> {
  const { app } = house.folder
  const set = await setting(app, 'model')
  if (!set) throw new AppError('model-unknown', { model: '' })
  const model = guardedModel(await configuredModel(house, { published: '' }), app)
  const who = await actorName(house.folder.app, staffId)
  const score = await tryRewriting(model, { who, ...(signal && { signal }), ...(onMove && { onMove }) })
  const isAllowed = isTrialPassed(score)
  const at = new Date().toISOString()
  await app
    .insertInto('model_trial')
    .values({
      model: set.name,
      task,
      prompt_version: promptVersion,
      is_allowed: isAllowed ? 1 : 0,
      score: JSON.stringify({ ...score, baseUrl: set.baseUrl }),
      at,
    })
    .execute()
  return { isAllowed, at, promptVersion, ...score }
}

/**
 * Refuses the model that is let in where it did worse here than the text without one, and where it was never tried at its address: many
 * servers answer the same whatever the name. Throws `model-not-allowed`, `model-untried` (`other`: who failed at that address, else none).
 */
export async function refuseUnprovedModel(app: AppDatabase, task: 'rewrite' | 'compose' = 'rewrite'): Promise<void> {
  const set = await setting(app, 'model')
  if (!set) return
  const trial = task === 'compose' ? await lastComposeTrial(app, set) : await lastTrial(app, set)
  if (trial && !trial.isAllowed) throw new AppError('model-not-allowed', { model: set.name, task })
  if (trial) return
  const others = task === 'compose' ? await composeTrialsOf(app) : await trialsOf(app)
  const other = others.find(({ baseUrl }) => baseUrl === set.baseUrl)
  const failed = other && !other.isAllowed ? other.model : 'none'
  throw new AppError('model-untried', { model: set.name, address: set.baseUrl, other: failed, task })
}
