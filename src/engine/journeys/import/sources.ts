import type { Grain } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'

/** The venue's own till, when no layout names a system. */
const ownTill = 'billetterie'

interface SourceInput {
  grain: Grain
  system: string | null
}

/**
 * The source (ticketing system and account) of each file of a set: its layout's system. Contacts, addresses and
 * performances belong to the set's tickets, and dropped alone to the till whose customers are already known (P3).
 */
export async function sourcesOf(house: House, files: readonly SourceInput[], asked: string | null): Promise<string[]> {
  if (asked !== null) return files.map(() => asked)
  const main = files.find((file) => file.grain === 'tickets')
  const mainSource = main ? (main.system ?? ownTill) : await knownTill(house)
  return files.map((file) =>
    file.grain === 'tickets' || file.grain === 'orders'
      ? (file.system ?? ownTill)
      : (mainSource ?? file.system ?? ownTill),
  )
}

async function knownTill(house: House): Promise<string | null> {
  const row = await house.folder.app
    .selectFrom('import_file')
    .innerJoin('import_set', 'import_set.id', 'import_file.import_id')
    .select('import_file.source')
    .where('import_set.status', '=', 'committed')
    .where('import_file.grain', '=', 'tickets')
    .orderBy('import_set.position', 'desc')
    .executeTakeFirst()
  return row?.source ?? null
}
