import type { AppDatabase, AppTables } from '../../store/index.ts'

type TillTotalPlace = Pick<AppTables['till_total'], 'scope' | 'scope_key' | 'measure'>

/** Keeps a total that the ticketing system shows in the place of the one noted before, in one statement; null takes it back. */
export async function keepTillTotal(
  app: AppDatabase,
  { total, by, ...place }: TillTotalPlace & { total: number | null; by: string },
): Promise<void> {
  if (total === null) {
    const { scope, scope_key, measure } = place
    await app
      .deleteFrom('till_total')
      .where('scope', '=', scope)
      .where('scope_key', '=', scope_key)
      .where('measure', '=', measure)
      .execute()
    return
  }
  const noted = { total, noted_at: new Date().toISOString(), noted_by: by }
  await app
    .insertInto('till_total')
    .values({ ...place, ...noted })
    .onConflict((conflict) => conflict.columns(['scope', 'scope_key', 'measure']).doUpdateSet(noted))
    .execute()
}
