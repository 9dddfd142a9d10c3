import {
  AppError,
  type HouseRecord,
  houseRecordSchema,
  type ShowRecord,
  showRecordSchema,
} from '../../../contract/index.ts'
import { jsonColumn } from '../../store/index.ts'
import type { House } from '../house/index.ts'

const showColumn = jsonColumn(showRecordSchema)
const houseColumn = jsonColumn(houseRecordSchema)

/** Where a record's facts come from: the file or page as people call it. */
interface Saved {
  record: unknown
  source: string
}

/** Saves a show's record; each of its facts has this source. Throws `record-invalid`. */
export async function saveShowRecord(house: House, { record, source }: Saved): Promise<ShowRecord> {
  const read = showRecordSchema.safeParse(record)
  if (!read.success) throw new AppError('record-invalid', { file: source, detail: firstIssue(read.error) })
  const row = {
    key: read.data.key,
    record: showColumn.write(read.data),
    sources: JSON.stringify([source]),
    changed_at: new Date().toISOString(),
  }
  await house.folder.app
    .insertInto('show_record')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute()
  return read.data
}

/** Saves the house record (P19). Throws `record-invalid`. */
export async function saveHouseRecord(house: House, { record, source }: Saved): Promise<HouseRecord> {
  const read = houseRecordSchema.safeParse(record)
  if (!read.success) throw new AppError('record-invalid', { file: source, detail: firstIssue(read.error) })
  const row = {
    id: 1,
    record: houseColumn.write(read.data),
    sources: JSON.stringify([source]),
    changed_at: new Date().toISOString(),
  }
  await house.folder.app
    .insertInto('house_record')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  return read.data
}

/** Throws `show-not-found`. */
export async function showRecord(
  house: House,
  key: string,
): Promise<{ record: ShowRecord; sources: string[]; changedAt: string }> {
  const row = await house.folder.app.selectFrom('show_record').selectAll().where('key', '=', key).executeTakeFirst()
  if (!row) throw new AppError('show-not-found', { key })
  return {
    record: showColumn.read(row.record),
    sources: JSON.parse(row.sources) as string[],
    changedAt: row.changed_at,
  }
}

export async function showRecords(house: House): Promise<ShowRecord[]> {
  const rows = await house.folder.app.selectFrom('show_record').select('record').orderBy('key').execute()
  return rows.map((row) => showColumn.read(row.record))
}

/** Null until the house has said who it is. */
export async function houseRecord(house: House): Promise<HouseRecord | null> {
  const row = await house.folder.app.selectFrom('house_record').select('record').executeTakeFirst()
  return row ? houseColumn.read(row.record) : null
}

function firstIssue(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const [issue] = error.issues
  return issue ? `${issue.path.map(String).join('.')} : ${issue.message}` : ''
}
