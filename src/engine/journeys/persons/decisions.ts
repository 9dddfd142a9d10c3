import { randomUUID } from 'node:crypto'
import { AppError, type DuplicateDecision } from '../../../contract/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { namesOfRecords } from './record-cards.ts'
import { pairName, type Waiting, waitingPairs } from './waiting.ts'

interface Decision {
  /** Records, `id#1` naming the other person of a couple. */
  a: string
  b: string
  kind: 'same' | 'different' | 'sameHousehold' | 'unknown'
  /** Who answers. */
  by: string
}

/**
 * Keeps a person's answer about two records, for ever and over re-imports, with what the program believed when it asked; an earlier
 * answer about the same two is undone. The warehouse is left as it is: call `house.changed()` when the figures must follow. Gives the
 * number of the decision, null for « je ne sais pas »: the pair is left aside, nothing is decided, and an earlier answer holds.
 * Throws `usage` for a record beside itself.
 */
export async function decide(house: House, { a, b, kind, by }: Decision): Promise<{ id: number | null }> {
  const { app } = house.folder
  const [first, second] = [a, b].sort() as [string, string]
  if (first === second) throw new AppError('usage', { detail: first, command: 'merge' })
  if (kind === 'unknown') {
    const at = new Date().toISOString()
    await app
      .insertInto('person_decision')
      .values({
        ...{ kind: 'unsure', record_a: first, record_b: second, decided_by: by, decided_at: at, undone_at: null },
        ...{ act: null, believed: null, teaches: 0 },
      })
      .execute()
    return { id: null }
  }
  const name = pairName(first, second)
  const asked = (await waitingPairs(house)).find((pair) => pairName(pair.a, pair.b) === name)
  const [id = null] = await keepDecisions(app, {
    pairs: [{ a: first, b: second, asked: asked ?? null }],
    kind,
    by,
    act: null,
  })
  return { id }
}

interface Kept {
  pairs: readonly { a: string; b: string; asked: Waiting | null }[]
  kind: Exclude<Decision['kind'], 'unknown'>
  by: string
  /** Null for an answer given by itself. */
  act: string | null
}

/** Keeps decisions, all or none; earlier ones about the same pairs are undone. Gives their numbers. */
export async function keepDecisions(app: AppDatabase, { pairs, kind, by, act }: Kept): Promise<number[]> {
  const at = new Date().toISOString()
  return await app.transaction().execute(async (transaction) => {
    const ids: number[] = []
    for (const { a, b, asked } of pairs) {
      const [first, second] = [a, b].sort() as [string, string]
      await transaction
        .updateTable('person_decision')
        .set({ undone_at: at })
        .where('record_a', '=', first)
        .where('record_b', '=', second)
        .where('undone_at', 'is', null)
        .execute()
      const { insertId } = await transaction
        .insertInto('person_decision')
        .values({
          ...{ kind, record_a: first, record_b: second, decided_by: by, decided_at: at, undone_at: null, act },
          believed: asked?.probability ?? null,
          // Nobody looked at each pair of an act; and what is around two records taught nothing of how they compare.
          teaches: act === null && !asked?.isHeldApart ? 1 : 0,
        })
        .executeTakeFirstOrThrow()
      ids.push(Number(insertId))
    }
    return ids
  })
}

/** A name for decisions that are taken, and undone, together. */
export function newAct(): string {
  return `a-${randomUUID().slice(0, 8)}`
}

/** Every decision, the latest first, those of one act as one; those taken back stay, said so. */
export async function listDecisions(house: House): Promise<DuplicateDecision[]> {
  const all = await house.folder.app.selectFrom('person_decision').selectAll().orderBy('id', 'desc').execute()
  const rows = all.flatMap(({ kind, ...row }) => (kind === 'unsure' ? [] : [{ ...row, kind }]))
  const acts = [...Map.groupBy(rows, ({ id, act }) => act ?? String(id)).values()]
  const firsts = acts.flatMap(([first]) => (first ? [first.record_a, first.record_b] : []))
  const names = await namesOfRecords(house, firsts)
  return acts.flatMap((group): DuplicateDecision[] => {
    const [row] = group
    if (!row) return []
    const believed = group.flatMap((one) => (one.believed === null ? [] : [one.believed]))
    return [
      {
        id: row.id,
        kind: row.kind,
        names: [names.get(row.record_a) ?? row.record_a, names.get(row.record_b) ?? row.record_b],
        decidedBy: row.decided_by,
        decidedAt: row.decided_at,
        undoneAt: group.every((one) => one.undone_at !== null) ? row.undone_at : null,
        act:
          row.act === null
            ? null
            : { pairs: group.length, expectedErrors: believed.length < group.length ? null : errorsOf(believed) },
      },
    ]
  })
}

/** Of pairs said to be one person, how many are expected not to be. */
export function errorsOf(probabilities: readonly number[]): number {
  return probabilities.reduce((sum, probability) => sum + 1 - probability, 0)
}

/**
 * Takes a decision back, and with it those of the same act; journalled. Throws `person-not-found` for a number that is not there, or undone
 * already.
 */
export async function undoDecision(house: House, { id, by }: { id: number; by: string }): Promise<void> {
  await house.folder.app.transaction().execute(async (app) => {
    const row = await app.selectFrom('person_decision').select('act').where('id', '=', id).executeTakeFirst()
    const act = row?.act ?? null
    const { numUpdatedRows } = await app
      .updateTable('person_decision')
      .set({ undone_at: new Date().toISOString() })
      .where((where) => (act === null ? where('id', '=', id) : where('act', '=', act)))
      .where('undone_at', 'is', null)
      .executeTakeFirst()
    const pairs = Number(numUpdatedRows)
    if (pairs === 0) throw new AppError('person-not-found', { id: String(id) })
    await writeJournal(app, { who: by, action: 'duplicates-undone', params: { decision: id, pairs } })
  })
}
