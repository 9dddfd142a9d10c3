import type { SavedPrompt } from '../../../contract/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import { mannerName } from './house-manner.ts'

/** The house's own instructions to a model, each in its last version, by name. */
export async function savedPrompts(app: AppDatabase): Promise<SavedPrompt[]> {
  return (await allPrompts(app)).filter(({ name }) => name !== mannerName)
}

async function allPrompts(app: AppDatabase): Promise<SavedPrompt[]> {
  const rows = await app.selectFrom('saved_prompt').selectAll().orderBy('name').orderBy('version').execute()
  const last = new Map(rows.map((row) => [row.name, row]))
  return [...last.values()].map(({ name, version, instruction, saved_by, saved_at }) => {
    return { name, version, instruction, savedBy: saved_by, savedAt: saved_at }
  })
}

/** Keeps an instruction for the team; under a name that exists, as its next version. The same words make no new one. */
export async function savePrompt(
  app: AppDatabase,
  { name, instruction, who }: { readonly name: string; readonly instruction: string; readonly who: string },
): Promise<SavedPrompt[]> {
  const known = (await allPrompts(app)).find((prompt) => prompt.name === name)
  if (known?.instruction !== instruction)
    await app
      .insertInto('saved_prompt')
      .values({
        name,
        version: (known?.version ?? 0) + 1,
        instruction,
        saved_by: who,
        saved_at: new Date().toISOString(),
      })
      .execute()
  return await savedPrompts(app)
}
