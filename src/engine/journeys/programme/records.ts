import {
  AppError,
  type HouseRecord,
  houseRecordSchema,
  type ShowRecord,
  type SourcedFact,
  showRecordSchema,
} from '../../../contract/index.ts'
import { factsOf, isSame, type KnownShow } from '../../programme/index.ts'
import { jsonColumn } from '../../store/index.ts'
import { communeOf } from '../../ticketing/index.ts'
import { changeSetting, type House, setting } from '../house/index.ts'
import { type FactSources, readSources, sourceNames, sourceOf } from './fact-sources.ts'
import { keepPastRecord } from './past-records.ts'

const showColumn = jsonColumn(showRecordSchema)
const houseColumn = jsonColumn(houseRecordSchema)

/** Where a record's facts come from: the file or page as people call it. */
interface Saved {
  record: unknown
  source: string
}

/**
 * Saves a show's record whole. Facts that were known with that value keep their own source; all others have this one.
 * Throws `record-invalid`.
 */
export async function saveShowRecord(house: House, { record, source }: Saved): Promise<ShowRecord> {
  const read = showRecordSchema.safeParse(record)
  if (!read.success) throw new AppError('record-invalid', { file: source, detail: firstIssue(read.error) })
  const known = await findShow(house, read.data.key)
  await writeShow(house, {
    record: read.data,
    sources: { ...unchanged(known, read.data), '': { source } },
    file: source,
  })
  return read.data
}

/** Writes a record and the source of each of its facts; sources of facts that are gone are dropped. Throws `record-invalid`. */
export async function writeShow(
  house: House,
  { record, sources, file }: { record: ShowRecord; sources: FactSources; file: string },
): Promise<void> {
  const read = showRecordSchema.safeParse(record)
  if (!read.success) throw new AppError('record-invalid', { file, detail: firstIssue(read.error) })
  const paths = new Set(['', ...factsOf(read.data).map(({ path }) => path)])
  const row = {
    key: read.data.key,
    record: showColumn.write(read.data),
    sources: JSON.stringify(Object.fromEntries(Object.entries(sources).filter(([path]) => paths.has(path)))),
    changed_at: new Date().toISOString(),
  }
  await house.folder.app.transaction().execute(async (app) => {
    await keepPastRecord(app, { key: row.key, record: row.record, at: row.changed_at })
    await app
      .insertInto('show_record')
      .values(row)
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute()
  })
}

/**
 * Saves the house record (P19); its address gives the commune from which distances are counted when none is set yet.
 * Throws `record-invalid`.
 */
export async function saveHouseRecord(house: House, { record, source }: Saved): Promise<HouseRecord> {
  const read = houseRecordSchema.safeParse(record)
  if (!read.success) throw new AppError('record-invalid', { file: source, detail: firstIssue(read.error) })
  const row = {
    id: 1,
    record: houseColumn.write(read.data),
    sources: JSON.stringify([source]),
    changed_at: new Date().toISOString(),
  }
  // The seats of its halls are capacities (P4): shares of the house follow.
  await house.changeCapacities((state) =>
    state
      .insertInto('house_record')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute(),
  )
  await setFirstCommune(house, read.data)
  return read.data
}

async function setFirstCommune(house: House, { postcode = null, city = null }: HouseRecord): Promise<void> {
  if ((await setting(house.folder.app, 'venueCommune')) !== null) return
  const commune = communeOf(postcode, city)
  if (!commune) return
  await changeSetting(house.folder.app, 'venueCommune', commune.code)
  house.changed()
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
    sources: sourceNames(readSources(row.sources)),
    changedAt: row.changed_at,
  }
}

export async function showRecords(house: House): Promise<ShowRecord[]> {
  const rows = await house.folder.app.selectFrom('show_record').select('record').orderBy('key').execute()
  return rows.map((row) => showColumn.read(row.record))
}

/** Every record with the source of each of its facts. */
export async function knownShows(house: House): Promise<(KnownShow & { sources: FactSources })[]> {
  const rows = await house.folder.app.selectFrom('show_record').select(['record', 'sources']).orderBy('key').execute()
  return rows.map((row) => ({ record: showColumn.read(row.record), sources: readSources(row.sources) }))
}

export async function findShow(house: House, key: string): Promise<(KnownShow & { sources: FactSources }) | null> {
  const row = await house.folder.app.selectFrom('show_record').selectAll().where('key', '=', key).executeTakeFirst()
  return row ? { record: showColumn.read(row.record), sources: readSources(row.sources) } : null
}

/** Each fact of a known show with its source, in the order of a record. */
export function sourcedFacts({ record, sources }: KnownShow): SourcedFact[] {
  return factsOf(record).map((fact) => ({ ...fact, source: sourceOf(sources, fact.path) }))
}

/** Null until the house has said who it is. */
export async function houseRecord(house: House): Promise<HouseRecord | null> {
  const row = await house.folder.app.selectFrom('house_record').select('record').executeTakeFirst()
  return row ? houseColumn.read(row.record) : null
}

/** The house as its papers in French name it (proofs of erasure, a person's file, the texts that left), also before it has said who it is. */
export async function nameOnPapers(house: House): Promise<string> {
  return (await houseRecord(house))?.name ?? 'La maison'
}

function unchanged(known: KnownShow | null, record: ShowRecord): FactSources {
  if (!known) return {}
  const before = new Map(sourcedFacts(known).map((fact) => [fact.path, fact]))
  return Object.fromEntries(
    factsOf(record).flatMap(({ path, value }) => {
      const fact = before.get(path)
      return fact?.source && isSame(fact.value, value) ? [[path, fact.source]] : []
    }),
  )
}

function firstIssue(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const [issue] = error.issues
  return issue ? `${issue.path.map(String).join('.')} : ${issue.message}` : ''
}
