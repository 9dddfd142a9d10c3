import { randomUUID } from 'node:crypto'
import { AppError, type ErasureForeseen } from '../../../contract/index.ts'
import {
  type Erasure,
  ErasureKey,
  forgetInReviews,
  keepErasure,
  recordErasure,
  writeJournal,
} from '../../stewardship/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { unfoundPlace } from './declared-places.ts'
import { type ErasurePlan, type PlannedRecord, planErasure } from './erasure-plan.ts'
import { rowMatcher } from './needles.ts'
import { type FoundPlace, searchFolder } from './search-folder.ts'
import type { Forgotten } from './strip-files.ts'
import { stripHouse } from './strip-house.ts'

/** What an erasure did, and what shows that it is done. Holds the person's name: it is handed over, never kept. */
export interface ErasureProof {
  readonly erasureId: string
  readonly name: string
  readonly erasedAt: string
  readonly by: string
  /** The same search, before and after: rows that name the person, place by place. */
  readonly before: readonly FoundPlace[]
  readonly after: readonly FoundPlace[]
  /** Seats that stay in the figures, with nobody's name. */
  readonly tickets: number
  /** Originals that named the person: dropped, by the name under which they were imported. */
  readonly droppedFiles: readonly string[]
  /** Normalised files written again without the person. */
  readonly rewrittenFiles: number
  /** Records that named somebody else too (a couple, an organisation), who stays in them with the address and the seats. */
  readonly coupleRecords: number
  /** Another person bears the same name: only addresses, telephones and numbers were sought. */
  readonly isNameShared: boolean
  /** Backups made before, which still hold the person until they are deleted. */
  readonly backups: readonly { readonly path: string; readonly madeAt: string }[]
}

/** What an erasure would do, for the person who decides. Nothing is changed. Throws `person-not-found`. */
export async function foreseeErasure(house: House, id: string): Promise<ErasureForeseen & { found: FoundPlace[] }> {
  const { personId, name, tickets, records, needles } = await planErasure(house, id)
  const found = (await searchFolder(house, needles)).filter((place) => place.found > 0)
  const coupleRecords = records.filter(({ isShared }) => isShared).length
  return { personId, name, tickets, places: found.length, coupleRecords, backups: await backupsMade(house), found }
}

/**
 * Erases a person from the whole data folder and proves it: the folder is searched before and after, and the proof is
 * refused when the search before did not find them wherever they are known to be. Seats stay, with nobody's name.
 * Throws `person-not-found`, `erasure-unproven`.
 */
export async function erasePerson(house: House, { id, by }: { id: string; by: string }): Promise<ErasureProof> {
  const plan = await planErasure(house, id)
  const before = await searchFolder(house, plan.needles)
  const unfound = await unfoundPlace(house, plan, before)
  if (unfound !== null) throw new AppError('erasure-unproven', { id: plan.personId, when: 'before', place: unfound })
  const key = ErasureKey.findOrMake()
  const erasure: Erasure = {
    id: `e-${randomUUID().slice(0, 8)}`,
    erasedAt: new Date().toISOString(),
    fingerprints: plan.keys.map((one) => key.fingerprint(one)),
  }
  const forgotten: Forgotten = { key, fingerprints: new Set(erasure.fingerprints) }
  const stripped = await stripHouse(house, forgotten, async (transaction) => {
    await takeOutOfState(transaction, plan)
    await recordErasure(transaction, { ...erasure, by })
    await writeJournal(transaction, {
      who: by,
      action: 'person-erased',
      params: { erasure: erasure.id, tickets: plan.tickets },
    })
  })
  keepErasure(erasure)
  const after = await searchFolder(house, plan.needles)
  const left = after.find(({ found }) => found > 0)
  if (left) throw new AppError('erasure-unproven', { id: plan.personId, when: 'after', place: left.place })
  return {
    erasureId: erasure.id,
    name: plan.name,
    erasedAt: erasure.erasedAt,
    by,
    before,
    after,
    tickets: plan.tickets,
    droppedFiles: stripped.dropped,
    rewrittenFiles: stripped.rewritten,
    coupleRecords: plan.records.filter(({ isShared }) => isShared).length,
    isNameShared: plan.needles.isNameShared,
    backups: await backupsMade(house),
  }
}

async function backupsMade({ folder }: House): Promise<{ path: string; madeAt: string }[]> {
  const rows = await folder.app.selectFrom('backup_made').selectAll().orderBy('id').execute()
  return rows.map(({ path, made_at }) => ({ path, madeAt: made_at }))
}

/** The human decisions stay, without the number that named the person; what only concerned them goes. */
async function takeOutOfState(app: AppDatabase, { needles, personId, records }: ErasurePlan): Promise<void> {
  const addresses = [...needles.own.emails, ...needles.own.phones]
  if (addresses.length > 0) await app.deleteFrom('permission_event').where('address', 'in', addresses).execute()
  await app.deleteFrom('person_assignment').where('person_id', '=', personId).execute()
  await app.deleteFrom('relay_call').where('person_id', '=', personId).execute()
  await forgetInReviews(app, rowMatcher(needles, null))
  for (const record of records) await (record.isShared ? leaveOthers(app, record) : forgetRecord(app, record.recordId))
}

async function forgetRecord(app: AppDatabase, record: string): Promise<void> {
  await blankDecisions(app, [record, `${record}#0`, `${record}#1`])
  await app
    .deleteFrom('person_assignment')
    .where('record_id', 'in', [record, `${record}#1`])
    .execute()
}

/** The other of a couple is now the only one of the record: what was said of `id#1` is said of `id`. */
async function leaveOthers(app: AppDatabase, { recordId, place }: PlannedRecord): Promise<void> {
  const own = place === 0 ? recordId : `${recordId}#${place}`
  await blankDecisions(app, [own])
  await app.deleteFrom('person_assignment').where('record_id', '=', own).execute()
  if (place !== 0) return
  const other = `${recordId}#1`
  for (const column of ['record_a', 'record_b'] as const)
    await app
      .updateTable('person_decision')
      .set({ [column]: recordId })
      .where(column, '=', other)
      .execute()
  await app.updateTable('person_assignment').set({ record_id: recordId }).where('record_id', '=', other).execute()
}

async function blankDecisions(app: AppDatabase, mentions: readonly string[]): Promise<void> {
  const erased = `erased:${randomUUID().slice(0, 8)}`
  for (const column of ['record_a', 'record_b'] as const)
    await app
      .updateTable('person_decision')
      .set({ [column]: erased })
      .where(column, 'in', [...mentions])
      .execute()
}
