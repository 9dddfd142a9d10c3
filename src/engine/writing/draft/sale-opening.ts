import type { ShowRecord } from '../../../contract/index.ts'
import type { CalendarOptions, Slot } from './calendar.ts'
import { isFull } from './performance-facts.ts'
import { fact, type Phrase } from './phrase.ts'
import { dayOf } from './typography.ts'

/** The day on which a show goes on sale, as a text tells it before that day. */
export interface SaleOpening {
  /** « ouverture des ventes le samedi 6 septembre » */
  readonly told: Phrase
  /** « ouverture des ventes sam 6/9 », for text messages. */
  readonly compact: Phrase
}

/**
 * When the sale opens, of a show that cannot be booked yet on `asOf`. Null from that day on, where the record gives no day, where
 * nobody books (free entry), where everything is taken, and where the day given is after the last performance.
 */
export function saleOpeningOf(
  show: ShowRecord,
  slots: readonly Slot[],
  { asOf, withYear }: { readonly asOf: string } & CalendarOptions,
): SaleOpening | null {
  const opening = show.onSaleFrom?.slice(0, 10)
  const last = slots.at(-1)
  if (!opening || opening <= asOf || !last || opening > last.day.iso) return null
  if (isFull(show, slots) || isFreeEntry(show)) return null
  const day = dayOf(opening)
  const bound = (text: string) => fact('date', 'onSaleFrom', text)
  const act = areAllFree(show) ? 'ouverture des réservations' : 'ouverture des ventes'
  const year = withYear ? ` ${day.year}` : ''
  return {
    told: [`${act} le `, bound(`${day.weekday} ${day.number} ${day.month}${year}`)],
    compact: [
      `${act} `,
      bound(`${day.weekday.slice(0, 3)} ${Number(opening.slice(8))}/${Number(opening.slice(5, 7))}`),
    ],
  }
}

function areAllFree({ prices }: ShowRecord): boolean {
  return (prices ?? []).length > 0 && (prices ?? []).every(({ cents }) => cents === 0)
}

function isFreeEntry(show: ShowRecord): boolean {
  return areAllFree(show) && (show.prices ?? []).every(({ label }) => /^(?:entrée|accès) libre$/iu.test(label.trim()))
}
