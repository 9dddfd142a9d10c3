import type { Calendar, PlannedText, ShowRecord } from '../../../contract/index.ts'
import { performanceSheets } from '../../figures/index.ts'
import { type LastExport, lastExports } from '../../stewardship/index.ts'
import { type DraftDesk, draftDesk } from '../contents/draft-desk.ts'
import { listingOf } from '../contents/draft-standing.ts'
import { listSome } from '../contents/list-contents.ts'
import type { MailingList } from '../contents/mailing-list.ts'
import { judgedToday, judgedUnlessGone, type PresentDraft } from '../contents/present-draft.ts'
import type { StoredDraft } from '../drafts/draft-store.ts'
import { changeSetting, type House, setting } from '../house/index.ts'
import { houseRecord, showRecords, ticketingKeys } from '../programme/index.ts'
import { findShow } from '../programme/records.ts'
import { type DraftPlan, draftPlans } from './plan-draft.ts'
import { areNear, type PlannedFacts, type PlannedMailing, planWarnings } from './plan-warnings.ts'
import { schoolHolidays } from './school-holidays.ts'
import { otherPerformances, seasonMoments } from './season-moments.ts'

interface Range {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
  readonly asOf: string
  /** Texts without a day are given as far as they were judged, at once. */
  readonly isSoFar?: boolean
}

/** What goes out between two days, what the season brings meanwhile, and what would be wrong with it. */
export async function calendar(house: House, { from, to, asOf, isSoFar = false }: Range): Promise<Calendar> {
  const isWithin = (at: string) => at.slice(0, 10) >= from && at.slice(0, 10) <= to
  const { planned, unplanned } = await plannedTexts(house, { asOf, isSoFar })
  const records = await showRecords(house)
  const campaigns = await house.folder.app
    .selectFrom('campaign')
    .select(['id', 'name', 'sent_on'])
    .orderBy('sent_on')
    .orderBy('id')
    .execute()
  return {
    from,
    to,
    texts: planned.filter(({ plannedFor }) => isWithin(plannedFor)),
    moments: seasonMoments(records).filter(({ at }) => isWithin(at)),
    performances: otherPerformances(records).filter(({ at }) => isWithin(at)),
    schoolHolidays: schoolHolidays(await houseRecord(house), { from, to }),
    campaigns: campaigns.flatMap(({ id, name, sent_on }) =>
      sent_on !== null && isWithin(sent_on)
        ? [{ id, name, day: sent_on.slice(0, 10), isAhead: sent_on.slice(0, 10) > asOf }]
        : [],
    ),
    unplanned,
    spacingDays: await setting(house.folder.app, 'mailSpacingDays'),
  }
}

/** The plan of one text, with its warnings; null while it has none. */
export async function planOfDraft(
  house: House,
  { draftId, asOf }: { readonly draftId: string; readonly asOf: string },
): Promise<PlannedText | null> {
  const desk = { ...draftDesk(house, asOf), stateAlone: true }
  const plans = await draftPlans(house)
  const plan = plans.get(draftId)
  const texts = await desk.drafts()
  const stored = texts.find(({ id }) => id === draftId)
  if (plan === undefined || stored === undefined) return null
  const draft = await judgedUnlessGone(house, stored, desk)
  if (draft === null) return null
  const spacingDays = await setting(house.folder.app, 'mailSpacingDays')
  const others: PlannedMailing[] = []
  for (const other of texts) {
    const its = plans.get(other.id)
    if (other.id === draftId || its === undefined || !areNear(plan, its, spacingDays)) continue
    const near = await mailingOf(house, { stored: other, plan: its, desk })
    if (near !== null) others.push(near)
  }
  const exported = await lastExports(house.folder.app)
  const facts = await factsOf(house, { draft, plan, desk, exported })
  return withWarnings({ draft, plan, facts }, { exported, warned: { others, asOf, spacingDays } })
}

/** Fewest days between two messages to the same address, under which the calendar warns. */
export async function changeMailSpacing(house: House, days: number): Promise<void> {
  await changeSetting(house.folder.app, 'mailSpacingDays', days)
}

async function plannedTexts(
  house: House,
  { asOf, isSoFar }: { readonly asOf: string; readonly isSoFar: boolean },
): Promise<{ planned: PlannedText[]; unplanned: Calendar['unplanned'] }> {
  const desk = { ...draftDesk(house, asOf), stateAlone: true }
  const plans = await draftPlans(house)
  const exported = await lastExports(house.folder.app)
  const planned: Planned[] = []
  const drafts = await desk.drafts()
  for (const stored of drafts) {
    const plan = plans.get(stored.id)
    if (!plan) continue
    const draft = await judgedUnlessGone(house, stored, desk)
    if (draft === null) continue
    planned.push({ draft, plan, facts: await factsOf(house, { draft, plan, desk, exported }) })
  }
  const spacingDays = await setting(house.folder.app, 'mailSpacingDays')
  const others = planned.map(({ facts }) => facts)
  const stored = drafts.filter(({ id }) => !plans.has(id))
  return {
    unplanned: await listSome(house, { stored, asOf, isSoFar }),
    planned: planned
      .map((one) => withWarnings(one, { exported, warned: { others, asOf, spacingDays } }))
      .sort((a, b) => a.plannedFor.localeCompare(b.plannedFor) || a.draft.id.localeCompare(b.draft.id)),
  }
}

interface Planned {
  readonly draft: PresentDraft
  readonly plan: DraftPlan
  readonly facts: PlannedFacts
}

function withWarnings(
  { draft, plan, facts }: Planned,
  { exported, warned }: { exported: ReadonlyMap<string, LastExport>; warned: Parameters<typeof planWarnings>[1] },
): PlannedText {
  return {
    draft: listingOf(draft),
    plannedFor: plan.plannedFor,
    plannedBy: plan.plannedBy,
    exportedAt: exported.get(plan.draftId)?.at ?? null,
    warnings: planWarnings(facts, warned),
  }
}

/** To whom a text beside the one asked of goes: it is not judged. Null where its show has no record any more. */
async function mailingOf(
  house: House,
  { stored, plan, desk }: { readonly stored: StoredDraft; readonly plan: DraftPlan; readonly desk: DraftDesk },
): Promise<PlannedMailing | null> {
  const show = await findShow(house, stored.brief.showKey)
  if (show === null) return null
  return mailing({ plan, title: show.record.title, list: await desk.list(stored.brief) })
}

function mailing(o: { plan: DraftPlan; title: string; list: MailingList | null }): PlannedMailing {
  const { plan, title, list } = o
  return {
    draftId: plan.draftId,
    title,
    plannedFor: plan.plannedFor,
    list: list && { channel: list.channel, addresses: new Set(list.rows.map(({ address }) => address)) },
  }
}

interface Asked {
  readonly draft: PresentDraft
  readonly plan: DraftPlan
  readonly desk: DraftDesk & { readonly stateAlone: boolean }
  readonly exported: ReadonlyMap<string, LastExport>
}

/** A text is judged as of the day that it is planned for: « ce vendredi » and « il reste des places » are read by then. */
async function factsOf(house: House, { draft, plan, desk, exported }: Asked): Promise<PlannedFacts> {
  const { stored, show, list } = draft
  const day = plan.plannedFor.slice(0, 10)
  const thatDay = day > desk.asOf ? await judgedToday(house, stored, { ...desk, asOf: day }) : draft
  const blocksNow = new Set(draft.checks.filter(({ level }) => level === 'blocking').map(({ id }) => id))
  const { approval } = listingOf(draft)
  return {
    ...mailing({ plan, title: show.title, list }),
    show,
    soldOut: await soldOutOf({ show, desk }),
    ages: thatDay.checks.filter(({ level, id }) => level === 'blocking' && !blocksNow.has(id)).map(({ code }) => code),
    isApproved: approval !== null,
    isInSchoolHolidays: (schoolHolidays(draft.house, { from: day, to: day })?.periods.length ?? 0) > 0,
    isToGroups: stored.brief.audience === 'group',
    isExported: exported.has(stored.id),
  }
}

/** The performances of a show with no seat left in the sales. Without a capacity, nothing is known (P4). */
async function soldOutOf({
  show,
  desk,
}: {
  readonly show: ShowRecord
  readonly desk: DraftDesk
}): Promise<Set<string>> {
  const marts = await desk.marts()
  if (marts === null) return new Set()
  const { warehouse, schema, data } = marts
  const keys = ticketingKeys(await desk.programme(), show.key)
  const sheets = await Promise.all(
    keys.map((showKey) => performanceSheets(warehouse, { asOf: desk.asOf, schema, data, showKey, isToCome: true })),
  )
  return new Set(
    sheets.flat().flatMap(({ startsAt, capacity, remaining }) => {
      const isFull = capacity !== null && capacity > 0 && remaining !== null && remaining <= 0
      return isFull && startsAt ? [startsAt.replace(' ', 'T').slice(0, 16)] : []
    }),
  )
}
