import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import {
  AppError,
  type Brief,
  briefSchema,
  type DraftContent,
  draftContentSchema,
  sentenceOriginSchema,
  type WrittenDraft,
} from '../../../contract/index.ts'
import { type BoundFact, boundFactSchema } from '../../stewardship/index.ts'
import { type AppDatabase, jsonColumn } from '../../store/index.ts'

const contentColumn = jsonColumn(draftContentSchema)
const factsColumn = jsonColumn(z.array(boundFactSchema))
const originsColumn = jsonColumn(z.array(sentenceOriginSchema))

/** One version of a text, as it is kept. */
export interface StoredVersion {
  readonly version: number
  readonly content: DraftContent
  readonly facts: readonly BoundFact[]
  readonly origins: WrittenDraft['origins']
  readonly model: string
  readonly tokens: number
  readonly wh: number
  readonly bytesSent: number
  readonly writtenBy: string
  readonly writtenAt: string
  /** Its words are no longer those that the program kept. */
  readonly isAltered: boolean
}

export interface StoredDraft {
  readonly id: string
  readonly brief: Brief
  readonly createdAt: string
  readonly isArchived: boolean
  readonly present: StoredVersion
}

export type NewVersion = Omit<StoredVersion, 'version' | 'writtenAt' | 'isAltered'>

/** Keeps a new text with its first version, and gives its number. */
export async function keepDraft(app: AppDatabase, brief: Brief, version: NewVersion): Promise<string> {
  const now = new Date().toISOString()
  const id = `t-${now.slice(2, 10).replaceAll('-', '')}-${randomBytes(3).toString('hex')}`
  await app.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('draft')
      .values({
        id,
        show_key: brief.showKey,
        channel: brief.channel,
        audience: brief.audience,
        intention: brief.intention,
        why_now: brief.whyNow ?? null,
        offer: brief.offer ?? null,
        tone: brief.tone ?? null,
        only_those: brief.only ?? null,
        length: brief.length ?? null,
        performances: brief.performances?.length ? JSON.stringify(brief.performances) : null,
        created_by: version.writtenBy,
        created_at: now,
        version: 1,
        archived_at: null,
      })
      .execute()
    await transaction
      .insertInto('draft_version')
      .values(versionRow({ draftId: id, number: 1, version, now }))
      .execute()
  })
  return id
}

/** Keeps one more version: the ones before it stay. Throws `draft-moved-on` when the last one is no longer `base`. */
export async function keepVersion(
  app: AppDatabase,
  draftId: string,
  version: NewVersion,
  { base = null }: { readonly base?: number | null } = {},
): Promise<void> {
  await app.transaction().execute(async (transaction) => {
    const last = await transaction
      .selectFrom('draft_version')
      .select(({ fn }) => fn.max('version').as('version'))
      .where('draft_id', '=', draftId)
      .executeTakeFirstOrThrow()
    if (base !== null && Number(last.version) !== base) throw await movedOn(transaction, draftId)
    const number = Number(last.version) + 1
    const now = new Date().toISOString()
    await transaction.insertInto('draft_version').values(versionRow({ draftId, number, version, now })).execute()
    await transaction.updateTable('draft').set({ version: number }).where('id', '=', draftId).execute()
  })
}

async function movedOn(app: Pick<AppDatabase, 'selectFrom'>, draftId: string): Promise<AppError> {
  const { version, written_by } = await app
    .selectFrom('draft_version')
    .select(['version', 'written_by'])
    .where('draft_id', '=', draftId)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow()
  return new AppError('draft-moved-on', { id: draftId, version, by: written_by })
}

/** A text with its present version, or with the one asked. Throws `draft-not-found`. */
export async function storedDraft(app: AppDatabase, id: string, version?: number): Promise<StoredDraft> {
  const [found] = await storedDrafts(app, { id, ...(version !== undefined && { version }) })
  if (!found) throw new AppError('draft-not-found', { id })
  return found
}

/** Every text that is not put away, the last changed first. */
export async function storedDrafts(
  app: AppDatabase,
  only: {
    readonly id?: string
    readonly version?: number
    readonly showKey?: string
    readonly withArchived?: boolean
  } = {},
): Promise<StoredDraft[]> {
  let query = app
    .selectFrom('draft')
    .innerJoin('draft_version', 'draft_version.draft_id', 'draft.id')
    .selectAll('draft_version')
    .select([
      'draft.id',
      'draft.show_key',
      'draft.channel',
      'draft.audience',
      'draft.intention',
      'draft.why_now',
      'draft.offer',
      'draft.tone',
      'draft.only_those',
      'draft.length',
      'draft.performances',
      'draft.created_at',
      'draft.archived_at',
    ])
    .orderBy('draft_version.written_at', 'desc')
    .orderBy('draft.id')
  query =
    only.version === undefined
      ? query.whereRef('draft_version.version', '=', 'draft.version')
      : query.where('draft_version.version', '=', only.version)
  if (only.id !== undefined) query = query.where('draft.id', '=', only.id)
  else if (!only.withArchived) query = query.where('draft.archived_at', 'is', null)
  if (only.showKey !== undefined) query = query.where('draft.show_key', '=', only.showKey)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    brief: briefSchema.parse({
      showKey: row.show_key,
      channel: row.channel,
      audience: row.audience,
      intention: row.intention,
      whyNow: row.why_now,
      offer: row.offer,
      tone: row.tone,
      only: row.only_those,
      length: row.length,
      performances: row.performances === null ? null : JSON.parse(row.performances),
    }),
    createdAt: row.created_at,
    isArchived: row.archived_at !== null,
    present: {
      version: row.version,
      content: contentColumn.read(row.content),
      facts: factsColumn.read(row.facts),
      origins: originsColumn.read(row.origins),
      model: row.model,
      tokens: row.tokens,
      wh: row.wh,
      bytesSent: row.bytes_sent,
      writtenBy: row.written_by,
      writtenAt: row.written_at,
      isAltered: row.content_hash !== hashOf(row.content),
    },
  }))
}

export async function versionsOf(
  app: AppDatabase,
  draftId: string,
): Promise<{ version: number; writtenBy: string; writtenAt: string; model: string }[]> {
  const rows = await app
    .selectFrom('draft_version')
    .select(['version', 'written_by', 'written_at', 'model'])
    .where('draft_id', '=', draftId)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
    model: row.model,
  }))
}

/** The subject of each version of some texts, the first first. */
export async function subjectsOfVersions(
  app: AppDatabase,
  draftIds: readonly string[],
): Promise<{ draftId: string; writtenAt: string; subject: string | null }[]> {
  const rows = await app
    .selectFrom('draft_version')
    .select(['draft_id', 'written_at', 'content'])
    .where('draft_id', 'in', draftIds)
    .orderBy('version')
    .execute()
  return rows.map(({ draft_id, written_at, content }) => {
    return { draftId: draft_id, writtenAt: written_at, subject: contentColumn.read(content).subject }
  })
}

/** Puts a text away, or back in the list: its versions and validations stay. Throws `draft-not-found`. */
export async function archiveDraft(
  app: AppDatabase,
  { id, isArchived }: { id: string; isArchived: boolean },
): Promise<void> {
  await storedDraft(app, id)
  const archived_at = isArchived ? new Date().toISOString() : null
  await app.updateTable('draft').set({ archived_at }).where('id', '=', id).execute()
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

function versionRow(o: { draftId: string; number: number; version: NewVersion; now: string }) {
  const { version } = o
  const content = contentColumn.write(version.content)
  return {
    draft_id: o.draftId,
    version: o.number,
    content,
    // Of the words alone: what a person signs also covers facts and list, and is derived when it is read.
    content_hash: hashOf(content),
    facts: factsColumn.write([...version.facts]),
    origins: originsColumn.write([...version.origins]),
    model: version.model,
    tokens: version.tokens,
    wh: version.wh,
    bytes_sent: version.bytesSent,
    written_by: version.writtenBy,
    written_at: o.now,
  }
}
