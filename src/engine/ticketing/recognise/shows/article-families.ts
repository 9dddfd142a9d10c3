import type { ReadColumn } from '../../../../contract/index.ts'
import { type RowGroup, textsOfColumn } from '../../read/index.ts'
import { isOfArticles } from '../profile/dated-articles.ts'
import { ticketRows } from './article-titles.ts'

/** More kinds than this are no families of a shop. */
const mostFamilies = 12
/** Share of the rows of a family that have a tariff or a seat: that of a family of tickets, and of any other. */
const [leastOfTickets, mostOfOthers] = [0.95, 0.05]

/**
 * The columns of a list of all that is sold, that which parts it in families (« BIL », « BOU », « SER ») with what those are of which no row has a tariff or a seat: what they sell
 * is no seat, even where it bears the day of a performance (parking, a drink at the interval). Nothing changes where each row has one, or where no column parts them.
 */
export function withArticleFamilies(columns: readonly ReadColumn[], first: RowGroup | null): ReadColumn[] {
  const isBasket = columns.some(({ name, meaning }) => meaning === 'showTitle' && isOfArticles(name))
  if (first === null || !isBasket) return [...columns]
  const isTicket = ticketRows(first, columns)
  const legends = columns.map(({ meaning, confidence }, at) =>
    (meaning === 'unknown' || meaning === 'productType') && confidence < 1 ? othersIn(first, at, isTicket) : null,
  )
  const parting = legends.findIndex((legend) => legend !== null)
  return columns.map((column, at): ReadColumn => {
    const legend = at === parting ? legends[at] : null
    if (legend != null) return { ...column, meaning: 'productType', type: 'text', legend, legendBy: 'families' }
    // Another kind of article would be taken for this one.
    return parting >= 0 && column.meaning === 'productType' ? { ...column, meaning: 'unknown' } : column
  })
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
  return Object.fromEntries(others.map(({ name }) => [name, `Hors billetterie (${name})`]))
}
