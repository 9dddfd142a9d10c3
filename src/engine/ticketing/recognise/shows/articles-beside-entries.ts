import type { Meaning, ReadColumn } from '../../../../contract/index.ts'
import {
  classifyTariff,
  foldLabel,
  isNonTicketProduct,
  isTakenBackProduct,
  tariffTakenBack,
} from '../../clean/index.ts'
import { type RowGroup, textsOfColumn } from '../../read/index.ts'
import { isOfArticles } from '../profile/dated-articles.ts'

/** How a till that sells other things calls what lets one in, and how many of its lines do at least. */
const ofEntry = /^(e-?)?(entrees?|billets?|places?|tickets?|concerts?|spectacles?)\b/
const [fewestEntries, leastEntries] = [2, 0.3]
/** What names a seat by another word. */
const ofSeat =
  /\b(entrees?|billets?|places?|tickets?|concerts?|spectacles?|seances?|loges?|balcons?|parterres?|orchestre|corbeilles?|strapontins?|fosse|gradins?|chaises?|fauteuils?|debout|assis|carre|cat|categories?|zones?|tribunes?|pass|abo\w*)\b/
/** More kinds than this are no articles of a till. */
const mostKinds = 80

/**
 * The articles of a till that no word tells (« Verre de vin », « Tombola »), as no seats, where it calls what lets one in by that name (« Entrée plein tarif », « Entrée étudiant ») and others of its
 * articles are told to be none, or the column is one of articles. Nothing changes where a person said what the column is.
 */
export function withArticlesBesideEntries(columns: readonly ReadColumn[], first: RowGroup | null): ReadColumn[] {
  const at = ofArticles(columns)
  const column = columns[at]
  if (first === null || column === undefined || column.confidence >= 1 || column.legend) return [...columns]
  const rows = new Map<string, number>()
  for (const text of textsOfColumn(first, at)) {
    const kind = text.trim()
    if (kind !== '') rows.set(kind, (rows.get(kind) ?? 0) + 1)
    if (rows.size > mostKinds) return [...columns]
  }
  const kinds = [...rows].map(([kind, count]) => ({ kind, count, label: tariffTakenBack(kind) ?? kind }))
  const entries = kinds.filter(({ label }) => ofEntry.test(foldLabel(label)) && !isNonTicketProduct(label))
  const count = (some: typeof kinds) => some.reduce((sum, one) => sum + one.count, 0)
  const isTill = new Set(entries.map(({ label }) => foldLabel(label))).size >= fewestEntries
  if (!isTill || count(entries) < leastEntries * count(kinds)) return [...columns]
  if (!isOfArticles(column.name) && !kinds.some(({ label }) => isNonTicketProduct(label))) return [...columns]
  const untold = kinds.filter(({ kind, label }) => namesNoSeat(label) && !isTakenBackProduct(kind))
  const named: ReadColumn = column.meaning === 'unknown' ? { ...column, ...asProducts } : column
  if (untold.length === 0) return columns.with(at, named)
  const legend = Object.fromEntries(untold.map(({ kind }) => [kind, `Hors billetterie (${kind})`]))
  return columns.with(at, { ...named, legend, legendBy: 'others' })
}

const asProducts = { meaning: 'productType', type: 'text', confidence: 0.6 } as const

/** The column of what is sold: by its meaning, else by its name (« Libellé »), where the lines have a show; -1 for none. */
function ofArticles(columns: readonly ReadColumn[]): number {
  const at = (...any: Meaning[]) => columns.findIndex(({ meaning }) => any.includes(meaning))
  const [product, tariff] = [at('productType'), at('tariff')]
  if (product >= 0 || tariff >= 0) return product >= 0 ? product : tariff
  if (at('showTitle', 'showAndDate') < 0) return -1
  return columns.findIndex(({ name, meaning }) => meaning === 'unknown' && isOfArticles(name))
}

function namesNoSeat(label: string): boolean {
  return !isNonTicketProduct(label) && classifyTariff(label) === 'other' && !ofSeat.test(foldLabel(label))
}
