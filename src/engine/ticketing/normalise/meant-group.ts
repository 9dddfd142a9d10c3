import type { Grain, Meaning, ReadColumn } from '../../../contract/index.ts'
import {
  type Cleaned,
  cleanText,
  cleanTitleAndDate,
  columnCleaner,
  currencyCode,
  dropSpaces,
  keepsFigures,
  offersAfterDates,
  partCurrency,
  splitTitleAndDate,
  type TitleAndMoment,
} from '../clean/index.ts'
import { type Layout, normaliseHeader } from '../layouts/index.ts'
import type { CodedColumn, RowGroup } from '../read/index.ts'
import { isLastCount } from '../recognise/index.ts'
import { always, type Coded, combine, firstOf, mapCoded, textsOf } from './coded.ts'

export type Meant = string | number | null

/** A value that cleaning changed, or could not take: its raw form is kept with the rule or the reason. */
export interface Correction {
  column: string
  raw: string
  clean: string | null
  rule: string
  isUnreadable: boolean
}

/** What the rows of a group say, by meaning: cleaned values in their units, and what was changed to have them. */
export interface MeantGroup {
  count: number
  /** The first column of the meaning that has a value gives it; then what a person says of every row; else null. */
  of(meaning: Meaning): Coded<Meant>
  /** What each column of the meaning says. */
  each(meaning: Meaning): Coded<Meant>[]
  /** True where a cell of the meaning was there but could not be taken. */
  isUnreadable(meaning: Meaning): Coded<boolean>
  /** What a cell of the meaning says that could not be taken; null elsewhere. */
  unread(meaning: Meaning): Coded<string | null>
  /** By column, for those in which something was changed. */
  corrections: Coded<Correction | null>[]
}

/** What is made of a group, worked out once however many other columns are made of it. */
export function oncePerGroup<T>(make: (said: MeantGroup) => Coded<T>): (said: MeantGroup) => Coded<T> {
  const made = new WeakMap<MeantGroup, Coded<T>>()
  return (said) => {
    const known = made.get(said)
    if (known !== undefined) return known
    const column = make(said)
    made.set(said, column)
    return column
  }
}

interface MeantColumn {
  meaning: Meaning
  values: Coded<Meant>
  corrections: Coded<Correction | null>
}

/** What tells how many seats a row has: nothing after a name adds to it. */
const ofOneSeat = new Set<Meaning>(['quantity', 'ticketNumber', 'seat'])

/** Reads groups of rows by the meaning of their columns. */
export function createGroupReader(of: {
  columns: readonly ReadColumn[]
  layout: Layout | null
  constants: Partial<Record<Meaning, string>>
  grain: Grain
}): (group: RowGroup) => MeantGroup {
  const countryIndex = of.columns.findIndex((column) => column.meaning === 'country')
  const currencyIndex = of.columns.findIndex(({ meaning, format }) => meaning === 'currency' && format !== null)
  const currency = of.columns[currencyIndex]?.format ?? null
  const hasTariff = of.columns.some(({ meaning }) => meaning === 'tariff')
  const hasSeats = of.columns.some(({ meaning }) => ofOneSeat.has(meaning))
  const hasCustomer = of.columns.some(({ meaning }) => meaning === 'customerNumber')
  const readers = of.columns
    .flatMap((column, index) =>
      readAs(column, { isOfContacts: of.grain === 'contacts', hasSeats, hasCustomer }).map((one) => ({
        column: one,
        index,
        read: cellReader(one, of.layout),
        readEach: valuesReader(one, of.layout),
      })),
    )
    .filter(({ column }) => column.meaning !== 'unknown')
    .sort((one, other) => rankIn(of.layout, one.column) - rankIn(of.layout, other.column))
    .sort((one, other) => Number(comesFirst(other.column)) - Number(comesFirst(one.column)))

  const besideIn = (group: RowGroup) => (currency === null ? null : { currency, cells: textsAt(group, currencyIndex) })
  // The last cell that was filled, by column, from one group to the next.
  const above = new Map<number, string>()
  return (group) => {
    const columns = readers.flatMap(({ column, index, read, readEach }): MeantColumn[] => {
      const cells = textsAt(group, index)
      const { meaning, name } = column
      if (column.goesOn) {
        const written = writtenAbove(cells, above.get(index) ?? '')
        above.set(index, written.last)
        return meaning === 'showAndDate'
          ? titleAndDate(column, { cells: written.cells, hasTariff }, readAbove)
          : [{ meaning, ...readValues(name, written.cells, (cell) => readAbove(cell, (text) => read(text, ''))) }]
      }
      if (withDate.has(meaning)) return titleAndDate(column, { cells, hasTariff }, (text, one) => one(text))
      const amounts = readAmounts(column, { cells, beside: besideIn(group), read: (cell) => read(cell, '') })
      if (amounts !== null) return [{ meaning, ...amounts }]
      if (meaning !== 'postcode' || countryIndex < 0) return [{ meaning, ...readEach(cells, group.columns[index]) }]
      const placed = combine(cells, textsAt(group, countryIndex), (cell, country) => ({ cell, country }))
      return [{ meaning, ...readValues(name, placed, ({ cell, country }) => read(cell, country)) }]
    })
    return meantGroup({ count: group.count, columns, constants: of.constants })
  }
}

interface Amounts {
  readonly cells: Coded<string>
  /** A column beside them that says the currency of each, and that of most. */
  readonly beside: { readonly currency: string; readonly cells: Coded<string> } | null
  readonly read: (cell: string) => ReadCell | null
}

/** What a column of amounts holds where some may be in another currency than most; null where none can be. */
function readAmounts({ name, type, mostlyIn }: ReadColumn, { cells, beside, read }: Amounts) {
  if (type === 'money' && beside !== null) {
    const { currency } = beside
    const amounts = combine(cells, beside.cells, (cell, own) => ({ cell, isOther: !isCurrency(currency, own) }))
    return readValues(name, amounts, (one) => amountOf(one, read))
  }
  return mostlyIn === undefined ? null : readValues(name, cells, (cell) => amountIn(mostlyIn, cell, read))
}

/** Whether what is written beside an amount says this currency, or none. */
function isCurrency(currency: string, written: string): boolean {
  return (currencyCode(written) ?? currency) === currency
}

/** An amount that stands in a column of several currencies, most of them this one. */
function amountIn(mostly: string, cell: string, read: (cell: string) => ReadCell | null): ReadCell | null {
  const { currency } = partCurrency(dropSpaces(cell))
  return amountOf({ cell, isOther: currency !== null && currency !== mostly }, read)
}

/** An amount in another currency than most of the file's is added to nothing: it stands for none. */
function amountOf(
  { cell, isOther }: { cell: string; isOther: boolean },
  read: (cell: string) => ReadCell | null,
): ReadCell | null {
  return isOther && cell !== '' ? { raw: cell, cleaned: { value: null, rule: 'money-other-currency' } } : read(cell)
}

/** What an answer asks for by itself comes before the seats that were offered, and the last count of a group before the one that it had announced. */
function comesFirst({ format, meaning, name }: ReadColumn): boolean {
  return format === 'of-answer' || (meaning === 'quantity' && isLastCount(name))
}

/** Of two columns of one meaning, the first of the layout gives it, wherever the export puts them: the start of a session before that of its event. What a person chose comes first. */
function rankIn(layout: Layout | null, { name, confidence }: ReadColumn): number {
  if (layout === null) return 0
  const rank = layout.columns.findIndex((column) => normaliseHeader(column.name) === normaliseHeader(name))
  return confidence >= 1 ? -1 : rank < 0 ? layout.columns.length : rank
}

/** Meanings of columns that say the day of a performance and something else together. */
const withDate = new Set<Meaning>(['showAndDate', 'tariffAndDate'])

/** A column that says a show and its date together is two, or three with the tariff that no other column gives: each cell is read once for each. */
function titleAndDate<T>(
  { name, meaning: own, format }: ReadColumn,
  { cells, hasTariff }: { cells: Coded<T>; hasTariff: boolean },
  readCell: (cell: T, read: (text: string) => ReadCell | null) => ReadCell | null,
): MeantColumn[] {
  const part = (meaning: 'showTitle' | 'startsAt' | 'tariff', of: (raw: string) => Cleaned<string>): MeantColumn => ({
    meaning,
    ...readValues(name, cells, (cell) => readCell(cell, (raw) => (raw === '' ? null : { raw, cleaned: of(raw) }))),
  })
  const offers = offersAfterDates(cells.values.filter((cell) => typeof cell === 'string'))
  const says = (of: keyof TitleAndMoment) => (raw: string) => cleanTitleAndDate(raw, format, offers)[of]
  const moment = part('startsAt', says('moment'))
  // What stands beside the day is the tariff, and no show.
  if (own === 'tariffAndDate') return [moment, part('tariff', (raw) => cleanText(splitTitleAndDate(raw)?.title ?? raw))]
  const parts = [part('showTitle', says('title')), moment]
  return hasTariff ? parts : [...parts, part('tariff', says('tariff'))]
}

interface WrittenCell {
  text: string
  /** True where the cell itself is blank. */
  isAbove: boolean
}

/** Blank cells go on with the last one that was filled. */
function writtenAbove({ values, codes }: Coded<string>, before: string): { cells: Coded<WrittenCell>; last: string } {
  const written = new Map<string, number>()
  const cells: WrittenCell[] = []
  let last = before
  const placed = codes.map((code) => {
    const own = (values[code] ?? '').trim()
    if (own !== '') last = own
    const key = `${own === ''}${last}`
    const place = written.get(key) ?? cells.push({ text: last, isAbove: own === '' }) - 1
    written.set(key, place)
    return place
  })
  return { cells: { values: cells, codes: placed }, last }
}

function readAbove({ text, isAbove }: WrittenCell, read: (text: string) => ReadCell | null): ReadCell | null {
  const cell = text === '' ? null : read(text)
  if (cell === null || !isAbove || 'rejected' in cell.cleaned) return cell
  return { raw: '', cleaned: { value: cell.cleaned.value, rule: 'cell-above' } }
}

/**
 * A column that holds e-mail addresses and telephone numbers is read as both, each cell as the one that it is. In a list of contacts any
 * cell may hold what its neighbour should, and a cell of addresses several. A guest list without a number of seats says after the name how many come along.
 */
function readAs(
  column: ReadColumn,
  { isOfContacts, hasSeats, hasCustomer }: { isOfContacts: boolean; hasSeats: boolean; hasCustomer: boolean },
): ReadColumn[] {
  const { meaning, format, samples } = column
  const also = (other: Meaning, how: string, type: ReadColumn['type'] = 'email') => ({
    ...column,
    meaning: other,
    type,
    format: how,
  })
  const isOrEmail = format?.split(' ')[0] === 'or-email'
  if (meaning === 'status' && format === 'answers') return [also('quantity', 'of-answer', 'integer'), column]
  if (!isOfContacts && format === 'or-phone') return [column, also('phone', 'or-email', 'phone')]
  if (!isOfContacts && isOrEmail) return [column, also('email', 'or-phone')]
  if (!hasCustomer && meaning === 'fullName' && samples.length > 1 && samples.every(isAfterNumber))
    return [column, also('customerNumber', 'in-brackets', 'text')]
  if (!isOfContacts && !hasSeats && (meaning === 'fullName' || meaning === 'lastName'))
    return [column, also('companions', 'after-name', 'integer')]
  if (!isOfContacts) return [column]
  if (meaning === 'email')
    return [{ ...column, format: 'own' }, also('phone', 'swapped', 'phone'), also('attendeeEmail', 'others')]
  if (meaning === 'phone' || meaning === 'mobile')
    return [
      { ...column, format: ['own', format?.replace(/^or-email ?/, '')].filter(Boolean).join(' ') },
      also('email', 'swapped'),
    ]
  return meaning === 'attendeeEmail' ? [{ ...column, format: 'all' }] : [column]
}

/** « (50100421) MERCADOUR »: SecuTix writes the number of a contact before the name. */
function isAfterNumber(name: string): boolean {
  return /^\(\d{4,}\) ?\p{L}/u.test(name)
}

function textsAt({ columns, count }: RowGroup, index: number): Coded<string> {
  const column = columns[index]
  return column === undefined ? always('', count) : textsOf(column)
}

/** Each value read once: on one side what it means, on the other what was changed to have it. */
function readValues<T>(
  column: string,
  { values, codes, utf8 }: Coded<T>,
  read: (value: T) => ReadCell | null,
): Pick<MeantColumn, 'values' | 'corrections'> {
  const meant = new Array<Meant>(values.length)
  const corrections = new Map<number, Correction>()
  let isAsWritten = true
  for (const [at, value] of values.entries()) {
    const cell = read(value)
    const correction = cell && correctionOf(column, cell)
    const means = cell === null || 'rejected' in cell.cleaned ? null : cell.cleaned.value
    meant[at] = means
    isAsWritten &&= means === value || (means === null && value === '')
    if (correction !== null) corrections.set(at, correction)
  }
  return {
    values: isAsWritten ? { values: meant, codes, utf8 } : mapCoded({ values: meant, codes }, (one) => one),
    corrections:
      corrections.size === 0
        ? always(null, codes.length)
        : { values: values.map((_, at) => corrections.get(at) ?? null), codes },
  }
}

/** Reads the values of one column; where it holds numbers of tickets, of orders or the like in plain figures alone, there is nothing to look at. */
function valuesReader(
  column: ReadColumn,
  layout: Layout | null,
): (cells: Coded<string>, written: CodedColumn | undefined) => Pick<MeantColumn, 'values' | 'corrections'> {
  const read = cellReader(column, layout)
  const areKept = keepsFigures(column) && codesOf(layout, column).size === 0
  return (cells, written) =>
    areKept && written?.isOfFigures === true
      ? { values: cells, corrections: always(null, cells.codes.length) }
      : readValues(column.name, cells, (cell) => read(cell, ''))
}

interface ReadCell {
  raw: string
  cleaned: Cleaned
}

/** Null for an empty cell, but of answers to an invitation: it says that there was none. A postcode is read by the country of its row, when the file gives one. */
function cellReader(column: ReadColumn, layout: Layout | null): (cell: string, country: string) => ReadCell | null {
  const clean = columnCleaner(column)
  const codes = codesOf(layout, column)
  const isOfAnswers = column.meaning === 'status' && column.format === 'answers'
  return (cell, country) => {
    const raw = codes.get(cell) ?? cell
    if (raw === '' && !isOfAnswers) return null
    return { raw, cleaned: country === '' ? clean(raw) : clean(raw, { country }) }
  }
}

function codesOf(layout: Layout | null, { name, legend }: ReadColumn): Map<string, string> {
  const entry = Object.entries(layout?.valueCodes ?? {}).find(
    ([column]) => normaliseHeader(column) === normaliseHeader(name),
  )
  const letters = Object.entries(legend ?? {}).flatMap(([letter, label]): [string, string][] => [
    [letter, label],
    [letter.toLowerCase(), label],
    [letter.slice(0, 1) + letter.slice(1).toLowerCase(), label],
  ])
  return new Map([...Object.entries(entry?.[1] ?? {}), ...letters])
}

function correctionOf(column: string, { raw, cleaned }: ReadCell): Correction | null {
  if ('rejected' in cleaned) return { column, raw, clean: null, rule: cleaned.rejected, isUnreadable: true }
  const { value, rule } = cleaned
  return rule && { column, raw, clean: value === null ? null : String(value), rule, isUnreadable: false }
}

function meantGroup({
  count,
  columns,
  constants,
}: {
  count: number
  columns: readonly MeantColumn[]
  constants: Partial<Record<Meaning, string>>
}): MeantGroup {
  const known = new Map<Meaning, Coded<Meant>>()
  const find = (meaning: Meaning): Coded<Meant> =>
    [...columns.filter((column) => column.meaning === meaning).map(({ values }) => values)]
      .concat(constants[meaning] === undefined ? [] : [always<Meant>(constants[meaning], count)])
      .reduce<Coded<Meant>>(firstOf, always(null, count))
  return {
    count,
    of(meaning) {
      const found = known.get(meaning) ?? find(meaning)
      known.set(meaning, found)
      return found
    },
    each: (meaning) => columns.filter((column) => column.meaning === meaning).map(({ values }) => values),
    unread: (meaning) =>
      columns
        .filter((column) => column.meaning === meaning)
        .map(({ corrections }) => mapCoded(corrections, (one) => (one?.isUnreadable === true ? one.raw : null)))
        .reduce<Coded<string | null>>(firstOf, always(null, count)),
    isUnreadable: (meaning) =>
      columns
        .filter((column) => column.meaning === meaning)
        .map(({ corrections }) => mapCoded(corrections, (correction) => correction?.isUnreadable === true))
        .reduce((any, next) => combine(any, next, (a, b) => a || b), always(false, count)),
    corrections: columns
      .map(({ corrections }) => corrections)
      .filter(({ values }) => values.some((one) => one !== null)),
  }
}
