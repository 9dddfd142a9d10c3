import {
  AppError,
  type AudienceKey,
  type Brief,
  briefSchema,
  type DraftView,
  neverWrittenTo,
  photoUseOf,
  type ShowRecord,
} from '../../../contract/index.ts'
import { firstToShow } from '../../programme/index.ts'
import { actorName } from '../../stewardship/index.ts'
import { writeDraft } from '../../writing/index.ts'
import { keepDraft } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { storedPhotos } from '../photos/index.ts'
import { houseRecord, showRecord } from '../programme/records.ts'
import { boundFacts } from './bind-facts.ts'
import { missingOfShow } from './brief-choices.ts'
import { draftDesk } from './draft-desk.ts'
import { withPhoto } from './draft-records.ts'
import { draftRequestOf } from './draft-request-of.ts'
import { listChannels } from './mailing-list.ts'
import { nearestDraft } from './nearest-draft.ts'
import { presentDraft, viewOf } from './present-draft.ts'

interface WriteRequest {
  readonly brief: Brief
  readonly asOf: string
  readonly staffId: string | null
  /** Another seed, another wording; by default, how many texts of this brief there are. */
  readonly seed?: number
}

/**
 * Writes a text by rules from the records, for the exact list of the audience, keeps it as a draft and checks it.
 * Throws `show-not-found`, `draft-lacks-facts` when there is nothing to announce, `audience-never-written-to` for a list of those.
 */
export async function writeContent(house: House, request: WriteRequest): Promise<DraftView> {
  const brief = briefSchema.parse(request.brief)
  if (listChannels[brief.channel] !== null) refuseNeverWrittenTo(brief.audience)
  const desk = draftDesk(house, request.asOf)
  const [{ record }, own] = await Promise.all([showRecord(house, brief.showKey), houseRecord(house)])
  const photo = await photoToShow(house, { brief, asOf: request.asOf })
  const show = photo ? withPhoto(record, photo) : withoutUnseenPhoto(record)
  const blocks = missingOfShow(show, { asOf: request.asOf, house: own }).find((missing) => missing.blocks)
  if (blocks) throw new AppError('draft-lacks-facts', { show: show.title, why: blocks.code })
  const drafts = await desk.drafts()
  const seed = request.seed ?? drafts.filter((draft) => sameBrief(draft.brief, brief)).length
  const asked = await draftRequestOf(house, desk, { brief, show, own, seed })
  const written = request.seed === undefined ? nearestDraft(asked, await desk.pastTexts()) : writeDraft(asked)
  const records = { show, house: own }
  const facts = await boundFacts(written, { records, asOf: request.asOf, texts: house.texts })
  const id = await keepDraft(house.folder.app, brief, {
    content: { ...written.content, ...(photo && { photoId: photo.id }) },
    facts,
    origins: written.origins,
    model: written.model,
    tokens: written.tokens,
    wh: written.wh,
    bytesSent: written.bytesSent,
    writtenBy: await actorName(house.folder.app, request.staffId),
  })
  const present = await presentDraft(house, id, draftDesk(house, request.asOf))
  return await viewOf(house, present)
}

/** Throws `audience-never-written-to`. */
export function refuseNeverWrittenTo(audience: AudienceKey): void {
  if (neverWrittenTo.has(audience)) throw new AppError('audience-never-written-to', { audience })
}

/** The show's first photo that may leave with a post and is described; elsewhere a person puts one in. */
async function photoToShow(house: House, { brief, asOf }: { brief: Brief; asOf: string }) {
  const use = photoUseOf[brief.channel]
  if (use !== 'social') return null
  const photos = await storedPhotos(house.folder.app, { showKey: brief.showKey })
  return firstToShow(
    photos.filter(({ altText }) => altText !== null),
    { use, asOf },
  )
}

/** A photo of which the record has no more than the credit goes with no text: nobody has it in hand, and its credit would name nothing. */
function withoutUnseenPhoto(record: ShowRecord): ShowRecord {
  return record.photo?.description ? record : { ...record, photo: null }
}

function sameBrief(a: Brief, b: Brief): boolean {
  return (
    a.showKey === b.showKey &&
    a.channel === b.channel &&
    a.audience === b.audience &&
    (a.only ?? null) === (b.only ?? null)
  )
}
