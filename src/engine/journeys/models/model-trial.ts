import { z } from 'zod'
import { AppError, type ModelTrial } from '../../../contract/index.ts'
import { actorName } from '../../stewardship/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { isTrialPassed, promptVersion, tryRewriting } from '../../writing/index.ts'
import { type House, setting } from '../house/index.ts'
import { guardedModel } from './allowed-hosts.ts'
import { configuredModel } from './configured-model.ts'

const scoreSchema = z.object({
  asked: z.number(),
  right: z.number(),
  changed: z.number(),
  seconds: z.number(),
  tokens: z.number(),
  wh: z.number(),
})
const task = 'rewrite'

/** How a model did here the last time, with the instructions of today; null when it was not tried. */
export async function lastTrial(app: AppDatabase, model: string): Promise<ModelTrial | null> {
  const row = await app
    .selectFrom('model_trial')
    .selectAll()
    .where('model', '=', model)
    .where('task', '=', task)
    .where('prompt_version', '=', promptVersion)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const score = scoreSchema.parse(JSON.parse(row.score))
  return { isAllowed: row.is_allowed === 1, at: row.at, promptVersion: row.prompt_version, ...score }
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
      score: JSON.stringify(score),
      at,
    })
    .execute()
  return { isAllowed, at, promptVersion, ...score }
}

/** Refuses a model that did worse here than the text without one. Throws `model-not-allowed`. */
export async function refuseFailedModel(app: AppDatabase, model: string): Promise<void> {
  const trial = await lastTrial(app, model)
  if (trial && !trial.isAllowed) throw new AppError('model-not-allowed', { model })
}
