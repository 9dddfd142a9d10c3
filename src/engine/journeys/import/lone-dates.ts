import { AppError } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { unlessRefused } from './own-sheets.ts'
import { areKnown, type ReadFile, salesOf, together } from './repeated-sales.ts'
import type { FileMapping } from './types.ts'

/** The column of which nobody knows whether it dates sales or performances; null for any other refusal. */
export function columnOfLoneDate(error: unknown): string | null {
  if (!(error instanceof AppError) || error.code !== 'column-ambiguous') return null
  const choices = String(error.params.choices).split(' / ')
  return choices.includes('startsAt') && choices.includes('purchasedAt') ? String(error.params.column) : null
}

interface LoneDate {
  column: string
  /** The other files of the drop. */
  others: readonly ReadFile[]
  read: (said: FileMapping) => Promise<ReadFile>
}

/**
 * A file whose lone « Date » is that of its evenings because the other files of its drop know nearly all of them, each with its show: it is said. Null where they do not, or nothing is
 * known of them. Throws what `read` throws that is no refusal.
 */
export async function datedByOthers(
  warehouse: Warehouse,
  { column, others, read }: LoneDate,
): Promise<ReadFile | null> {
  const dated = others.filter(({ control }) => control.performanceDates !== null)
  if (dated.length === 0) return null
  const file = await unlessRefused(read({ columns: [{ name: column, meaning: 'startsAt' }] }))
  if ('refused' in file || file.control.performanceDates === null) return null
  const known = together(await Promise.all(dated.map(async (other) => await salesOf(warehouse, other))))
  const own = await salesOf(warehouse, file)
  if (own.sums.size === 0 || !areKnown(own, known)) return null
  const said = { code: 'warning.date-of-performance', params: { column } }
  return { ...file, said: null, control: { ...file.control, warnings: [...file.control.warnings, said] } }
}
