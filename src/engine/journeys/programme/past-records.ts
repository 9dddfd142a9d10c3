import { type ShowRecord, showRecordSchema } from '../../../contract/index.ts'
import { isSameTitle } from '../../programme/index.ts'
import { type AppDatabase, jsonColumn } from '../../store/index.ts'

const recordColumn = jsonColumn(showRecordSchema)

/** Keeps what a record said before it is written over; nothing when it is new, or says the same. */
export async function keepPastRecord(
  app: Pick<AppDatabase, 'selectFrom' | 'insertInto'>,
  { key, record, at }: { key: string; record: string; at: string },
): Promise<void> {
  const known = await app.selectFrom('show_record').select('record').where('key', '=', key).executeTakeFirst()
  if (!known || known.record === record) return
  await app.insertInto('past_show_record').values({ key, record: known.record, held_until: at }).execute()
}

/** What a show's record said at an instant; null when it has not changed since. */
export async function recordAt(app: AppDatabase, { key, at }: { key: string; at: string }): Promise<ShowRecord | null> {
  const row = await app
    .selectFrom('past_show_record')
    .select('record')
    .where('key', '=', key)
    .where('held_until', '>', at)
    .orderBy('id')
    .executeTakeFirst()
  return row ? recordColumn.read(row.record) : null
}

/** All that a show's record said before what it says, the latest first. */
export async function recordsBefore(app: AppDatabase, key: string): Promise<ShowRecord[]> {
  const rows = await app
    .selectFrom('past_show_record')
    .select('record')
    .where('key', '=', key)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ record }) => recordColumn.read(record))
}

/** The titles that each record bore before, by its key, less those that another record bears now. */
export async function formerTitles(app: AppDatabase): Promise<ReadonlyMap<string, readonly string[]>> {
  const past = await app.selectFrom('past_show_record').select(['key', 'record']).execute()
  if (past.length === 0) return new Map()
  const present = (await app.selectFrom('show_record').select(['key', 'record']).execute()).map(titled)
  const borne = past
    .map(titled)
    .filter(({ key, title }) => !present.some((one) => one.key !== key && isSameTitle(one.title, title)))
  return new Map(
    [...Map.groupBy(borne, ({ key }) => key)].map(([key, all]) => [key, [...new Set(all.map(({ title }) => title))]]),
  )
}

function titled({ key, record }: { readonly key: string; readonly record: string }): { key: string; title: string } {
  return { key, title: recordColumn.read(record).title }
}
