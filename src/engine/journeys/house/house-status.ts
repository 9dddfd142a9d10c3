import { houseRecordSchema, type Status } from '../../../contract/index.ts'
import { seasonOf } from '../../days/index.ts'
import { listStaff } from '../../stewardship/index.ts'
import { jsonColumn } from '../../store/index.ts'
import type { House } from './house.ts'
import { setting } from './settings.ts'

const houseColumn = jsonColumn(houseRecordSchema)
/** Raised with each release (package.json says the same: a test compares them). */
export const version = '0.1.0'

/** What every page needs first: who the house is, on which day, with which data. */
export async function houseStatus(house: House, asOf: string): Promise<Omit<Status, 'demoEnded'>> {
  const { app } = house.folder
  const record = await app.selectFrom('house_record').select('record').executeTakeFirst()
  const imports = await app.selectFrom('import_set').select('id').where('status', '=', 'committed').limit(1).execute()
  const drafts = await app.selectFrom('draft').select('id').where('archived_at', 'is', null).execute()
  return {
    version,
    language: await setting(app, 'language'),
    houseName: record ? houseColumn.read(record.record).name : null,
    asOf,
    isDemo: (await setting(app, 'demoToday')) !== null,
    hasData: imports.length > 0,
    dataUntil: imports.length > 0 ? await lastSale(house, asOf) : null,
    season: seasonOf(asOf, await setting(app, 'seasonStartMonth')),
    staff: await listStaff(app),
    drafts: drafts.length,
  }
}

async function lastSale(house: House, asOf: string): Promise<string | null> {
  const warehouse = await house.warehouse()
  const [row] = await warehouse.run(
    `SELECT max(sold_at) AS last FROM (
       SELECT max(purchased_at) AS sold_at FROM ticket WHERE purchased_at < CAST($asOf AS DATE) + INTERVAL 1 DAY
       UNION ALL SELECT max(last_at) FROM sale_day WHERE day <= CAST($asOf AS DATE))`,
    { params: { asOf } },
  )
  return typeof row?.last === 'string' ? row.last : null
}
