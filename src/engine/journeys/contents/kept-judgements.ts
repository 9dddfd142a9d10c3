import { createHash } from 'node:crypto'
import { serialize } from 'node:v8'
import { z } from 'zod'
import type { StandingCheck } from '../../stewardship/index.ts'
import { jsonColumn } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import type { DraftDesk } from './draft-desk.ts'
import { programMark } from './program-mark.ts'

/** What blocks a text: the names of checks, no word of the text. */
const blockingColumn = jsonColumn(z.array(z.object({ id: z.string(), canTakeOn: z.boolean() })))

/** What a list of texts needs of a judgement: the hash that approvals are of, and what blocks. */
export interface KeptJudgement {
  readonly hash: string
  readonly checks: readonly StandingCheck[]
}

export interface KeptJudgements {
  /** False where nothing can be kept, nor found again: the program's files have changed since it started. */
  readonly keepsAny: boolean
  /** What was found of a text where all of `decidedBy` is as it was then; null where it has to be judged. */
  readonly standing: (draftId: string, decidedBy: readonly unknown[]) => KeptJudgement | null
  /** What was found of a text where all of `decidedBy` is as it was then, else what `judge` finds now. */
  readonly of: (
    draftId: string,
    decidedBy: readonly unknown[],
    judge: () => Promise<KeptJudgement>,
  ) => Promise<KeptJudgement>
  /** Writes down what had to be judged since the last time, for the next list. */
  readonly keep: () => Promise<void>
}

/**
 * How texts were judged for a list, kept under a hash of all that decides: what each is judged by (`decidedBy`), the marts of its list, the
 * persons erased since, and the program. Another word, record, photo, list, day or program is another hash: nothing has to be told of a
 * change. French is no part of it: it never blocks.
 */
export async function keptJudgements({ folder: { app } }: House, desk: DraftDesk): Promise<KeptJudgements> {
  const erased = await app.selectFrom('erased_person').select('id').orderBy('id').execute()
  const [program, marts] = [await programMark(), await desk.martsBuiltFrom()]
  const shared = serialize([program, marts, erased.map(({ id }) => id)])
  const rows = program === null ? [] : await app.selectFrom('judged_draft').selectAll().execute()
  const known = new Map(rows.map((row) => [row.draft_id, row]))
  const markOf = (decidedBy: readonly unknown[]) =>
    createHash('sha256').update(shared).update(serialize(decidedBy)).digest('hex')
  const standing = (draftId: string, judgedBy: string): KeptJudgement | null => {
    const before = known.get(draftId)
    if (before?.judged_by !== judgedBy) return null
    return { hash: before.content_hash, checks: blockingColumn.read(before.blocking).map(blocks) }
  }
  let made: typeof rows = []
  return {
    keepsAny: program !== null,
    standing: (draftId, decidedBy) => standing(draftId, markOf(decidedBy)),
    of: async (draftId, decidedBy, judge) => {
      const judged_by = markOf(decidedBy)
      const before = standing(draftId, judged_by)
      if (before) return before
      const { hash, checks } = await judgedOnce(app, `${draftId} ${judged_by}`, judge)
      const blocking = checks.filter(({ level }) => level === 'blocking')
      made.push({
        draft_id: draftId,
        judged_by,
        content_hash: hash,
        blocking: blockingColumn.write(blocking.map(({ id, canTakeOn }) => ({ id, canTakeOn }))),
      })
      return { hash, checks: blocking }
    },
    keep: async () => {
      // Marts that were built anew meanwhile may have given some of the lists.
      const found = made
      made = []
      if (found.length === 0 || program === null || (await desk.martsBuiltFrom()) !== marts) return
      await app
        .insertInto('judged_draft')
        .values(found)
        .onConflict((conflict) =>
          conflict.column('draft_id').doUpdateSet(({ ref }) => ({
            judged_by: ref('excluded.judged_by'),
            content_hash: ref('excluded.content_hash'),
            blocking: ref('excluded.blocking'),
          })),
        )
        .execute()
    },
  }
}

const underWay = new WeakMap<object, Map<string, Promise<KeptJudgement>>>()

/** Two lists that come to one text at the same time judge it once. */
async function judgedOnce(app: object, key: string, judge: () => Promise<KeptJudgement>): Promise<KeptJudgement> {
  const ofHouse = underWay.get(app) ?? new Map<string, Promise<KeptJudgement>>()
  underWay.set(app, ofHouse)
  const started = ofHouse.get(key)
  if (started) return await started
  const judging = judge().finally(() => ofHouse.delete(key))
  ofHouse.set(key, judging)
  return await judging
}

function blocks(check: { readonly id: string; readonly canTakeOn: boolean }): StandingCheck {
  return { ...check, level: 'blocking' }
}
