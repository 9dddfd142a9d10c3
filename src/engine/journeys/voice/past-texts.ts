import {
  AppError,
  type Channel,
  channelSchema,
  type KeptText,
  type LeftOutWhy,
  leftOutWhySchema,
  type PastTextView,
} from '../../../contract/index.ts'
import type { PastText } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { cleanKeptTexts, pastTextId, takenOutColumn } from './clean-kept-texts.ts'
import { type Publication, wordsAlone } from './publications/publication.ts'
import { runReadPublications } from './publications/run-read-publications.ts'
import { withoutFrame } from './publications/without-frame.ts'

interface TextFile {
  readonly path: string
  readonly name: string
  /** `YYYY-MM-DD`, when the person says it: for what the file does not date. */
  readonly day?: string | null
  /** For what the file does not tell. */
  readonly channel?: Channel | null
  readonly signal?: AbortSignal
}

export interface PublicationsKept {
  readonly kept: readonly Publication[]
  /** By reason; `twice` counts those that the house had already too. */
  readonly leftOut: readonly { readonly why: LeftOutWhy; readonly count: number }[]
}

/** Reasons that leave a file of which too little is left to be heard. */
const ofTooShort: ReadonlySet<LeftOutWhy> = new Set([
  'short',
  'noText',
  'greetings',
  'addresses',
  'toolLines',
  'instructions',
])

/**
 * Reads what was sent or printed: a letter, a page, a document, a brochure, or an export of Mailchimp, Brevo or Meta
 * (`publications/read-publications.ts`). Throws the file-* codes, `past-text-short`, `publications-none`, `meta-export-html`.
 */
export async function readPastTexts({ path, name, day, channel, signal }: TextFile): Promise<PublicationsKept> {
  const { publications, leftOut } = await runReadPublications({ path, name }, signal)
  if (publications.length === 0 && [...leftOut.keys()].every((why) => ofTooShort.has(why)))
    throw new AppError('past-text-short', { file: name })
  return {
    kept: publications.map((one) => ({ ...one, day: one.day ?? day ?? null, channel: one.channel ?? channel ?? null })),
    leftOut: [...leftOut].map(([why, count]) => ({ why, count })),
  }
}

/** Keeps past texts, each once by its words. Gives those that the house did not have. */
export async function keepPastTexts(
  house: House,
  texts: readonly Publication[],
  source: string,
): Promise<readonly Publication[]> {
  const added_at = new Date().toISOString()
  return await house.folder.app.transaction().execute(async (app) => {
    const kept: Publication[] = []
    for (const text of texts) {
      const { takenOut, ...words } = text
      const taken_out = takenOut ? takenOutColumn.write(takenOut) : null
      const row = { ...words, id: pastTextId(text.text), source, added_at, taken_out }
      await forgetFramed(app, row)
      const known = await app.selectFrom('past_text').select('id').where('id', '=', row.id).executeTakeFirst()
      if (!known) kept.push(text)
      const { day, channel } = row
      await app
        .insertInto('past_text')
        .values(row)
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet({
            ...(day !== null && { day }),
            ...(channel !== null && { channel }),
            text: row.text,
            ...(taken_out !== null && { taken_out }),
          }),
        )
        .execute()
    }
    return kept
  })
}

/** The same text, kept from the same file with its recipient's name or its tool's lines before these were taken out, is replaced. */
async function forgetFramed(
  app: Pick<House['folder']['app'], 'selectFrom' | 'deleteFrom'>,
  { id, text, source, channel }: { id: string; text: string; source: string; channel: Channel | null },
): Promise<void> {
  const before = await app
    .selectFrom('past_text')
    .select(['id', 'text'])
    .where('source', '=', source)
    .where('id', '!=', id)
    .execute()
  const words = wordsAlone(text)
  for (const one of before)
    if (wordsAlone(withoutFrame(one.text, { isMail: channel === 'newsletter' }).text) === words)
      await app.deleteFrom('past_text').where('id', '=', one.id).execute()
}

/** Reads a file and keeps what it holds. Throws as `readPastTexts` does. */
export async function importPastTexts(house: House, file: TextFile): Promise<PublicationsKept> {
  const { kept: read, leftOut } = await readPastTexts(file)
  const kept = await keepPastTexts(house, read, file.name)
  const known = read.length - kept.length
  const twice = (leftOut.find(({ why }) => why === 'twice')?.count ?? 0) + known
  return {
    kept,
    leftOut: [
      ...leftOut.filter(({ why }) => why !== 'twice'),
      ...(twice > 0 ? [{ why: 'twice' as const, count: twice }] : []),
    ],
  }
}

/** Takes out one text, or all that came in with one file. */
export async function forgetPastTexts(house: House, which: { id: string } | { source: string }): Promise<void> {
  const forgotten = house.folder.app.deleteFrom('past_text')
  await ('id' in which ? forgotten.where('id', '=', which.id) : forgotten.where('source', '=', which.source)).execute()
}

/** Says on which channel a text was published. */
export async function placePastText(
  house: House,
  { id, channel }: { id: string; channel: Channel | null },
): Promise<void> {
  await house.folder.app.updateTable('past_text').set({ channel }).where('id', '=', id).execute()
}

/** What the house has kept, oldest day first, cleaned as a file read today is. */
export async function pastTexts(house: House): Promise<(PastText & KeptText)[]> {
  await cleanKeptTexts(house)
  const rows = await house.folder.app
    .selectFrom('past_text')
    .select(['id', 'title', 'text', 'day', 'channel', 'source'])
    .orderBy('day')
    .orderBy('source')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...row,
    channel: channelSchema.nullable().parse(row.channel),
    words: row.text.split(/\s+/u).length,
  }))
}

/** One of them with its words, and what was taken out of them. Throws `past-text-not-found`. */
export async function pastText(house: House, id: string): Promise<PastTextView> {
  const row = await house.folder.app.selectFrom('past_text').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('past-text-not-found', { id })
  const { title, text, day, source } = row
  const takenOut = row.taken_out === null ? null : Object.entries(takenOutColumn.read(row.taken_out))
  return {
    ...{ id, title, text, day, source, channel: channelSchema.nullable().parse(row.channel) },
    takenOut: takenOut?.map(([why, count]) => ({ why: leftOutWhySchema.parse(why), count })) ?? null,
  }
}
