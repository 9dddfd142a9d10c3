import { AppError, type Brief, briefSchema, type DraftView, photoUseOf } from '../../../contract/index.ts'
import { firstToShow } from '../../programme/index.ts'
import { actorName, draftText } from '../../stewardship/index.ts'
import { type DraftRequest, skeletonsOf, writeDraft } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { storedPhotos } from '../photos/index.ts'
import { houseRecord, showRecord, showRecords } from '../programme/records.ts'
import { boundFacts } from './bind-facts.ts'
import { missingOfShow } from './brief-choices.ts'
import { type DraftDesk, draftDesk } from './draft-desk.ts'
import { withPhoto } from './draft-records.ts'
import { keepDraft } from './draft-store.ts'
import { mannerOf, nearestDraft } from './nearest-draft.ts'
import { presentDraft, viewOf } from './present-draft.ts'
import { unnamedHouse } from './unnamed-house.ts'

interface WriteRequest {
  readonly brief: Brief
  readonly asOf: string
  readonly staffId: string | null
  /** Another seed, another wording; by default, how many texts of this brief there are. */
  readonly seed?: number
}

/**
 * Writes a text by rules from the records, for the exact list of the audience, keeps it as a draft and checks it.
 * Throws `show-not-found`, `draft-lacks-facts` when there is nothing to announce.
 */
export async function writeContent(house: House, request: WriteRequest): Promise<DraftView> {
  const brief = briefSchema.parse(request.brief)
  const desk = draftDesk(house, request.asOf)
  const [{ record }, own] = await Promise.all([showRecord(house, brief.showKey), houseRecord(house)])
  const photo = await photoToShow(house, { brief, asOf: request.asOf })
  const show = withPhoto(record, photo)
  const blocks = missingOfShow(show, { asOf: request.asOf, house: own }).find((missing) => missing.blocks)
  if (blocks) throw new AppError('draft-lacks-facts', { show: show.title, why: blocks.code })
  const drafts = await desk.drafts()
  const list = await desk.list(brief)
  const past = await desk.pastTexts()
  const asked: DraftRequest = {
    brief,
    show,
    house: own ?? unnamedHouse,
    asOf: request.asOf,
    audience: {
      key: brief.audience,
      persons: list?.reach.reachable ?? 0,
      addresses: list?.reach.addresses ?? 0,
      allBought: list?.allBought ?? [],
      ...(list && { bases: list.truths.bases, allCame: list.truths.allCame }),
    },
    pastShows: await pastShows(desk),
    pastWorks: await pastWorks(house, request.asOf),
    manner: mannerOf(past, brief.channel),
    usedOpenings: drafts.flatMap(({ present }) =>
      skeletonsOf({
        text: draftText(present.content),
        facts: [...present.facts],
        origins: [...present.origins],
        content: present.content,
      }),
    ),
    seed: request.seed ?? drafts.filter((draft) => sameBrief(draft.brief, brief)).length,
  }
  const written = request.seed === undefined ? nearestDraft(asked, past) : writeDraft(asked)
  const records = { show, house: own }
  const facts = boundFacts(written, { records, asOf: request.asOf })
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

async function pastShows(desk: DraftDesk): Promise<string[]> {
  const ready = await desk.marts()
  if (!ready) return []
  const rows = await ready.warehouse.run(
    `SELECT DISTINCT show_title FROM main.performance WHERE starts_at < CAST($asOf AS DATE) AND status = 'on' ORDER BY show_title`,
    { schema: ready.schema, params: { asOf: desk.asOf } },
  )
  return rows.map((row) => String(row.show_title))
}

/** Shows of the records that have been played out: what a company may be said to come back after. */
async function pastWorks(house: House, asOf: string): Promise<{ title: string; company: string }[]> {
  const records = await showRecords(house)
  return records.flatMap(({ title, company, performances }) => {
    const isOver = performances.length > 0 && performances.every(({ startsAt }) => startsAt.slice(0, 10) < asOf)
    return company && isOver ? [{ title, company }] : []
  })
}

function sameBrief(a: Brief, b: Brief): boolean {
  return (
    a.showKey === b.showKey &&
    a.channel === b.channel &&
    a.audience === b.audience &&
    (a.only ?? null) === (b.only ?? null)
  )
}
