import type { AppDatabase } from '../../store/index.ts'

/** Kept among the instructions under a name that nobody can type: theirs have no space before them. */
export const mannerName = ' manner'

export interface HouseManner {
  readonly words: string
  readonly version: number
  readonly savedBy: string
}

/** How the house wants a model to write for her, in its last version; null while the usual words serve. */
export async function houseManner(app: AppDatabase): Promise<HouseManner | null> {
  const row = await app
    .selectFrom('saved_prompt')
    .selectAll()
    .where('name', '=', mannerName)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return row ? { words: row.instruction, version: row.version, savedBy: row.saved_by } : null
}
