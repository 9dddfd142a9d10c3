import { AppError, type ReusableBrief, reusableBriefSchema, type SavedBrief } from '../../../contract/index.ts'
import { actorName } from '../../stewardship/index.ts'
import { jsonColumn } from '../../store/index.ts'
import type { House } from '../house/index.ts'

const briefColumn = jsonColumn(reusableBriefSchema)

/** The briefs that the team keeps, by name. */
export async function savedBriefs({ folder }: House): Promise<SavedBrief[]> {
  const rows = await folder.app.selectFrom('saved_brief').selectAll().execute()
  return rows
    .map(({ name, brief, saved_by, saved_at }) => {
      return { name, brief: briefColumn.read(brief), savedBy: saved_by, savedAt: saved_at }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
}

/** Keeps a brief for the team; under a name that exists, in its place. */
export async function saveBrief(
  house: House,
  { name, brief, staffId }: { readonly name: string; readonly brief: ReusableBrief; readonly staffId: string | null },
): Promise<SavedBrief[]> {
  const row = {
    name: name.trim(),
    brief: briefColumn.write(reusableBriefSchema.parse(brief)),
    saved_by: await actorName(house.folder.app, staffId),
    saved_at: new Date().toISOString(),
  }
  await house.folder.app
    .insertInto('saved_brief')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute()
  return await savedBriefs(house)
}

export async function forgetBrief(house: House, name: string): Promise<SavedBrief[]> {
  await house.folder.app.deleteFrom('saved_brief').where('name', '=', name).execute()
  return await savedBriefs(house)
}

/** One brief by its name. Throws `brief-not-found`. */
export async function savedBrief(house: House, name: string): Promise<ReusableBrief> {
  const known = await savedBriefs(house)
  const found = known.find((brief) => brief.name === name)
  if (!found) throw new AppError('brief-not-found', { name, names: known.map((one) => one.name).join(', ') })
  return found.brief
}
