import type { FileControl, Meaning } from '../../../contract/index.ts'
import { AppError, nameOfSheet } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import {
  channelOfSheet,
  isBesideShow,
  isNonTicketProduct,
  isSheetOfNoSale,
  type KeptChild,
  tariffOfSheet,
} from '../../ticketing/index.ts'
import { hashOfSheet } from '../house/original-of.ts'
import { areCountedBySeller, areOutsideTill } from './counts-by-seller.ts'
import { partRepeated, type ReadFile, type RepeatedSheet, tellsChannels } from './repeated-sales.ts'
import { withRicherFirst } from './richer-sheet.ts'
import { twoAtATime } from './two-at-a-time.ts'
import type { FileMapping } from './types.ts'

/** A sheet of a workbook, and its place among all that are read so in the set. */
export interface SheetOfFile {
  workbook: ReadFile
  sheet: string
  place: number
}

/** Reads one sheet of a workbook as a file, by what is said of it. */
export type SheetReader = (sheet: SheetOfFile, said: FileMapping | null, keptChild: KeptChild) => Promise<ReadFile>

/** Reads a file again by what is said of it. */
export type ReaderAgain = (file: ReadFile, place: number, said: FileMapping, keptChild: KeptChild) => Promise<ReadFile>

/** A workbook of more sheets, each of its own columns, is no list of sales by hand. */
const mostSheets = 30

/**
 * The files of a set, and behind each workbook the sheets that hold sales of their own under columns of their own (« Internet », « Guichet », « Invitations »), each read as a
 * file. Left aside, and said: a sheet that is no sale, cannot be read alone, or tells again the sales of others. Throws what `readSheet` throws that is no refusal.
 */
export async function withOwnSheets(
  warehouse: Warehouse,
  files: readonly ReadFile[],
  readSheet: SheetReader,
): Promise<ReadFile[]> {
  const asked = files.flatMap((workbook) => sheetsToRead(workbook).map((sheet) => ({ workbook, sheet })))
  const read = await twoAtATime(
    [...asked.map((one, place) => ({ ...one, place })).entries()],
    async ([, sheet], keptChild) => await readAsSales(sheet, (said) => readSheet(sheet, said, keptChild)),
  )
  const done: ReadFile[] = []
  for (const dropped of files) {
    const sheets = read.flatMap((file, place) => {
      const of = asked[place]
      return of?.workbook === dropped && file !== null && isOfSales(file) ? [asSheet(file, { ...of, place })] : []
    })
    const { workbook, own } = await withRicherFirst(warehouse, { workbook: dropped, own: sheets })
    const parted = await partRepeated(warehouse, workbook, own)
    done.push(withSheetsSaid(workbook, parted), ...parted.kept)
  }
  return done
}

function sheetsToRead({ leftSheets }: ReadFile): string[] {
  if (leftSheets.length > mostSheets) return []
  return leftSheets.flatMap(({ name, rows }) => (rows === null || isOfOtherThings(name) ? [] : [name]))
}

/** A waiting list, meals, a shuttle, vouchers: no seats of a show. */
function isOfOtherThings(sheet: string): boolean {
  return isSheetOfNoSale(sheet) || isBesideShow(sheet) || isNonTicketProduct(sheet)
}

/**
 * Reads a sheet alone. What was sold at the door, or given away, is told in sums by evening as a list of performances is: under a name that says so, or where it says that the till does not have it, they are seats sold. A lone « Date » is
 * the evening there: `partRepeated` asks whether the other sheets know it. Null for a sheet that cannot be read: it stays named in the control, as the others that are not counted.
 */
async function readAsSales(
  { sheet }: SheetOfFile,
  read: (said: FileMapping | null) => Promise<ReadFile>,
): Promise<ReadFile | null> {
  const plain = await unlessRefused(read(null))
  const isApart = !('refused' in plain) && areCountedBySeller(plain) && areOutsideTill(plain)
  const isNamedForSales = isApart || channelOfSheet(sheet) !== null || tariffOfSheet(sheet) !== null
  const isSettled = !('refused' in plain) && plain.control.grain !== 'performances'
  if (isSettled || !isNamedForSales) return 'refused' in plain ? null : plain
  const asSales = await unlessRefused(
    read('refused' in plain ? { columns: [], grain: 'orders' } : saidOfSales(plain.control)),
  )
  if (!('refused' in asSales)) return countsSeats(asSales) ? asSales : null
  const { code, params } = asSales.refused
  if (code !== 'column-ambiguous' || !String(params.choices).split(' / ').includes('startsAt')) return null
  const dated = await unlessRefused(
    read({ columns: [{ name: String(params.column), meaning: 'startsAt' }], grain: 'orders' }),
  )
  return 'refused' in dated ? null : { ...dated, isDatedByOthers: true }
}

/**
 * Of files dropped beside sales, those named, or whose sheet is, for a way of selling or a tariff (« guichet.csv », « guichet janv-mars 26.xlsx ») that list sums by evening: they are seats sold, as a sheet of that name is; left for a list of
 * performances they would give way to the others' tickets.
 */
export async function withNamedSales(files: readonly ReadFile[], readAgain: ReaderAgain): Promise<ReadFile[]> {
  const sells = ({ control }: ReadFile) => control.grain === 'tickets' || control.grain === 'orders'
  const isNamed = (file: ReadFile) => {
    const name = file.control.file.replace(/\.\w+$/, '').replaceAll('_', ' ')
    const isOfWay = [name, file.control.read.sheet ?? ''].some(
      (one) => (channelOfSheet(one) ?? tariffOfSheet(one)) !== null,
    )
    // Counts of several sellers are judged by what the tickets say of theirs (`withSellersApart`).
    return isOfWay && file.said === null && file.control.grain === 'performances' && !areCountedBySeller(file)
  }
  // A till that says by which way each ticket was sold has those of that way too.
  if (!files.some(sells) || !files.some(isNamed) || files.some((file) => sells(file) && tellsChannels(file)))
    return [...files]
  const again = await twoAtATime([...files.entries()], async ([place, file], keptChild) => {
    const read = isNamed(file)
      ? await unlessRefused(readAgain(file, place, saidOfSales(file.control), keptChild))
      : file
    return 'refused' in read || !isOfSales(read) || !countsSeats(read) ? file : { ...read, said: null }
  })
  return again
}

/** The seats and the receipts of a list of performances as those of sales. */
export function saidOfSales({ read }: FileControl): FileMapping {
  const named = (own: string) => read.columns.find(({ meaning }) => meaning === own)?.name
  const [seats, money] = [named('seatsSold'), named('receiptsCents')]
  return {
    grain: 'orders',
    columns: [
      ...(seats === undefined ? [] : [{ name: seats, meaning: 'quantity' as const }]),
      ...(money === undefined ? [] : [{ name: money, meaning: 'priceCents' as const }]),
    ],
  }
}

/** True where a column counts the seats of each row, or its columns do. */
export function countsSeats({ control, isUnfolded }: ReadFile): boolean {
  return isUnfolded || control.read.columns.some(({ meaning }) => meaning === 'quantity')
}

/** What reading gives, or the refusal of the file. Throws what is none. */
export async function unlessRefused(reading: Promise<ReadFile>): Promise<ReadFile | { refused: AppError }> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof AppError) || error.isReportable || error.code === 'import-cancelled') throw error
    return { refused: error }
  }
}

/** What says that rows are seats, and not the evenings of a rota or the people of a list. */
const ofSeats: readonly Meaning[] = [
  ...(['quantity', 'companions', 'tariff', 'tariffSeats', 'showSeats', 'seat', 'ticketNumber'] as const),
  ...(['priceCents', 'unitPriceCents', 'orderTotalCents'] as const),
]

/** True for seats of evenings that the sheet itself names, most of whose rows are read. */
export function isOfSales({ control, constants, isUnfolded }: ReadFile): boolean {
  const { grain, read, seats, kept, rejected, performanceDates } = control
  if (grain !== 'tickets' && grain !== 'orders') return false
  const isCounted = isUnfolded || read.columns.some(({ meaning }) => ofSeats.includes(meaning)) || constants.tariff
  return Boolean(isCounted) && performanceDates !== null && Number(seats ?? 0) > 0 && kept > rejected
}

function asSheet(file: ReadFile, { workbook, sheet, place }: SheetOfFile): ReadFile {
  const { control } = file
  const name = nameOfSheet(workbook.control.file, sheet)
  const sha256 = hashOfSheet(control.sha256, place)
  return {
    ...file,
    isBeside: true,
    control: { ...control, file: name, sha256, read: { ...control.read, file: name } },
    said: null,
  }
}

/** Which other sheets are counted, which tell again what others do, and which are not read, on the control of their workbook. */
function withSheetsSaid(
  workbook: ReadFile,
  { kept, repeated }: { kept: readonly ReadFile[]; repeated: readonly RepeatedSheet[] },
): ReadFile {
  const { control, leftSheets } = workbook
  const isAmong = (name: string, sheets: readonly { sheet: string | null }[]) =>
    sheets.some(({ sheet }) => sheet === name)
  const added = leftSheets.filter(({ name }) => isAmong(name, kept))
  const left = leftSheets.filter(({ name }) => !isAmong(name, kept) && !isAmong(name, repeated))
  const warnings: FileControl['warnings'] = [
    ...control.warnings,
    ...sheetsNamed('warning.sheets-added', added),
    ...repeated.map(({ sheet, of, seats }) => ({ code: 'warning.sheet-repeats', params: { sheet, of, seats } })),
    ...sheetsNamed('warning.sheets-left', left),
  ]
  return { ...workbook, control: { ...control, warnings } }
}

function sheetsNamed(code: string, sheets: ReadFile['leftSheets']): FileControl['warnings'] {
  if (sheets.length === 0) return []
  const named = sheets.map(({ name, rows }) => `« ${name} »${rows === null ? '' : ` (${rows})`}`)
  return [{ code, params: { count: sheets.length, sheets: named.join(', ') } }]
}
