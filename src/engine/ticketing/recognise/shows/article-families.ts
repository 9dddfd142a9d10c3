import type { ReadColumn } from '../../../../contract/index.ts'
import { foldLabel, isNonTicketProduct, isTakingBack } from '../../clean/index.ts'
import { type RowGroup, textsOfColumn } from '../../read/index.ts'
import { isOfArticles } from '../profile/dated-articles.ts'
import { ticketRows } from './article-titles.ts'

/** More kinds than this are no families of a shop. */
const mostFamilies = 12
/** Share of the rows of a family that have a tariff or a seat: that of a family of tickets, and of any other. */
const [leastOfTickets, mostOfOthers] = [0.95, 0.05]

/** What a shop calls its tickets, and what else it calls what it sells where it says both. */
const ofTickets = /^(billets?|places?|tickets?|entrees?|spectacles?|concerts?|seances?|representations?|billetterie)$/
const ofOthers =
  /^(boutiques?|librairies?|produits?( derives?)?|articles?|options?|extras?|services?|divers|autres?( produits?)?|frais|livraison|port|products?|merch(andise)?|add-?ons?|restauration|navettes?|transports?|stationnements?|parkings?|hotels?)$/

/**
 * The columns of a list of all that is sold, with that which parts it in families: by words (« Type » that is « billet », « parking » or « don »), or by those of which no row has a tariff or a
 * seat (« BIL », « BOU », « SER »). What these sell is no seat, even where it bears the day of a performance (parking, a drink at the interval). Nothing changes where no column parts them.
 */
export function withArticleFamilies(columns: readonly ReadColumn[], first: RowGroup | null): ReadColumn[] {
  const isSaid = columns.some(({ meaning, confidence }) => meaning === 'productType' && confidence >= 1)
  if (first === null || isSaid) return [...columns]
  const named = columns.findIndex((column, at) => mayPart(column, first, at) && partsByName(first, at, columns))
  if (named >= 0) {
    const others =
      kindsIn(first, named)?.filter((kind) => ofOthers.test(foldLabel(kind)) && !isNonTicketProduct(kind)) ?? []
    return withFamilies(columns, named, asOthers(others))
  }
  const isBasket = columns.some(({ name, meaning }) => meaning === 'showTitle' && isOfArticles(name))
  if (!isBasket) return [...columns]
  const isTicket = ticketRows(first, columns)
  const legends = columns.map((column, at) => (isOpen(column) ? othersIn(first, at, isTicket) : null))
  const parting = legends.findIndex((legend) => legend !== null)
  return parting < 0 ? [...columns] : withFamilies(columns, parting, legends[parting] ?? {})
}

function isOpen({ meaning, confidence }: ReadColumn): boolean {
  return (meaning === 'unknown' || meaning === 'productType') && confidence < 1
}

/** « Catégorie » may be that of seats: it parts families where each of its words is one of a shop (« Entrée », « Restauration », « Stationnement »). */
function mayPart(column: ReadColumn, rows: RowGroup, at: number): boolean {
  if (isOpen(column)) return true
  return column.meaning === 'seatCategory' && column.confidence < 1 && (kindsIn(rows, at) ?? ['']).every(isFamily)
}

function isFamily(kind: string): boolean {
  return ofTickets.test(foldLabel(kind)) || isNonTicketProduct(kind) || ofOthers.test(foldLabel(kind))
}

/** The columns with that which parts families; another kind of article would be taken for this one. */
function withFamilies(columns: readonly ReadColumn[], parting: number, legend: Record<string, string>): ReadColumn[] {
  const told = Object.keys(legend).length === 0 ? {} : { legend, legendBy: 'families' as const }
  return columns.map((column, at): ReadColumn => {
    if (at === parting) return { ...column, meaning: 'productType', type: 'text', ...told }
    return column.meaning === 'productType' ? { ...column, meaning: 'unknown' } : column
  })
}

/** True where the few words of a column name tickets and what else is sold, and no line that takes another back. */
function partsByName(rows: RowGroup, at: number, columns: readonly ReadColumn[]): boolean {
  const kinds = kindsIn(rows, at)
  if (kinds === null || kinds.some((kind) => isTakingBack(kind) || /^avoirs?$/.test(foldLabel(kind)))) return false
  // The articles of a column of their own tell more than a family that no word explains.
  if (columns.some(({ meaning }, other) => meaning === 'productType' && other !== at) && !kinds.every(isFamily))
    return false
  const isOther = (kind: string) =>
    isNonTicketProduct(kind) || (kinds.every(isFamily) && ofOthers.test(foldLabel(kind)))
  return kinds.some((kind) => ofTickets.test(foldLabel(kind))) && kinds.some(isOther)
}

/** The words of a column, none twice; null where they are more than families. */
function kindsIn(rows: RowGroup, at: number): string[] | null {
  const kinds = new Set<string>()
  for (const text of textsOfColumn(rows, at)) {
    kinds.add(text.trim())
    if (kinds.size > mostFamilies) return null
  }
  return [...kinds]
}

function asOthers(families: readonly string[]): Record<string, string> {
  return Object.fromEntries(families.map((name) => [name, `Hors billetterie (${name})`]))
}

/** Of each family that sells no ticket, what it is; null where the values of a column do not part tickets from the rest. */
function othersIn(rows: RowGroup, at: number, isTicket: readonly boolean[]): Record<string, string> | null {
  const families = new Map<string, { rows: number; tickets: number }>()
  for (const [row, text] of textsOfColumn(rows, at).entries()) {
    const family = families.get(text.trim()) ?? { rows: 0, tickets: 0 }
    families.set(text.trim(), {
      rows: family.rows + 1,
      tickets: family.tickets + (isTicket[row] === true ? 1 : 0),
    })
    if (families.size > mostFamilies) return null
  }
  const shares = [...families].map(([name, one]) => ({ name, share: one.tickets / one.rows }))
  const others = shares.filter(({ share }) => share <= mostOfOthers)
  const areParted = shares.every(({ name, share }) => name !== '' && (share <= mostOfOthers || share >= leastOfTickets))
  if (!areParted || others.length === 0 || others.length === shares.length) return null
  return asOthers(others.map(({ name }) => name))
}
