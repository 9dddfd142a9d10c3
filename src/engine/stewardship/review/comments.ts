import { AppError, type DraftComment, type DraftComments } from '../../../contract/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { listStaff, type StaffMember } from '../staff/staff.ts'
import { findSentence, rankOf, textSentences } from './sentence-places.ts'

/** A text as a person reads it: what is remarked on is a sentence of this. */
interface ReadText {
  readonly draftId: string
  readonly text: string
}

/** The remarks on a text, the open ones first, in the order of their sentences; and the sentences themselves. */
export async function draftComments(app: AppDatabase, { draftId, text }: ReadText): Promise<DraftComments> {
  const rows = await app.selectFrom('draft_comment').selectAll().where('draft_id', '=', draftId).orderBy('id').execute()
  const sentences = textSentences(text)
  const comments = rows.map((row): DraftComment => {
    const others = rows.filter(({ sentence }) => sentence !== row.sentence).map(({ sentence }) => sentence)
    return {
      id: row.id,
      by: row.staff_name,
      at: row.at,
      version: row.version,
      text: row.text,
      sentence: row.sentence,
      ...findSentence(sentences, { sentence: row.sentence, rank: row.rank, others }),
      resolved: row.resolved_at === null ? null : { by: row.resolved_by ?? '', at: row.resolved_at },
    }
  })
  return { comments: comments.toSorted(openFirst), sentences }
}

/**
 * Keeps a remark on the sentence at `start`. Throws `sentence-not-found` when no sentence of the text begins there,
 * `name-unknown`.
 */
export async function addComment(
  app: AppDatabase,
  read: ReadText & { readonly version: number },
  { start, comment, staffId }: { readonly start: number; readonly comment: string; readonly staffId: string },
): Promise<void> {
  const sentences = textSentences(read.text)
  const sentence = sentences.find((one) => one.start === start)
  if (!sentence) throw new AppError('sentence-not-found', { id: read.draftId })
  const person = await memberOf(app, staffId)
  await app
    .insertInto('draft_comment')
    .values({
      draft_id: read.draftId,
      version: read.version,
      sentence: sentence.text,
      rank: rankOf(sentences, sentence),
      text: comment.trim(),
      staff_id: person.id,
      staff_name: person.name,
      at: new Date().toISOString(),
      resolved_by: null,
      resolved_at: null,
    })
    .execute()
}

/** Says that a remark is dealt with, or takes it up again. Throws `comment-not-found`, `name-unknown`. */
export async function settleComment(
  app: AppDatabase,
  request: {
    readonly draftId: string
    readonly commentId: number
    readonly isResolved: boolean
    readonly staffId: string
  },
): Promise<void> {
  const person = await memberOf(app, request.staffId)
  const settled = request.isResolved
    ? { resolved_by: person.name, resolved_at: new Date().toISOString() }
    : { resolved_by: null, resolved_at: null }
  const { numUpdatedRows } = await app
    .updateTable('draft_comment')
    .set(settled)
    .where('id', '=', request.commentId)
    .where('draft_id', '=', request.draftId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('comment-not-found', { comment: request.commentId })
}

async function memberOf(app: AppDatabase, staffId: string): Promise<StaffMember> {
  const person = (await listStaff(app)).find(({ id }) => id === staffId)
  if (!person) throw new AppError('name-unknown', { name: staffId })
  return person
}

function openFirst(a: DraftComment, b: DraftComment): number {
  const closed = Number(a.resolved !== null) - Number(b.resolved !== null)
  const last = Number.MAX_SAFE_INTEGER
  return closed || (a.start ?? last) - (b.start ?? last) || a.id - b.id
}
