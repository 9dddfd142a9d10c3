import type { IgnoredFinding, IgnoreScope } from '../../../contract/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { writeJournal } from '../journal/journal.ts'

/** A remark on French as a check says it: its name, the rule that speaks, the words that it speaks of. */
export interface Remark {
  readonly checkId: string
  readonly rule: string
  readonly words: string
}

/** A remark that was set aside: this one, or all of a rule on these words. */
export interface IgnoredRow {
  readonly scope: IgnoreScope
  readonly check_id: string | null
  readonly rule: string
  readonly words: string
}

/** What people have set aside, of one text and everywhere. */
export interface SetAside {
  readonly rows: readonly IgnoredRow[]
  /** Of this text alone, oldest first. */
  readonly here: readonly IgnoredFinding[]
}

/** What was set aside in a text, and in all of them. */
export async function setAside(app: AppDatabase, draftId: string): Promise<SetAside> {
  const rows = await app
    .selectFrom('ignored_finding')
    .selectAll()
    .where((where) => where.or([where('draft_id', 'is', null), where('draft_id', '=', draftId)]))
    .orderBy('id')
    .execute()
  return {
    rows: rows.map(({ scope, check_id, rule, words }) => ({ scope, check_id, rule, words })),
    here: rows.filter(({ draft_id: of }) => of !== null).map(ignoredOf),
  }
}

/** Whether a remark is one that people have set aside. */
export function isIgnored(rows: readonly IgnoredRow[], { checkId, rule, words }: Remark): boolean {
  return rows.some((row) =>
    row.scope === 'once' ? row.check_id === checkId : row.rule === rule && row.words === words,
  )
}

/** The house's lexicon: what is set aside in every text, by words. */
export async function houseLexicon(app: AppDatabase): Promise<IgnoredFinding[]> {
  const rows = await app.selectFrom('ignored_finding').selectAll().where('scope', '=', 'always').execute()
  return rows.map(ignoredOf).toSorted((a, b) => a.words.localeCompare(b.words, 'fr'))
}

interface Setting extends Remark {
  readonly draftId: string
  readonly scope: IgnoreScope
  readonly by: string
}

/** Sets a remark aside; what holds in every text is journalled. */
export async function ignoreFinding(app: AppDatabase, { draftId, checkId, rule, words, scope, by }: Setting) {
  await app
    .insertInto('ignored_finding')
    .values({
      scope,
      draft_id: scope === 'always' ? null : draftId,
      check_id: scope === 'once' ? checkId : null,
      rule,
      words,
      ignored_by: by,
      ignored_at: new Date().toISOString(),
    })
    .execute()
  if (scope === 'always') await writeJournal(app, { who: by, action: 'lexicon-added', params: { words } })
}

/** Takes a remark up again: one of a text, or with a null `draftId` one of the lexicon. */
export async function heedFinding(
  app: AppDatabase,
  { id, draftId }: { readonly id: number; readonly draftId: string | null },
): Promise<void> {
  await app
    .deleteFrom('ignored_finding')
    .where('id', '=', id)
    .where('draft_id', draftId === null ? 'is' : '=', draftId)
    .execute()
}

interface Row {
  readonly id: number
  readonly scope: IgnoreScope
  readonly rule: string
  readonly words: string
  readonly ignored_by: string
  readonly ignored_at: string
}

function ignoredOf({ id, scope, rule, words, ignored_by: by, ignored_at: at }: Row): IgnoredFinding {
  return { id, scope, rule, words, by, at }
}
