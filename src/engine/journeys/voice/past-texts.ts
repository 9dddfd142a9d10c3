import { createHash } from 'node:crypto'
import { AppError, type KeptText } from '../../../contract/index.ts'
import { monthNames } from '../../language/index.ts'
import type { ProgrammeDocument } from '../../programme/index.ts'
import { type PastText, withoutSubject } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { runReadDocument } from '../programme/run-read-document.ts'

interface TextFile {
  readonly path: string
  readonly name: string
  /** `YYYY-MM-DD`, when the person says it. */
  readonly day?: string | null
  readonly signal?: AbortSignal
}

/** Fewer words than this are a caption, from which nothing of a voice is heard. */
const fewestWords = 15

/**
 * Reads a text that was sent or printed: a page, a sent HTML mail, a .docx, a PDF or a text. Its day is what the person says, else what its
 * name or its first lines say. Throws the file-* codes, `past-text-short`.
 */
export async function readPastText({ path, name, day, signal }: TextFile): Promise<PastText> {
  return pastTextFrom(await runReadDocument({ path, name }, signal), { name, day: day ?? null })
}

/** The same, of a document that was read already. */
export function pastTextFrom(
  document: ProgrammeDocument,
  { name, day }: { name: string; day: string | null },
): PastText {
  const heading = document.kind === 'text' ? undefined : document.blocks.find(({ level }) => level > 0)
  const text =
    document.kind === 'text'
      ? document.text.replaceAll('\r\n', '\n')
      : document.blocks
          .filter((block) => block !== heading)
          .map((block) => block.text)
          .join('\n')
  const { subject, body } = withoutSubject(text.trim())
  if (body.split(/\s+/u).length < fewestWords) throw new AppError('past-text-short', { file: name })
  return { title: subject ?? heading?.text ?? name, text: body, day: day ?? dayIn(name) ?? dayIn(body.slice(0, 400)) }
}

/** Keeps past texts; one that is known by its words is kept once. */
export async function keepPastText(house: House, text: PastText, source: string): Promise<void> {
  const row = {
    id: createHash('sha256').update(text.text).digest('hex').slice(0, 16),
    title: text.title,
    channel: null,
    text: text.text,
    source: text.day && !source.includes(text.day) ? `${text.day} ${source}` : source,
    added_at: new Date().toISOString(),
  }
  await house.folder.app
    .insertInto('past_text')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function importPastText(house: House, file: TextFile): Promise<PastText> {
  const text = await readPastText(file)
  await keepPastText(house, text, file.name)
  return text
}

export async function forgetPastText(house: House, id: string): Promise<void> {
  await house.folder.app.deleteFrom('past_text').where('id', '=', id).execute()
}

/** What the house has kept, oldest day first. */
export async function pastTexts(house: House): Promise<(PastText & KeptText)[]> {
  const rows = await house.folder.app.selectFrom('past_text').selectAll().orderBy('source').execute()
  return rows.map(({ id, title, text, source }) => ({
    id,
    title,
    text,
    day: dayIn(source),
    words: text.split(/\s+/u).length,
  }))
}

/** « 2025-09-12 », « 20250912 » or « 12 septembre 2025 », as a day that exists. */
function dayIn(text: string): string | null {
  const figures = /(?<!\d)(20\d\d)-?(0[1-9]|1[0-2])-?([0-2]\d|3[01])(?!\d)/u.exec(text)
  const words = new RegExp(`(\\d{1,2})(?:er)? (${monthNames.join('|')}) (20\\d\\d)`, 'iu').exec(text)
  const found = figures
    ? `${figures[1]}-${figures[2]}-${figures[3]}`
    : words && `${words[3]}-${twoFigures(monthOf(words[2] ?? ''))}-${twoFigures(Number(words[1]))}`
  return found && new Date(`${found}T12:00:00Z`).toString() !== 'Invalid Date' ? found : null
}

/** 1 to 12. */
function monthOf(name: string): number {
  return monthNames.findIndex((month) => month === name.toLowerCase()) + 1
}

function twoFigures(value: number): string {
  return String(value).padStart(2, '0')
}
