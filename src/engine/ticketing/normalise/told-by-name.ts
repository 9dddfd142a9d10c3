import type { Meaning, ReadDescription } from '../../../contract/index.ts'
import { findLayout } from '../layouts/index.ts'
import { readFileName } from './file-name.ts'
import { showOfName } from './show-of-name.ts'
import { isBesideShow } from './told-by-title.ts'

const ofSeats = new Set<Meaning>([
  ...(['quantity', 'companions', 'tariff', 'tariffSeats', 'showSeats', 'seat', 'ticketNumber'] as const),
  ...(['priceCents', 'unitPriceCents', 'orderTotalCents'] as const),
])
/** What a list of performances counts of each. */
const ofPerformances = new Set<Meaning>(['seatsSold', 'seatsTotal', 'receiptsCents', 'tariffSeats', 'capacity'])
const ofShow: readonly Meaning[] = ['showTitle', 'showAndDate', 'showKey', 'performanceKey']
const ofMoment: readonly Meaning[] = ['startsAt', 'showAndDate', 'tariffAndDate', 'performanceKey']

/**
 * The show and the day that the name of a file of sales says for all its rows, where no column does. A day beside no show is that of a till, and
 * that of the import is that of the export. Where a column dates the evenings, of sales or of a list of performances, a name that reads as a title is their show. What is told is said with the control, and a person may say otherwise.
 */
export function toldByName(
  { file, grain, layout, columns }: Pick<ReadDescription, 'file' | 'grain' | 'layout' | 'columns'>,
  today: string,
): Partial<Record<Meaning, string>> {
  const has = (any: readonly Meaning[]) => columns.some(({ meaning }) => any.includes(meaning))
  const holds = (any: ReadonlySet<Meaning>) => columns.some(({ meaning }) => any.has(meaning))
  const isOfSales = (grain === 'tickets' || grain === 'orders') && holds(ofSeats)
  const isCounted = isOfSales || (grain === 'performances' && holds(ofPerformances))
  if (!isCounted || isBesideShow(file)) return {}
  const { title: named, moment } = readFileName(file, { isOfOneEvent: isOfOneEvent(layout) })
  const title = (isOfSales ? named : null) ?? (has(ofMoment) ? showOfName(file) : null)
  const isNamed = title !== null && !has(ofShow)
  const isDated = moment !== null && title !== null && !has(ofMoment) && moment.slice(0, 10) !== today
  return { ...(isNamed && { showTitle: title }), ...(isDated && { startsAt: moment }) }
}

/** True for the export of a tool that sells event by event, and names none in its columns. */
function isOfOneEvent(name: string | null): boolean {
  const layout = name === null ? null : findLayout(name)
  return layout?.grain === 'tickets' && !layout.columns.some(({ meaning }) => ofShow.includes(meaning))
}
