import {
  type AudienceKey,
  type Brief,
  channels,
  type DraftFact,
  type DraftListing,
  type DraftView,
  neverWrittenTo,
  type SaidFact,
  type Variant,
  type VariantSet,
} from '../../../contract/index.ts'
import { factDiff } from '../../writing/index.ts'
import { type StoredDraft, storedDraft, storedDrafts } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { briefChoices } from './brief-choices.ts'
import { draftDesk } from './draft-desk.ts'
import { listingOf } from './draft-standing.ts'
import { judgedToday, viewOf } from './present-draft.ts'
import { refuseNeverWrittenTo, writeContent } from './write-content.ts'

interface VariantRequest {
  readonly id: string
  readonly asOf: string
}

/**
 * The last text of the same show and channel for each other public, compared fact by fact with this one as both stand today,
 * hand-made changes included. Throws `draft-not-found`.
 */
export async function contentVariants(house: House, { id, asOf }: VariantRequest): Promise<VariantSet> {
  const desk = { ...draftDesk(house, asOf), stateAlone: true }
  const here = await viewOf(house, await judgedToday(house, await storedDraft(house.folder.app, id), desk))
  const { showKey, channel } = here.brief
  const others = (await storedDrafts(house.folder.app, { showKey })).filter(
    ({ brief }) => brief.channel === channel && brief.audience !== here.brief.audience,
  )
  const variants: Variant[] = []
  for (const stored of lastOfEachAudience(others)) {
    const present = await judgedToday(house, stored, desk)
    variants.push(compared(here, { listing: listingOf(present), view: await viewOf(house, present) }))
  }
  const written = new Set([here.brief.audience, ...variants.map(({ draft }) => draft.audience)])
  const { audiences } = await briefChoices(house, asOf)
  return {
    variants,
    unwritten: audiences.map(({ key }) => key).filter((key) => !written.has(key) && !neverWrittenTo.has(key)),
  }
}

/** Writes by rules the same show and channel, with the same intention, for other publics. Throws as `writeContent` does. */
export async function writeVariants(
  house: House,
  { id, asOf, audiences, staffId }: VariantRequest & { audiences: readonly AudienceKey[]; staffId: string | null },
): Promise<VariantSet> {
  for (const audience of audiences) refuseNeverWrittenTo(audience)
  const { brief } = await storedDraft(house.folder.app, id)
  for (const audience of audiences) {
    await writeContent(house, { brief: { ...brief, audience, only: null }, asOf, staffId })
  }
  return await contentVariants(house, { id, asOf })
}

interface KitRequest {
  readonly brief: Omit<Brief, 'channel'>
  readonly asOf: string
  readonly staffId: string | null
}

/** One show on every channel, for one public, each as a draft of its own. Throws as `writeContent` does. */
export async function writeKit(house: House, { brief, asOf, staffId }: KitRequest): Promise<DraftView[]> {
  const views: DraftView[] = []
  for (const channel of channels) views.push(await writeContent(house, { brief: { ...brief, channel }, asOf, staffId }))
  return views
}

/** The list that a kit is answered with: each text as it stands in the list of texts. */
export async function kitListing(house: House, request: KitRequest): Promise<DraftListing[]> {
  const desk = { ...draftDesk(house, request.asOf), stateAlone: true }
  const written = new Set((await writeKit(house, request)).map(({ id }) => id))
  const listed: DraftListing[] = []
  for (const stored of await desk.drafts())
    if (written.has(stored.id)) listed.push(listingOf(await judgedToday(house, stored, desk)))
  return listed
}

/** Texts come the last changed first. */
function lastOfEachAudience(drafts: readonly StoredDraft[]): StoredDraft[] {
  return [...Map.groupBy(drafts, ({ brief }) => brief.audience).values()].flatMap(([last]) => last ?? [])
}

function compared(here: DraftView, there: { readonly listing: DraftListing; readonly view: DraftView }): Variant {
  const { onlyInFirst, onlyInSecond, rightsOnlyInFirst, rightsOnlyInSecond, oneDate } = factDiff(
    here.draft,
    there.view.draft,
  )
  return {
    draft: there.listing,
    onlyHere: onlyInFirst.map(said),
    onlyThere: onlyInSecond.map(said),
    rightsOnlyHere: rightsOnlyInFirst.map(said),
    rightsOnlyThere: rightsOnlyInSecond.map(said),
    oneDate: oneDate && (oneDate === 'first' ? 'here' : 'there'),
  }
}

/** « de 12 à 24 € » binds its first figure without a unit, which alone would say nothing. */
function said({ kind, text }: DraftFact): SaidFact {
  return { kind, text: kind === 'price' && /^\d+(?:,\d\d)?$/u.test(text) ? `${text}\u00a0€` : text }
}
