import type { ModelOffer, ModelShelf } from '../../../contract/index.ts'
import { AppError } from '../../../contract/index.ts'
import {
  addToShelf,
  getToShelf,
  hasRuntime,
  installRuntime,
  type ShelvedModel,
  type SupportedModel,
  shelvedModels,
  supportedModels,
} from '../../model/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import { changeSigned } from '../house/change-signed.ts'
import type { House } from '../house/index.ts'
import { embeddedAddress } from './embedded-address.ts'
import { lastTrial } from './model-trial.ts'
import { runtimeFolder, shelfFolder } from './shelf-folder.ts'

/** The models that Parterre knows and those that the house has, each with what was measured and verified of it. */
export async function modelShelf(house: House): Promise<ModelShelf> {
  const shelved = await shelvedModels(shelfFolder(house))
  const known = supportedModels().map((model) =>
    offerOf(
      model,
      shelved.find((one) => one.known?.name === model.name),
    ),
  )
  const strangers = shelved.filter((one) => one.known === null).map(strangerOf)
  const models: ModelOffer[] = []
  for (const offer of [...known, ...strangers])
    models.push({ ...offer, trial: await lastTrial(house.folder.app, { name: offer.name }) })
  return { models, hasRuntime: hasRuntime(runtimeFolder(house)) }
}

function offerOf(model: SupportedModel, shelved: ShelvedModel | undefined): Omit<ModelOffer, 'trial'> {
  const { name, title, maker, licence, languages, tasks, memoryBytes, file } = model
  const { bytes, sha256, proof, url } = file
  return {
    name,
    title,
    maker,
    licence,
    languages,
    tasks,
    memoryBytes,
    bytes,
    sha256,
    proof,
    url,
    file: shelved?.file ?? null,
  }
}

/** A file brought by hand that no hash tells: only what can be counted of it is said. */
function strangerOf({ file, bytes, sha256 }: ShelvedModel): Omit<ModelOffer, 'trial'> {
  return {
    name: file.replace(/\.gguf$/u, ''),
    title: file,
    maker: null,
    licence: null,
    languages: [],
    tasks: [],
    memoryBytes: null,
    bytes,
    sha256,
    proof: null,
    url: null,
    file,
  }
}

export interface GetProgress {
  readonly phase: 'runtime' | 'weights' | 'verifying'
  readonly done: number
  readonly of: number | null
}

/**
 * Brings a supported model, and the part that runs it when that is missing: the only call out to the network, by a person's
 * order, kept in the journal. Goes on from where it was given up. Throws `model-unknown`, `model-file` (`detail`: stopped, when given up).
 */
export async function getModel(
  house: House,
  {
    name,
    by,
    signal,
    onProgress,
  }: {
    readonly name: string
    /** By whose order, for the journal. */
    readonly by: string
    readonly signal?: AbortSignal
    readonly onProgress?: (progress: GetProgress) => void
  },
): Promise<ShelvedModel> {
  if (!supportedModels().some((model) => model.name === name)) throw new AppError('model-unknown', { model: name })
  const got = await brought(house, { name, signal, onProgress }).catch((error: unknown) => {
    // Given up before the first byte, or after: nobody's fault.
    if (signal?.aborted) throw new AppError('model-file', { file: name, detail: 'stopped' }, { cause: error })
    throw error
  })
  const params = { model: name, file: got.file, hash: got.sha256.slice(0, 12), bytes: got.bytes }
  await writeJournal(house.folder.app, { who: by, action: 'model-brought', params })
  return got
}

interface Wanted {
  readonly name: string
  readonly signal: AbortSignal | undefined
  readonly onProgress: ((progress: GetProgress) => void) | undefined
}

async function brought(house: House, { name, signal, onProgress }: Wanted): Promise<ShelvedModel> {
  if (!hasRuntime(runtimeFolder(house))) {
    onProgress?.({ phase: 'runtime', done: 0, of: null })
    await installRuntime(runtimeFolder(house), signal)
  }
  return await getToShelf(shelfFolder(house), name, {
    ...(signal && { signal }),
    onProgress: ({ done, of }) => onProgress?.({ phase: done === of ? 'verifying' : 'weights', done, of }),
  })
}

/** Puts a file of weights brought by hand on the shelf. Throws `model-file` when it is not a GGUF. */
export async function addModel(
  house: House,
  { by, ...file }: { path: string; name: string; by: string },
): Promise<ShelvedModel> {
  const added = await addToShelf(shelfFolder(house), file)
  const params = {
    model: added.known?.name ?? '',
    file: added.file,
    hash: added.sha256.slice(0, 12),
    bytes: added.bytes,
  }
  await writeJournal(house.folder.app, { who: by, action: 'model-brought', params })
  return added
}

/** Lets in a model of the shelf, to say texts otherwise or to find passages by meaning. Throws `model-unknown` when the house does not have it. */
export async function letModelIn(
  house: House,
  { name, by, use = 'model' }: { name: string; by: string; use?: 'model' | 'meaningModel' },
): Promise<ModelShelf> {
  const shelf = await modelShelf(house)
  const found = shelf.models.find((model) => model.name === name && model.file !== null)
  if (!found?.file) throw new AppError('model-unknown', { model: name })
  const model = { name, baseUrl: embeddedAddress(found.file) }
  await changeSigned(house, use, model, {
    by,
    action: use === 'model' ? 'model-let-in' : 'meaning-model-let-in',
    params: { model: name, host: 'localhost' },
  })
  return shelf
}
