import { AppError, type ModelUse, type Settings } from '../../../contract/index.ts'
import { isLocalHost } from '../../stewardship/index.ts'
import { changeSigned } from '../house/change-signed.ts'
import { type House, setting } from '../house/index.ts'
import { readSettings } from './settings-page.ts'

const actions = {
  model: { in: 'model-let-in', out: 'model-taken-out' },
  meaningModel: { in: 'meaning-model-let-in', out: 'meaning-model-taken-out' },
  speechModel: { in: 'speech-model-let-in', out: 'speech-model-taken-out' },
  translator: { in: 'translator-let-in', out: 'translator-taken-out' },
} as const

/**
 * Lets a model in, or with null takes out the one that is there: journalled. Beyond this computer what it is sent leaves the house, which is
 * confirmed. Throws `model-not-local` unless confirmed, `model-unknown` for an address that would send in clear.
 */
export async function changeModel(
  house: House,
  {
    model,
    isConfirmed,
    by,
    use = 'model',
  }: { model: { name: string; baseUrl: string } | null; isConfirmed: boolean; by: string; use?: ModelUse },
): Promise<Settings> {
  if (model) {
    if (!URL.canParse(model.baseUrl))
      throw new AppError('model-unknown', { model: model.name, why: 'address', address: model.baseUrl })
    const url = new URL(model.baseUrl)
    const isLocal = isLocalHost(url.host)
    const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)
    if (!isSafe) throw new AppError('model-unknown', { model: model.name, why: 'clear', host: url.host })
    if (!isLocal && !isConfirmed) throw new AppError('model-not-local', { host: url.host })
    const params = { model: model.name, host: url.host }
    await changeSigned(house, use, model, { by, action: actions[use].in, params })
  } else await takeModelOut(house, { use, by })
  return await readSettings(house)
}

async function takeModelOut(house: House, { use, by }: { use: ModelUse; by: string }): Promise<void> {
  const before = await setting(house.folder.app, use)
  if (before === null) return
  await changeSigned(house, use, null, { by, action: actions[use].out, params: { model: before.name } })
}
