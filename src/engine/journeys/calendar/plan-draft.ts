import { AppError } from '../../../contract/index.ts'
import { actorName } from '../../stewardship/index.ts'
import { storedDraft } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'

export interface DraftPlan {
  readonly draftId: string
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM`, local. */
  readonly plannedFor: string
  readonly plannedBy: string
}

/**
 * Gives a text the day on which it should go out, or takes it back (null). Throws `draft-not-found`, `name-unknown`, `day-impossible`
 * for a day or an hour that no calendar has.
 */
export async function planDraft(
  house: House,
  request: { readonly draftId: string; readonly plannedFor: string | null; readonly staffId: string | null },
): Promise<void> {
  const { app } = house.folder
  await storedDraft(app, request.draftId)
  if (request.plannedFor === null) {
    await app.deleteFrom('draft_plan').where('draft_id', '=', request.draftId).execute()
    return
  }
  if (!isOfTheCalendar(request.plannedFor)) throw new AppError('day-impossible', { day: request.plannedFor })
  const row = {
    planned_for: request.plannedFor,
    planned_by: await actorName(house.folder.app, request.staffId),
    planned_at: new Date().toISOString(),
  }
  await app
    .insertInto('draft_plan')
    .values({ draft_id: request.draftId, ...row })
    .onConflict((conflict) => conflict.column('draft_id').doUpdateSet(row))
    .execute()
}

/** Every plan, by draft. */
export async function draftPlans(house: House): Promise<Map<string, DraftPlan>> {
  const rows = await house.folder.app.selectFrom('draft_plan').selectAll().execute()
  return new Map(
    rows.map((row) => [
      row.draft_id,
      { draftId: row.draft_id, plannedFor: row.planned_for, plannedBy: row.planned_by },
    ]),
  )
}

/** Neither the 30th of February nor 25:00: written back, a moment that exists is itself. */
function isOfTheCalendar(moment: string): boolean {
  const read = new Date(moment.includes('T') ? `${moment}Z` : `${moment}T00:00Z`)
  return !Number.isNaN(read.valueOf()) && read.toISOString().startsWith(moment)
}
