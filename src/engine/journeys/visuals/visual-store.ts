import {
  type CharterFile,
  type GraphicCharter,
  graphicCharterSchema,
  plainCharter,
  type VisualChoices,
  visualChoicesSchema,
} from '../../../contract/index.ts'
import { type AppDatabase, jsonColumn } from '../../store/index.ts'

const choicesColumn = jsonColumn(visualChoicesSchema)
const charterColumn = jsonColumn(graphicCharterSchema)

/** What was chosen for the visuals of a show; nothing yet: the program proposes all. */
export async function storedChoices(app: AppDatabase, showKey: string): Promise<VisualChoices> {
  const row = await app.selectFrom('visual_choice').select('choices').where('show_key', '=', showKey).executeTakeFirst()
  return row ? choicesColumn.read(row.choices) : visualChoicesSchema.parse({})
}

export async function keepChoices(
  app: AppDatabase,
  { showKey, choices, by }: { readonly showKey: string; readonly choices: VisualChoices; readonly by: string },
): Promise<void> {
  const row = {
    show_key: showKey,
    choices: choicesColumn.write(visualChoicesSchema.parse(choices)),
    chosen_by: by,
    chosen_at: new Date().toISOString(),
  }
  await app
    .insertInto('visual_choice')
    .values(row)
    .onConflict((conflict) => conflict.column('show_key').doUpdateSet(row))
    .execute()
}

export interface HouseCharter {
  readonly charter: GraphicCharter
  /** Null: nobody has said one, the program's holds. */
  readonly saidBy: string | null
}

/** The graphic charter of the house, or the program's plain one. */
export async function storedCharter(app: AppDatabase): Promise<HouseCharter> {
  const row = await app.selectFrom('graphic_charter').selectAll().executeTakeFirst()
  if (!row) return { charter: plainCharter, saidBy: null }
  return { charter: charterColumn.read(row.charter), saidBy: row.said_by }
}

export async function keepCharter(
  app: AppDatabase,
  { charter, by }: { readonly charter: GraphicCharter; readonly by: string },
): Promise<void> {
  const row = {
    id: 1,
    charter: charterColumn.write(graphicCharterSchema.parse(charter)),
    logo: null,
    said_by: by,
    said_at: new Date().toISOString(),
  }
  await app
    .insertInto('graphic_charter')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export interface VisualValidation {
  readonly contentHash: string
  /** The words that each format said then. */
  readonly told: string
  readonly by: string
  readonly at: string
}

interface NewValidation {
  readonly showKey: string
  readonly contentHash: string
  /** The words that each format says. */
  readonly told: Readonly<Record<string, readonly string[]>>
  readonly person: { readonly id: string; readonly name: string }
}

/** Keeps that a person validated one state of a show's visuals, or of a film of it. */
export async function keepValidation(
  app: AppDatabase,
  { showKey, contentHash, told, person }: NewValidation,
): Promise<void> {
  await app
    .insertInto('visual_validation')
    .values({
      show_key: showKey,
      content_hash: contentHash,
      told: JSON.stringify(told),
      staff_id: person.id,
      staff_name: person.name,
      at: new Date().toISOString(),
    })
    .execute()
}

/** Every validation of a show's visuals and films, the last one first. */
export async function storedValidations(app: AppDatabase, showKey: string): Promise<VisualValidation[]> {
  const rows = await app
    .selectFrom('visual_validation')
    .selectAll()
    .where('show_key', '=', showKey)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ contentHash: row.content_hash, told: row.told, by: row.staff_name, at: row.at }))
}

/** Every file that a charter names. */
export function charterFiles({ logos, fontFiles, partnerLogos }: GraphicCharter): CharterFile[] {
  return [logos.onLight, logos.onDark, ...fontFiles, ...Object.values(partnerLogos)].filter((one) => one !== null)
}
