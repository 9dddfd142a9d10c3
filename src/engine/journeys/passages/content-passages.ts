import {
  AppError,
  type ContentPassages,
  type SentenceSupport,
  type ShowRecord,
  type WrittenDraft,
} from '../../../contract/index.ts'
import { actorName, draftText } from '../../stewardship/index.ts'
import { meaningTask, passagesOf, textSupport, withMeaning } from '../../writing/index.ts'
import { draftRecords } from '../contents/draft-records.ts'
import { storedDraft } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { allowHost, guardedMeaningModel } from '../models/allowed-hosts.ts'
import { configuredMeaningModel } from '../models/configured-model.ts'
import { meaningModelOf } from '../models/meaning-trial.ts'

/**
 * Which passages of the documents of its show say what each sentence of a text says, where a person or a model wrote it: what a rule wrote
 * is bound to the record, and what is quoted has its source. By words alone. Throws `draft-not-found`, `show-not-found`.
 */
export async function contentPassages(house: House, id: string): Promise<ContentPassages> {
  const { sentences } = await readText(house, id)
  return { sentences: [...sentences], isByMeaning: false, meaningModel: await meaningModelOf(house) }
}

interface Asked {
  readonly id: string
  readonly staffId: string | null
  readonly signal?: AbortSignal
}

/**
 * The same, where words find too little with what a model of meaning finds. Throws `meaning-model-none` without one, `meaning-model-untried`
 * before its trial here, `meaning-model-worse` where it did no better than words, `model-host-new`, `model-budget-spent`, `model-failed`.
 */
export async function seekPassages(house: House, { id, staffId, signal }: Asked): Promise<ContentPassages> {
  const { app } = house.folder
  const meaningModel = await meaningModelOf(house)
  if (!meaningModel) throw new AppError('meaning-model-none')
  const { name, trial } = meaningModel
  if (!trial) throw new AppError('meaning-model-untried', { model: name })
  if (!trial.isAllowed) throw new AppError('meaning-model-worse', { model: name })
  const { show, sentences, published } = await readText(house, id)
  const found = await withMeaning(
    { sentences, passages: passagesOf(show) },
    {
      model: guardedMeaningModel(await configuredMeaningModel(house, { published }), app),
      who: await actorName(app, staffId),
      least: trial.least,
      ...(signal && { signal }),
    },
  )
  return { sentences: found.sentences, isByMeaning: true, meaningModel }
}

/** The exact bytes that `seekPassages` would send first, and where. Nothing is sent. */
export async function previewMeaning(house: House, { id, staffId }: Asked): Promise<{ host: string; body: string }> {
  const { show, published } = await readText(house, id)
  const model = await configuredMeaningModel(house, { published })
  const texts = passagesOf(show).map(({ text }) => text)
  const who = await actorName(house.folder.app, staffId)
  return { host: model.host, body: await model.preview({ texts, role: 'passage', task: meaningTask, who }) }
}

/** A named person, having read the bytes of `previewMeaning`, lets them go to that host from now on. */
export async function allowMeaningHost(house: House, asked: Asked): Promise<void> {
  const { host, body } = await previewMeaning(house, asked)
  await allowHost(house.folder.app, { host, shown: body, who: await actorName(house.folder.app, asked.staffId) })
}

interface ReadText {
  readonly show: ShowRecord
  readonly sentences: readonly SentenceSupport[]
  /** What the records print: the shield lets it pass. */
  readonly published: string
}

async function readText(house: House, id: string): Promise<ReadText> {
  const { brief, present } = await storedDraft(house.folder.app, id)
  const { show, house: own } = await draftRecords(house, brief, present.content)
  const text = draftText(present.content)
  const sentences = textSupport({ text, facts: present.facts, show, within: freelyWritten(present) })
  return { show, sentences, published: JSON.stringify([show, own]) }
}

function freelyWritten({ origins }: Pick<WrittenDraft, 'origins'>): WrittenDraft['origins'] {
  return origins.filter(({ writtenBy }) => writtenBy === 'person' || writtenBy === 'model')
}
