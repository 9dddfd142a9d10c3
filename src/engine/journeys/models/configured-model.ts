import { join } from 'node:path'
import { AppError, type ModelUse, supposedEnergy } from '../../../contract/index.ts'
import {
  type EmbeddingModel,
  type EnergyBasis,
  embeddedEmbeddings,
  embeddedModel,
  libreTranslate,
  type ModelEffects,
  modelKey,
  type OpenAiCompatibleConfig,
  openAiCompatibleEmbeddings,
  openAiCompatibleModel,
  openAiCompatibleSpeech,
  type SpeechModel,
  type TextModel,
  type Translator,
} from '../../model/index.ts'
import { isLocalHost, keepModelCall, shield } from '../../stewardship/index.ts'
import { modelTranslator } from '../../writing/index.ts'
import { type House, setting } from '../house/index.ts'
import { embeddedFile } from './embedded-address.ts'
import { knownNames } from './known-names.ts'
import { runtimeFolder, shelfFolder } from './shelf-folder.ts'

const { watts, billions } = supposedEnergy
const supposedLocal: EnergyBasis = { kind: 'local', watts }
const supposedHosted: EnergyBasis = { kind: 'hosted', activeBillions: billions, totalBillions: billions }

const silenceMs = 120_000
/** A film is heard before any word of it comes back. */
const listeningMs = 3 * 3_600_000

/**
 * The model that the house lets in, its calls kept in the ledger, what it is sent passed through the shield; `published` is
 * what the records print, which passes. Throws `model-unknown` when none is set, or it goes by another name.
 */
export async function configuredModel(house: House, asked: Asked): Promise<TextModel> {
  const { name, here, server, effects } = await configured(house, 'model', asked)
  return here ? embeddedModel({ name, ...here }, effects) : openAiCompatibleModel(server, effects)
}

/** The model of meaning that the house lets in, under the same rules. Throws `model-unknown`. */
export async function configuredMeaningModel(house: House, asked: Asked): Promise<EmbeddingModel> {
  const { name, here, server, effects } = await configured(house, 'meaningModel', asked)
  return here ? embeddedEmbeddings({ name, ...here }, effects) : openAiCompatibleEmbeddings(server, effects)
}

/** The server that the house lets listen. No shield hides a voice: only a person's own act sends one. Throws `model-unknown`. */
export async function configuredSpeechModel(house: House): Promise<SpeechModel> {
  const { server, effects } = await configured(house, 'speechModel', { published: '' })
  return openAiCompatibleSpeech({ ...server, timeoutMs: listeningMs }, effects)
}

/** What translates for the house: its translation server, else its model. Throws `model-unknown` without either. */
export async function configuredTranslator(house: House, asked: Asked): Promise<Translator> {
  if ((await setting(house.folder.app, 'translator')) === null)
    return modelTranslator(await configuredModel(house, asked))
  const { server, effects } = await configured(house, 'translator', asked)
  return libreTranslate(server, effects)
}

interface Asked {
  readonly published: string
  readonly name?: string
}

async function configured(house: House, use: ModelUse, { published, name }: Asked) {
  const { app } = house.folder
  const set = await setting(app, use)
  if (!set || (name !== undefined && set.name !== name)) throw new AppError('model-unknown', { model: name ?? '' })
  const guard = shield({ published, names: await knownNames(house) })
  const effects: ModelEffects = {
    redact: (text) => guard.redact(text).text,
    restore: guard.restore,
    ledger: (entry) => keepModelCall(app, entry),
  }
  const file = embeddedFile(set.baseUrl)
  const here = file !== null && {
    path: join(shelfFolder(house), file),
    runtime: runtimeFolder(house),
    energy: supposedLocal,
  }
  const host = here ? '' : new URL(set.baseUrl).host
  const apiKey = here ? null : await modelKey(host)
  const server: OpenAiCompatibleConfig = {
    name: set.name,
    baseUrl: set.baseUrl,
    modelId: set.name,
    ...(apiKey !== null && { apiKey }),
    energy: isLocalHost(host) ? supposedLocal : supposedHosted,
    timeoutMs: silenceMs,
  }
  return { name: set.name, here, server, effects }
}
