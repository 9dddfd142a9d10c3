import type { Grain } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'

/** The venue's own till, when no layout names a system. */
const ownTill = 'billetterie'

interface SourceInput {
  grain: Grain
  system: string | null
  /** The sheet of a workbook whose sales stand beside those of its other sheets: one of the same name tells the next state of them. */
  beside?: string | null
}

/**
 * The source (ticketing system and account) of each file of a set: its layout's system. Contacts, addresses and
 * performances belong to the set's tickets, and dropped alone to the till whose customers are already known (P3).
 */
export async function sourcesOf(house: House, files: readonly SourceInput[], asked: string | null): Promise<string[]> {
  const ofSheet = (source: string, { beside = null }: SourceInput) =>
    beside === null ? source : `${source} · ${beside}`
  if (asked !== null) return files.map((file) => ofSheet(asked, file))
  const main = files.find((file) => file.grain === 'tickets')
  const mainSource = main ? (main.system ?? ownTill) : await knownTill(house)
  return files.map((file) =>
    file.grain === 'tickets' || file.grain === 'orders'
      ? ofSheet(file.system ?? ownTill, file)
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
