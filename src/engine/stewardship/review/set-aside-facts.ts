import { AppError, type Atom, type AtomKind, type SetAsideFact } from '../../../contract/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { writeJournal } from '../journal/journal.ts'
import { identifyStaff } from '../staff/staff.ts'
import type { PresentState } from './approvals.ts'

/** What a record holds a value for: such a remark is set aside in its clause and its show alone, so that no wrong price passes elsewhere. */
const valued: ReadonlySet<AtomKind> = new Set<AtomKind>([
  'date',
  'weekday',
  'hour',
  'price',
  'free',
  'duration',
  'interval',
  'age',
  'year',
  'count',
  'availability',
  'accessibility',
  'star',
  'phone',
])

/** All that the house has set aside, by words. */
export async function setAsideFacts(app: AppDatabase): Promise<SetAsideFact[]> {
  const rows = await app.selectFrom('set_aside_fact').selectAll().orderBy('id').execute()
  return rows
    .map(({ show_key: showKey, set_by: by, set_at: at, ...row }): SetAsideFact => ({ ...row, showKey, by, at }))
    .toSorted((a, b) => a.words.localeCompare(b.words, 'fr'))
}

/** The decision under which a remark is set aside in a text on a show; undefined: it is made. */
export function setAsideOf(
  facts: readonly SetAsideFact[],
  { rule, text, because }: Atom,
  showKey: string,
): SetAsideFact | undefined {
  return facts.find(
    (one) =>
      one.rule === rule &&
      one.words === text &&
      (one.clause === null || one.clause === because) &&
      (one.showKey === null || one.showKey === showKey),
  )
}

interface Setting {
  readonly checkId: string
  readonly reason: string
  readonly showKey: string
  readonly staff: string
  readonly pin: string
}

/** A named person sets a remark on facts aside for good. Throws `pin-wrong`, `check-not-found` for any other check. */
export async function setFactAside(app: AppDatabase, present: PresentState, given: Setting): Promise<void> {
  const check = present.checks.find(({ id }) => id === given.checkId)
  const { rule, because } = check ?? {}
  if (!check || !rule || !because) throw new AppError('check-not-found', { check: given.checkId })
  const person = await identifyStaff(app, { nameOrId: given.staff, pin: given.pin })
  const words = String(check.params.text)
  const isBound = valued.has(check.params.kind as AtomKind)
  const row = { rule, words, clause: isBound ? because : null, show_key: isBound ? given.showKey : null }
  await app.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('set_aside_fact')
      .values({ ...row, reason: given.reason.trim(), set_by: person.name, set_at: new Date().toISOString() })
      .execute()
    await writeJournal(transaction, { who: person.name, action: 'fact-set-aside', params: { words, rule } })
  })
}

/** Takes such a decision back: the remark is made again. */
export async function hearFactAgain(app: AppDatabase, { id, by }: { readonly id: number; readonly by: string }) {
  const row = await app.selectFrom('set_aside_fact').select(['words', 'rule']).where('id', '=', id).executeTakeFirst()
  if (!row) return
  await app.deleteFrom('set_aside_fact').where('id', '=', id).execute()
  await writeJournal(app, { who: by, action: 'fact-heard-again', params: { words: row.words, rule: row.rule } })
}
