import type { AppDatabase } from '../../store/index.ts'

/** Where reviews may name somebody: whoever signed, and what people wrote in their own words. */
export const reviewPersonalData = [
  { store: 'app', table: 'draft_comment', columns: ['sentence', 'text', 'staff_name', 'resolved_by'] },
  { store: 'app', table: 'taken_on_check', columns: ['staff_name', 'reason'] },
  { store: 'app', table: 'approval', columns: ['staff_name', 'on_behalf_of_name'] },
] as const

/**
 * Blanks what names an erased person in the reviews: the decision, its hash and its day stay. To be called in the transaction
 * of the erasure. `names`: whether cells of one row name the person.
 */
export async function forgetInReviews(app: AppDatabase, names: (cells: readonly string[]) => boolean): Promise<void> {
  for (const row of await app.selectFrom('draft_comment').selectAll().execute()) {
    if (!names([row.sentence, row.text, row.staff_name, row.resolved_by ?? ''])) continue
    await app
      .updateTable('draft_comment')
      .set({
        sentence: '',
        text: '',
        staff_name: unless(names, row.staff_name),
        resolved_by: row.resolved_by === null ? null : unless(names, row.resolved_by),
      })
      .where('id', '=', row.id)
      .execute()
  }
  for (const row of await app.selectFrom('taken_on_check').selectAll().execute()) {
    if (!names([row.staff_name, row.reason])) continue
    await app
      .updateTable('taken_on_check')
      .set({ staff_name: unless(names, row.staff_name), reason: '' })
      .where('draft_id', '=', row.draft_id)
      .where('check_id', '=', row.check_id)
      .execute()
  }
  for (const row of await app.selectFrom('approval').select(['id', 'staff_name', 'on_behalf_of_name']).execute()) {
    const away = row.on_behalf_of_name
    if (!names([row.staff_name, away ?? ''])) continue
    await app
      .updateTable('approval')
      .set({
        staff_name: unless(names, row.staff_name),
        on_behalf_of_name: away === null ? null : unless(names, away),
      })
      .where('id', '=', row.id)
      .execute()
  }
}

function unless(names: (cells: readonly string[]) => boolean, cell: string): string {
  return names([cell]) ? '' : cell
}
