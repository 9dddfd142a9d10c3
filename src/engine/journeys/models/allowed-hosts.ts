import { createHash } from 'node:crypto'
import { AppError } from '../../../contract/index.ts'
import type {
  EmbeddingModel,
  EmbedRequest,
  GenerateRequest,
  ListenRequest,
  SpeechModel,
  TextModel,
  TranslateRequest,
  Translator,
} from '../../model/index.ts'
import { isLocalHost, spentThisMonth, writeJournal } from '../../stewardship/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { setting } from '../house/index.ts'

/**
 * The same model, which stops at the month's budget (`model-budget-spent`), and sends nothing beyond this computer to a host that no person has let in, having read the first bytes.
 * `generate` then throws `model-host-new`.
 */
export function guardedModel(model: TextModel, app: AppDatabase): TextModel {
  return {
    ...model,
    generate: async (request: GenerateRequest) => {
      await refuseUnlet(app, model)
      return await model.generate(request)
    },
  }
}

/** The same, for a model of meaning. `embed` then throws `model-budget-spent`, `model-host-new`. */
export function guardedMeaningModel(model: EmbeddingModel, app: AppDatabase): EmbeddingModel {
  return {
    ...model,
    embed: async (request: EmbedRequest) => {
      await refuseUnlet(app, model)
      return await model.embed(request)
    },
  }
}

/** The same, for a server that listens. `listen` then throws `model-budget-spent`, `model-host-new`. */
export function guardedSpeechModel(model: SpeechModel, app: AppDatabase): SpeechModel {
  return {
    ...model,
    listen: async (request: ListenRequest) => {
      await refuseUnlet(app, model)
      return await model.listen(request)
    },
  }
}

/** The same, for what translates. `translate` then throws `model-budget-spent`, `model-host-new`. */
export function guardedTranslator(translator: Translator, app: AppDatabase): Translator {
  return {
    ...translator,
    translate: async (request: TranslateRequest) => {
      await refuseUnlet(app, translator)
      return await translator.translate(request)
    },
  }
}

async function refuseUnlet(app: AppDatabase, { host }: { readonly host: string }): Promise<void> {
  await refuseBeyondBudget(app)
  if (!(await isHostAllowed(app, host))) throw new AppError('model-host-new', { host })
}

async function refuseBeyondBudget(app: AppDatabase): Promise<void> {
  const budget = await setting(app, 'modelBudgetWh')
  if (budget === null) return
  const spent = await spentThisMonth(app)
  if (spent >= budget) throw new AppError('model-budget-spent', { spent: spent.toFixed(1), budget })
}

export async function isHostAllowed(app: AppDatabase, host: string): Promise<boolean> {
  if (isLocalHost(host)) return true
  const row = await app.selectFrom('allowed_host').select('host').where('host', '=', host).executeTakeFirst()
  return row !== undefined
}

/** Keeps who let a host in, and the bytes that they had read. */
export async function allowHost(
  app: AppDatabase,
  { host, shown, who }: { readonly host: string; readonly shown: string; readonly who: string },
): Promise<void> {
  const row = { host, who, shown, at: new Date().toISOString() }
  const hash = createHash('sha256').update(shown).digest('hex').slice(0, 12)
  await app.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('allowed_host')
      .values(row)
      .onConflict((conflict) => conflict.column('host').doNothing())
      .execute()
    const params = { host, bytes: Buffer.byteLength(shown), hash }
    await writeJournal(transaction, { who, action: 'host-let-in', params })
  })
}
