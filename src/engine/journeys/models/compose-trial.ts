import { AppError, type ComposeTrial, composeTrialSchema } from '../../../contract/index.ts'
import { actorName } from '../../stewardship/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { composePromptVersion, isComposeTrialPassed, type PastText, tryComposing } from '../../writing/index.ts'
import { trialProgramme } from '../demo/index.ts'
import { type House, setting } from '../house/index.ts'
import { guardedModel } from './allowed-hosts.ts'
import { configuredModel } from './configured-model.ts'

const task = 'compose'
/** The invented shows are those of a season of the demo theatre, on a day of it. */
const asOf = '2026-11-24'

const scoreSchema = composeTrialSchema.omit({ isAllowed: true, at: true, promptVersion: true })

interface KeptTrial extends ComposeTrial {
  readonly model: string
  readonly baseUrl: string
}

/** Every trial of composing with the instructions of today, the last first. */
export async function composeTrialsOf(app: AppDatabase): Promise<KeptTrial[]> {
  const rows = await app
    .selectFrom('model_trial')
    .selectAll()
    .where('task', '=', task)
    .where('prompt_version', '=', composePromptVersion)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ model, is_allowed, at, prompt_version, score }) => {
    const { baseUrl, ...told } = JSON.parse(score)
    const figures = scoreSchema.parse(told)
    return {
      model,
      baseUrl: String(baseUrl),
      isAllowed: is_allowed === 1,
      at,
      promptVersion: prompt_version,
      ...figures,
    }
  })
}

/** How a model composed here the last time, at its address; null when it was not tried. */
export async function lastComposeTrial(
  app: AppDatabase,
  { name, baseUrl }: { readonly name: string; readonly baseUrl: string },
): Promise<ComposeTrial | null> {
  const last = (await composeTrialsOf(app)).find((trial) => trial.model === name && trial.baseUrl === baseUrl)
  if (!last) return null
  const { model: _, baseUrl: __, ...told } = last
  return told
}

interface Asked {
  readonly staffId?: string | null
  readonly past?: readonly PastText[]
  readonly signal?: AbortSignal
  readonly onText?: (done: number, of: number) => void
}

/**
 * Has the model that is let in compose for twelve invented records, and keeps what it is allowed from then on, with the twelve texts for
 * a person to read. It sends what a composition would: nothing to a host that nobody let in, nothing beyond the month's budget.
 * Throws `model-unknown` without a model, `model-host-new`, `model-budget-spent`, `model-failed` when stopped.
 */
export async function tryComposeModel(house: House, asked: Asked = {}): Promise<ComposeTrial> {
  const { app } = house.folder
  const set = await setting(app, 'model')
  if (!set) throw new AppError('model-unknown', { model: '' })
  const programme = trialProgramme(asOf)
  const model = guardedModel(await configuredModel(house, { published: JSON.stringify(programme) }), app)
  const score = await tryComposing({
    model,
    who: await actorName(app, asked.staffId ?? null),
    ...programme,
    asOf,
    past: asked.past ?? [],
    check: async (text, record) =>
      (await house.texts.run('check', { text, record, asOf }, { house: programme.house })).atoms,
    ...(asked.signal && { signal: asked.signal }),
    ...(asked.onText && { onText: asked.onText }),
  })
  const isAllowed = isComposeTrialPassed(score)
  const at = new Date().toISOString()
  await app
    .insertInto('model_trial')
    .values({
      model: set.name,
      task,
      prompt_version: composePromptVersion,
      is_allowed: isAllowed ? 1 : 0,
      score: JSON.stringify({ ...score, baseUrl: set.baseUrl }),
      at,
    })
    .execute()
  return { isAllowed, at, promptVersion: composePromptVersion, ...score, texts: [...score.texts] }
}
