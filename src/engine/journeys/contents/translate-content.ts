import { AppError, type PracticalLanguage, type ShowRecord, type Translation } from '../../../contract/index.ts'
import { actorName, draftText } from '../../stewardship/index.ts'
import { type TranslateTextRequest, translatePreview, translateText } from '../../writing/index.ts'
import { storedDraft } from '../drafts/draft-store.ts'
import { type House, setting } from '../house/index.ts'
import { allowHost, guardedTranslator } from '../models/allowed-hosts.ts'
import { configuredTranslator } from '../models/configured-model.ts'
import { readShowRecord } from '../programme/json-records.ts'
import { houseRecord, showRecord } from '../programme/records.ts'
import { draftRecords } from './draft-records.ts'

interface TranslateContentRequest {
  /** A text of the house by its number, or one given with the record that it speaks of. */
  readonly of: { readonly id: string } | { readonly text: string; readonly show: GivenShow }
  readonly to: PracticalLanguage
  /** The title of the show in that language; null where it has none, or none is known. */
  readonly title: string | null
  readonly asOf: string
  readonly staffId: string | null
  readonly signal?: AbortSignal
  readonly onDone?: (done: number, of: number) => void
}

/** A show of the house by its key, or a record given as JSON. */
type GivenShow = { readonly key: string } | { readonly record: unknown; readonly file: string }

/**
 * A text in another language, its facts set by rules, each sentence proved; nothing is kept of it but what it cost. Throws `translator-none`
 * where the house has neither translator nor model, `model-host-new` before the first send to a host, `model-budget-spent`, `model-failed`,
 * `draft-not-found`, `show-not-found`, `record-invalid`.
 */
export async function translateContent(house: House, request: TranslateContentRequest): Promise<Translation> {
  const asked = await requestOf(house, request)
  return await translateText({ ...asked, translator: guardedTranslator(asked.translator, house.folder.app) })
}

/** The exact bytes that a translation would send first, and where. Nothing is sent. */
export async function previewTranslation(
  house: House,
  request: TranslateContentRequest,
): Promise<{ host: string; body: string }> {
  const asked = await requestOf(house, request)
  return { host: asked.translator.host, body: await translatePreview(asked) }
}

/** A named person, having read the bytes of `previewTranslation`, lets them go to this host from now on. */
export async function allowTranslatorHost(house: House, request: TranslateContentRequest): Promise<void> {
  const { host, body } = await previewTranslation(house, request)
  await allowHost(house.folder.app, { host, shown: body, who: await actorName(house.folder.app, request.staffId) })
}

async function requestOf(house: House, request: TranslateContentRequest): Promise<TranslateTextRequest> {
  const { app } = house.folder
  if ((await setting(app, 'translator')) === null && (await setting(app, 'model')) === null)
    throw new AppError('translator-none')
  const { text, show } = await textAndShow(house, request.of)
  const own = await houseRecord(house)
  return {
    text,
    record: show,
    house: own,
    asOf: request.asOf,
    to: request.to,
    titles: request.title === null ? {} : { [show.title]: request.title },
    translator: await configuredTranslator(house, { published: JSON.stringify({ show, own }) }),
    who: await actorName(app, request.staffId),
    ...(request.signal && { signal: request.signal }),
    ...(request.onDone && { onDone: request.onDone }),
  }
}

async function textAndShow(
  house: House,
  of: TranslateContentRequest['of'],
): Promise<{ text: string; show: ShowRecord }> {
  if ('text' in of) return { text: of.text, show: await givenShow(house, of.show) }
  const { brief, present } = await storedDraft(house.folder.app, of.id)
  const { show } = await draftRecords(house, brief, present.content)
  return { text: draftText(present.content), show }
}

async function givenShow(house: House, show: GivenShow): Promise<ShowRecord> {
  return 'key' in show ? (await showRecord(house, show.key)).record : readShowRecord(show.record, show.file)
}
