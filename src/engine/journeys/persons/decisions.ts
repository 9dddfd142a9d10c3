import { AppError, type DuplicateDecision } from '../../../contract/index.ts'
import { listStaff } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { namesOfRecords } from './record-cards.ts'

interface Decision {
  /** Records, `id#1` naming the other person of a couple. */
  a: string
  b: string
  kind: 'same' | 'different' | 'sameHousehold' | 'unknown'
  /** The staff member who answers; the only one of the house when not given. */
  staffId?: string
}

/** The journal's name for « je ne sais pas »: the pair is left aside, and nothing is decided. */
export const unsureAction = 'duplicate-unsure'

/**
 * Keeps a person's answer about two records, for ever and over re-imports; an earlier answer about the same two is
 * undone. The warehouse is left as it is: call `house.changed()` when the figures must follow. Gives the number of the
 * decision, null for « I do not know ». Throws `usage` for a record beside itself, `name-unknown`.
 */
export async function decide(house: House, { a, b, kind, staffId }: Decision): Promise<{ id: number | null }> {
  const { app } = house.folder
  const [first, second] = [a, b].sort() as [string, string]
  if (first === second) throw new AppError('usage', { detail: first, command: 'merge' })
  const by = await deciderName(house, staffId)
  const at = new Date().toISOString()
  if (kind === 'unknown') {
    const detail = JSON.stringify({ a: first, b: second })
    await app.insertInto('journal').values({ at, who: by, action: unsureAction, detail }).execute()
    return { id: null }
  }
  return await app.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('person_decision')
      .set({ undone_at: at })
      .where('record_a', '=', first)
      .where('record_b', '=', second)
      .where('undone_at', 'is', null)
      .execute()
    const { insertId } = await transaction
      .insertInto('person_decision')
      .values({ kind, record_a: first, record_b: second, decided_by: by, decided_at: at, undone_at: null })
      .executeTakeFirstOrThrow()
    return { id: Number(insertId) }
  })
}

/** Every decision, the latest first; those taken back stay, said so. */
export async function listDecisions(house: House): Promise<DuplicateDecision[]> {
  const rows = await house.folder.app.selectFrom('person_decision').selectAll().orderBy('id', 'desc').execute()
  const names = await namesOfRecords(
    house,
    rows.flatMap((row) => [row.record_a, row.record_b]),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    names: [names.get(row.record_a) ?? row.record_a, names.get(row.record_b) ?? row.record_b],
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    undoneAt: row.undone_at,
  }))
}

/** Takes a decision back. Throws `person-not-found` for a number that is not there, or undone already. */
export async function undoDecision(house: House, id: number): Promise<void> {
  const { numUpdatedRows } = await house.folder.app
    .updateTable('person_decision')
    .set({ undone_at: new Date().toISOString() })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (Number(numUpdatedRows) === 0) throw new AppError('person-not-found', { id: String(id) })
}

/** Who decides: the staff member named, else the only one of the house; nobody's name when there are several. Throws `name-unknown`. */
export async function deciderName(house: House, staffId: string | undefined): Promise<string> {
  const staff = await listStaff(house.folder.app)
  const person = staffId === undefined ? staff[0] : staff.find(({ id }) => id === staffId)
  if (staffId !== undefined && !person) throw new AppError('name-unknown', { name: staffId })
  return staff.length > 1 && staffId === undefined ? '' : (person?.name ?? '')
}
