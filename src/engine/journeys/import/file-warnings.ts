import type { FileControl } from '../../../contract/index.ts'
import { byValues, isLastCount, type NormaliseOutput, saysRefunds } from '../../ticketing/index.ts'
import { priceScale, readInCents, unreadAmounts, withoutTax } from './price-scale.ts'
import { shownOf, statesSaid } from './state-warnings.ts'

type Warning = FileControl['warnings'][number]

/** What a person must know of a file before it is kept. */
export function fileWarnings(output: NormaliseOutput): Warning[] {
  const { description, facts, seatsCancelledInRemarks, unfolded, unplacedRows, told, together } = output
  const isFolded = unfolded.length === 0
  const unplaced = description.grain === 'orders' && facts.seats !== null ? unplacedRows : 0
  const names = together.join(', ')
  const several = description.columns.find(({ multiples }) => multiples !== undefined) ?? null
  return [
    ...unfolded,
    ...listedSeats(output),
    ...loneDate(description),
    ...showOfColumn(description),
    ...when(description.layout === 'pass-culture-individual-short', 'warning.pass-individual'),
    ...seatsOfColumn(description),
    ...(unfolded.some(({ code }) => code === 'warning.extras-taken-off') ? [] : feesBeside(description)),
    ...feesWithin(description),
    ...totalLeft(description),
    ...priceScale(output),
    ...withoutTax(output),
    ...readInCents(output),
    ...unreadAmounts(output),
    ...moneyOfPackages(output),
    ...when(output.workedOut.seats > 0, 'warning.seats-worked-out', { rows: output.workedOut.seats }),
    ...when(output.workedOut.amounts > 0, 'warning.amounts-worked-out', { rows: output.workedOut.amounts }),
    ...when(isFolded && isPriceOfRows(description, facts), 'warning.price-of-row'),
    ...when(together.length > 0, output.areTablesOfASheet ? 'warning.tables-together' : 'warning.sheets-together', {
      ...{ count: together.length, names },
    }),
    ...when(output.unreadSheets.length > 0, 'warning.sheets-unread', {
      ...{ count: output.unreadSheets.length, sheets: shownOf(output.unreadSheets) },
    }),
    ...tablesLeft(description),
    ...sheetsCopied(output),
    ...sheetTold(output),
    ...moneySheet(output),
    ...tablesJoined(output),
    ...when(areRefundsUnread(description), 'warning.refunds-unread'),
    ...when(isFolded && countsRows(description) && !comeAlong(output) && several === null, 'warning.one-seat-a-row'),
    ...when(isFolded && several !== null, 'warning.several-times-a-price', {
      ...{ rows: several?.multiples ?? 0, column: several?.name ?? '' },
    }),
    ...when(isFolded && comeAlong(output), 'warning.companions', { rows: facts.kept, seats: facts.seats }),
    ...when(output.partsLeftAlone.length > 0, 'warning.parts-left-alone', { columns: shownOf(output.partsLeftAlone) }),
    ...bandsSaid(output),
    ...when(output.ofOrders.length > 0, 'warning.of-orders', { columns: shownOf(output.ofOrders) }),
    ...when(output.dittos.cells > 0, 'warning.dittos', {
      ...{ cells: output.dittos.cells, columns: shownOf(output.dittos.columns) },
    }),
    ...titleTold(told),
    ...daysAbove(output),
    ...when(output.formAbove.length > 0, 'warning.form-above', { columns: shownOf(output.formAbove) }),
    ...when(output.severalRows.performances > 0, 'warning.performance-rows', output.severalRows),
    ...notPlayed(output),
    ...attendanceOf(description),
    ...when(unplaced > 0, 'warning.sales-unplaced', { rows: unplaced }),
    ...when(output.seatsCancelledByRemark > 0, 'warning.cancelled-by-remark', { seats: output.seatsCancelledByRemark }),
    ...when(output.seatsCancelledByPayment > 0, 'warning.cancelled-by-payment', {
      seats: output.seatsCancelledByPayment,
    }),
    ...when(seatsCancelledInRemarks > 0, 'warning.cancelled-in-remark', { seats: seatsCancelledInRemarks }),
    ...when(output.rebates.rows > 0, 'warning.rebates', {
      ...{ rows: output.rebates.rows, euros: Math.round(output.rebates.cents / 100) },
    }),
    ...when(output.isRefusedByName, 'warning.refused-by-name'),
    ...when(output.unreadPermissions.length > 0, 'warning.permission-unread', {
      columns: shownOf(output.unreadPermissions),
    }),
    ...consentsDated(description),
    ...consentsConfirmed(description),
    ...moneyOfPeople(description),
    ...when(output.objections > 0, 'warning.objections', { rows: output.objections }),
    ...when(output.bounced > 0, 'warning.bounced', { rows: output.bounced }),
    ...othersOf(output),
    ...legendOf(description),
    ...statesSaid(output),
    ...otherCurrencies(output),
    ...currenciesOf(description).map((currency) => ({ code: 'warning.currency', params: { currency } })),
  ]
}

/** Tables of the same names of columns, left beside the one that is read: the rows of other pages or evenings. */
function tablesLeft({ columns, skipped }: NormaliseOutput['description']): Warning[] {
  const names = columns.flatMap(({ name }) => (name.trim() === '' ? [] : [name.trim()])).join(' | ')
  const left = skipped.filter(({ why, detail = '' }) => {
    const first = detail.replace(/^\d+ × \d+ : /, '').replace(/…$/, '')
    // What a form above says comes after the names that the table has.
    return why === 'other-table' && first.includes(' | ') && names.startsWith(first)
  })
  return when(left.length > 0, 'warning.tables-left', {
    ...{ count: left.length, rows: left.map(({ row }) => row).join(', ') },
  })
}

/** Sheets that repeat another, with how many of their rows the other has not. */
function sheetsCopied({ copiedSheets }: NormaliseOutput): Warning[] {
  return copiedSheets.map(({ name, of, rows, alone }) => ({
    code: 'warning.sheet-copied',
    params: { sheet: name, of, rows, alone },
  }))
}

/** What the name of its sheet says of all the seats. */
function sheetTold({ told: { salesChannel, tariff } }: NormaliseOutput): Warning[] {
  return [
    ...when(salesChannel !== undefined, 'warning.sheet-told', { sheet: salesChannel ?? '', what: 'channel' }),
    ...when(tariff !== undefined, 'warning.sheet-told', { sheet: tariff ?? '', what: 'tariff' }),
  ]
}

/** Days that the lines above the table complete. */
function daysAbove({ daysAbove: told }: NormaliseOutput): Warning[] {
  if (told === null) return []
  return [{ code: 'warning.days-above', params: { column: told.column, days: told.days.map(spoken).join(', ') } }]
}

/** « 21/11/2025 20:00 ». */
function spoken(day: string): string {
  return day.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$3/$2/$1')
}

/** The sheet in which what each performance brought in was read. */
function moneySheet({ moneySheet: told }: NormaliseOutput): Warning[] {
  if (told === null) return []
  return [{ code: 'warning.money-sheet', params: { sheet: told.name, found: told.found, of: told.of } }]
}

/** True for a list of refunds that dates no performance, and whose numbers are not those of sales of the set: none is given back. */
function areRefundsUnread({ file, grain, columns }: NormaliseOutput['description']): boolean {
  const isDated = columns.some(({ meaning }) => meaning === 'startsAt' || meaning === 'showAndDate')
  return grain === 'orders' && !isDated && saysRefunds(file.replace(/\.\w+$/, ''))
}

/** What other sheets and files of the set tell of the codes of this one. */
function tablesJoined({ joined }: NormaliseOutput): Warning[] {
  return joined.map(({ column, place, isSheet, columns, found, of, areRefunds }) => ({
    code: areRefunds ? 'warning.refunds-joined' : found < of ? 'warning.table-joined-in-part' : 'warning.table-joined',
    params: {
      column,
      place,
      isSheet: isSheet ? 'yes' : 'no',
      columns: columns.map((one) => `« ${one} »`).join(', '),
      found,
      of,
    },
  }))
}

/** Tariffs that were read in the cells of one column. */
function listedSeats({ detail }: NormaliseOutput): Warning[] {
  if (detail === null) return []
  const params = { column: detail.column, tariffs: detail.tariffs.map((name) => `« ${name} »`).join(', ') }
  return [{ code: 'warning.seats-listed', params }]
}

/** « Total payé » beside « Frais »: whether the fees are in it, the file does not say, and the receipts are that amount. */
function feesBeside({ columns, layout, grain }: NormaliseOutput['description']): Warning[] {
  const at = (meaning: string) => columns.find((column) => column.meaning === meaning)
  const isOfOrders = at('priceCents') === undefined && at('unitPriceCents') === undefined
  const [fees, price] = [at('feesCents'), isOfOrders ? at('orderTotalCents') : at('priceCents')]
  const isSale = layout === null && (grain === 'tickets' || grain === 'orders')
  if (!isSale || fees === undefined || price === undefined || at('unitPriceCents')) return []
  if (!isOfOrders && at('orderTotalCents')) return []
  const isOfAll = /total|pay[ée]|paid|r[ée]gl[ée]/i.test(price.name)
  return when(isOfAll, 'warning.fees-beside', { fees: fees.name, price: price.name })
}

/** Fees that the rows prove to be in what was paid: what is counted is what they leave. */
function feesWithin({ columns }: NormaliseOutput['description']): Warning[] {
  const price = columns.find(({ meaning, holds }) => meaning === 'priceCents' && holds !== undefined)
  return price === undefined
    ? []
    : [{ code: 'warning.fees-within', params: { price: price.name, fees: shownOf(price.holds ?? []) } }]
}

/** A total that holds a dinner or a donation beside the seats: which column is not counted, and what is. */
function totalLeft({ columns }: NormaliseOutput['description']): Warning[] {
  const total = columns.find(({ meaning, holds }) => meaning === 'unknown' && holds !== undefined)
  if (total === undefined) return []
  const price = columns.find(({ meaning }) => meaning === 'priceCents')?.name ?? null
  return [{ code: 'warning.total-left', params: { total: total.name, extras: shownOf(total.holds ?? []), price } }]
}

/** « Date », taken for that of the performance where no other column dates the sale, or « Le », which no name tells: only the values say so. */
function loneDate({ columns, layout, grain }: NormaliseOutput['description']): Warning[] {
  if (layout !== null || (grain !== 'tickets' && grain !== 'orders')) return []
  const date = columns.find(({ meaning }) => meaning === 'startsAt')
  const isAlone = !columns.some(({ meaning }) => meaning === 'purchasedAt' || meaning === 'startsTime')
  const isVague = date !== undefined && /^dates?$/i.test(date.name.trim()) && date.confidence < 0.9 && isAlone
  return date !== undefined && (isVague || date.confidence === byValues)
    ? [{ code: 'warning.date-of-performance', params: { column: date.name } }]
    : []
}

/** « Collecte », which says one thing each evening: the show, where no column is called so. */
function showOfColumn({ columns, layout, grain }: NormaliseOutput['description']): Warning[] {
  const show = columns.find(({ meaning, confidence }) => meaning === 'showTitle' && confidence === byValues)
  const isSale = layout === null && (grain === 'tickets' || grain === 'orders')
  return isSale && show !== undefined ? [{ code: 'warning.show-of-column', params: { column: show.name } }] : []
}

/** « Cpte », whose numbers make the amounts out of a few prices: the seats, where no column is called so. */
function seatsOfColumn({ columns, layout }: NormaliseOutput['description']): Warning[] {
  const seats = columns.find(({ meaning, confidence }) => meaning === 'quantity' && confidence === byValues)
  return layout === null && seats !== undefined
    ? [{ code: 'warning.seats-of-column', params: { column: seats.name } }]
    : []
}

/** Performances that say that they are cancelled; those of columns added up that say it in place of a figure are told by row. */
function notPlayed({ unfolded, cancelledPerformances }: NormaliseOutput): Warning[] {
  const told = unfolded.find(({ code }) => code === 'warning.performance-cancelled')?.params.count ?? 0
  const count = cancelledPerformances - Number(told)
  return when(count > 0, 'warning.performances-not-played', { count })
}

/** « Réservés » beside « Présents », in a list of performances or at the door of one: which of the two is counted is said. */
function attendanceOf({ grain, columns }: NormaliseOutput['description']): Warning[] {
  const named = (meaning: string) => columns.find((column) => column.meaning === meaning)?.name
  const [booked, came] = columns
    .filter(({ meaning }) => meaning === 'quantity')
    .sort((one, other) => Number(isLastCount(other.name)) - Number(isLastCount(one.name)))
  if (grain !== 'performances' && booked !== undefined && came !== undefined)
    return [{ code: 'warning.seats-of-two', params: { column: booked.name, other: came.name } }]
  const [counted, other] = [named('seatsSold'), named('quantity')]
  if (grain !== 'performances' || counted === undefined || other === undefined) return []
  return [{ code: 'warning.seats-of-two', params: { column: counted, other } }]
}

function when(isSo: boolean, code: string, params: Warning['params'] = {}): Warning[] {
  return isSo ? [{ code, params }] : []
}

const ofMembers = /(?<!\p{L})(adh[ée]rente?s?|adh[ée]sions?|cotisations?|membres?|members?(hips?)?)(?!\p{L})/iu
const ofFees = new Set<string>(['tariff', 'subscription', 'productType'])

/** Money that no performance holds: what packages cost, or, in a list of members, what they give to the association. */
function moneyOfPackages({ description: { grain, columns }, facts, packageCents }: NormaliseOutput): Warning[] {
  const euros = Math.round(packageCents / 100)
  const taken = columns.filter(({ meaning }) => ofFees.has(meaning)).flatMap(({ samples }) => samples)
  const areMembers = taken.length > 0 && taken.every((label) => ofMembers.test(label))
  if (grain === 'subscriptions' && areMembers)
    return [{ code: 'warning.memberships', params: { rows: facts.kept, euros } }]
  return when(packageCents !== 0, 'warning.package-money', { euros })
}

const ofMoney = new Set<string>(['priceCents', 'unitPriceCents', 'orderTotalCents', 'receiptsCents'])

/** Fees, gifts or turnovers of a list of people: no receipts of performances. */
function moneyOfPeople({ grain, columns }: NormaliseOutput['description']): Warning[] {
  const amounts = grain === 'contacts' ? columns.filter(({ meaning }) => ofMoney.has(meaning)) : []
  return when(amounts.length > 0, 'warning.money-of-people', { columns: shownOf(amounts.map(({ name }) => name)) })
}

/** The days of agreements that an e-mailing tool keeps are heard as agreements (P12, P15). */
function consentsDated({ columns }: NormaliseOutput['description']): Warning[] {
  const dated = columns.filter(({ meaning, format }) => meaning === 'permissionEmail' && format === 'dated')
  return when(dated.length > 0, 'warning.consents-dated', { columns: shownOf(dated.map(({ name }) => name)) })
}

/** Who confirmed agreed; who unsubscribed since is in another export of the tool. */
function consentsConfirmed({ columns }: NormaliseOutput['description']): Warning[] {
  const confirmed = columns.filter(({ meaning, format }) => meaning === 'permissionEmail' && format === 'confirmed')
  return when(confirmed.length > 0, 'warning.consents-confirmed', {
    columns: shownOf(confirmed.map(({ name }) => name)),
  })
}

/** Lines above rows, and the filters of a pivot table that do not say what they keep. */
function bandsSaid({ bands: { count, columns }, description }: NormaliseOutput): Warning[] {
  const filter = description.skipped.find(
    ({ why, detail = '' }) => why === 'preamble' && /\((plusieurs éléments|multiple items)\)/i.test(detail),
  )
  return [
    ...when(count > 0, 'warning.bands', { count, columns: shownOf(columns) }),
    ...when(filter !== undefined, 'warning.pivot-filter', { filter: filter?.detail?.replace(' | ', ' : ') ?? '' }),
  ]
}

function titleTold({ showTitle, startsAt }: NormaliseOutput['told']): Warning[] {
  const [day = '', clock = ''] = startsAt?.split('T') ?? []
  if (day === '') return when(showTitle !== undefined, 'warning.festival-told', { show: showTitle ?? '' })
  const [hours = '', minutes = ''] = clock.split(':')
  const says = (value: boolean) => (value ? 'yes' : 'no')
  const params = {
    show: showTitle ?? '',
    hasShow: says(showTitle !== undefined),
    day,
    hasTime: says(clock !== '00:00'),
  }
  return [{ code: 'warning.title-told', params: { ...params, hours: String(Number(hours)), minutes } }]
}

/** Bookings whose number of seats no column says: that each row then counts for one is said. */
function countsRows({ grain, layout, columns }: NormaliseOutput['description']): boolean {
  return layout === null && grain === 'orders' && !columns.some(({ meaning }) => meaning === 'quantity')
}

/** True for a guest list that says, in a column or after a name, how many come along. */
function comeAlong({ description, facts }: NormaliseOutput): boolean {
  const isSaid = description.columns.some(({ meaning }) => meaning === 'companions')
  return countsRows(description) && facts.seats !== null && (isSaid || facts.seats > facts.kept)
}

/** Nobody knows of « Prix » beside « Quantité » whether it is of one seat or of all: how it is read is said. */
function isPriceOfRows(
  { layout, columns }: NormaliseOutput['description'],
  { seats, kept }: NormaliseOutput['facts'],
): boolean {
  const has = (meaning: string) => columns.some((column) => column.meaning === meaning)
  return layout === null && has('priceCents') && has('quantity') && !has('unitPriceCents') && Number(seats ?? 0) > kept
}

/** Meals, catalogues, parking: how many, for how much, and what they are called. */
function othersOf({ otherProducts: { rows, cents, labels } }: NormaliseOutput): Warning[] {
  if (rows === 0) return []
  const params = { rows, euros: Math.round(cents / 100), labels: shownOf(labels) }
  return [{ code: 'warning.other-products', params }]
}

/** How the letters of a status, or of a tariff, were read. */
function legendOf({ columns }: NormaliseOutput['description']): Warning[] {
  return columns.flatMap(({ name: column, legend, legendBy }): Warning[] => {
    if (legend === undefined) return []
    if (legendBy === 'prices')
      return [{ code: 'warning.tariff-legend', params: { column, letters: pricesSaid(legend) } }]
    if (legendBy === 'families')
      return [{ code: 'warning.article-families', params: { column, families: Object.keys(legend).join(', ') } }]
    if (legendBy === 'others')
      return [{ code: 'warning.articles-untold', params: { column, articles: shownOf(Object.keys(legend)) } }]
    if (legendBy === 'shop') return [{ code: 'warning.status-shop', params: { column } }]
    if (legendBy === 'replaced')
      return [{ code: 'warning.tickets-replaced', params: { column, labels: shownOf(Object.keys(legend)) } }]
    const letters = Object.entries(legend).map(([letter, label]) => `${letter || '∅'} = ${label}`)
    return [{ code: legendCodes[legendBy ?? 'file'], params: { column, letters: letters.join(', ') } }]
  })
}

/** Who says what the letters of a state mean. */
const legendCodes = {
  custom: 'warning.status-custom',
  person: 'warning.status-told',
  file: 'warning.status-legend',
} as const

/** « P = plein 14 € », of single letters; cells of several are worked out of them. */
function pricesSaid(legend: Record<string, string>): string {
  const single = Object.entries(legend).filter(([letters]) => /^\p{L}{1,2}$/u.test(letters))
  return single.map(([letter, label]) => `${letter} = ${label}`).join(', ')
}

/** Amounts that stand in another currency than most of the file's. */
function otherCurrencies({ description, facts }: NormaliseOutput): Warning[] {
  const amounts = facts.correctedBy.find(({ why }) => why === 'money-other-currency')?.count ?? 0
  const own = description.columns.find(({ meaning }) => meaning === 'currency')?.format
  const currency = own ?? description.columns.find(({ mostlyIn }) => mostlyIn !== undefined)?.mostlyIn ?? ''
  return when(amounts > 0, 'warning.currencies', { amounts, currency })
}

/** Currencies other than the euro: nothing is converted. */
function currenciesOf({ columns }: NormaliseOutput['description']): string[] {
  return [...new Set(columns.flatMap(({ currency }) => (currency === undefined ? [] : [currency])))]
}
