import { join } from 'node:path'
import { AppError, supposedEnergy } from '../../../contract/index.ts'
import {
  type EnergyBasis,
  embeddedModel,
  type ModelEffects,
  modelKey,
  openAiCompatibleModel,
  type TextModel,
} from '../../model/index.ts'
import { isLocalHost, keepModelCall, shield } from '../../stewardship/index.ts'
import { type House, setting } from '../house/index.ts'
import { embeddedFile } from './embedded-address.ts'
import { runtimeFolder, shelfFolder } from './shelf-folder.ts'

const { watts, billions } = supposedEnergy
const supposedLocal: EnergyBasis = { kind: 'local', watts }
const supposedHosted: EnergyBasis = { kind: 'hosted', activeBillions: billions, totalBillions: billions }

const silenceMs = 120_000

/**
 * The model that the house lets in, its calls kept in the ledger, what it is sent passed through the shield; `published` is
 * what the records print, which passes. Throws `model-unknown` when none is set, or it goes by another name.
 */
export async function configuredModel(
  house: House,
  { published, name }: { readonly published: string; readonly name?: string },
): Promise<TextModel> {
  const { app } = house.folder
  const set = await setting(app, 'model')
  if (!set || (name !== undefined && set.name !== name)) throw new AppError('model-unknown', { model: name ?? '' })
  const guard = shield({ published })
  const effects: ModelEffects = {
    redact: (text) => guard.redact(text).text,
    restore: guard.restore,
    ledger: (entry) => keepModelCall(app, entry),
  }
  const file = embeddedFile(set.baseUrl)
  if (file !== null) {
    const path = join(shelfFolder(house), file)
    return embeddedModel({ name: set.name, path, runtime: runtimeFolder(house), energy: supposedLocal }, effects)
  }
  const { host } = new URL(set.baseUrl)
  const apiKey = await modelKey(host)
  return openAiCompatibleModel(
    {
      name: set.name,
      baseUrl: set.baseUrl,
      modelId: set.name,
      ...(apiKey !== null && { apiKey }),
      energy: isLocalHost(host) ? supposedLocal : supposedHosted,
      timeoutMs: silenceMs,
    },
    effects,
  )
}
