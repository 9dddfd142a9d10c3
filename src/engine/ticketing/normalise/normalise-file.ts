import { join } from 'node:path'
import type { FileControl, Grain, Meaning, ReadColumn, ReadDescription } from '../../../contract/index.ts'
import { AppError } from '../../../contract/index.ts'
import { dayOrderOf } from '../clean/index.ts'
import type { ReadOptions } from '../read/index.ts'
import { headingMeanings, partsLeftAlone, type RememberedMapping, unreadPermissions } from '../recognise/index.ts'
import { articleLines } from './article-lines.ts'
import type { BandedTable } from './banded-rows.ts'
import type { DaysAbove } from './days-above.ts'
import { describeTable } from './describe-table.ts'
import type { DetailedTable } from './detailed-seats.ts'
import { withoutEarlierCounts } from './earlier-counts.ts'
import type { FileFacts } from './file-facts.ts'
import { GroupNormaliser, type NormalisedGroup } from './group-normaliser.ts'
import { refuseImpossibleDates } from './impossible-dates.ts'
import { KeptGroups } from './kept-groups.ts'
import { refuseMarkedRows } from './marked-sales.ts'
import { NormalisedTables } from './normalised-tables.ts'
import { refuseOtherJournals } from './other-journals.ts'
import { type ConfirmedMapping, isTold, untoldFingerprint } from './recalled-reading.ts'
import { refusedByName } from './refused-by-name.ts'
import { refuseUnexplainedCodes } from './unexplained-codes.ts'
import { unfoldingOf } from './unfolding.ts'
import type { FileBeside, JoinedTable } from './with-lookups.ts'

export interface NormaliseInput {
  path: string
  name: string
  reading: Omit<ReadOptions, 'name' | 'headerScore'>
  said: RememberedMapping | null
  /** What no column says and a person does, for every row: the one show or date of an event's export. Null: as remembered. */
  constants: Partial<Record<Meaning, string>> | null
  remembered: Readonly<Record<string, ConfirmedMapping>>
  /** The day of the import, `YYYY-MM-DD`. */
  today: string
  /** Month in which the house's seasons begin. */
  startMonth?: number | undefined
  /** The order of days and months that other files of the house settle, where they do. */
  dateOrder?: 'dmy' | 'mdy'
  /** Small files of the set that tell what codes of this one mean. */
  beside?: readonly FileBeside[] | undefined
  /** Folder in which the three Parquet files are written. */
  folder: string
}

export interface NormaliseOutput {
  description: ReadDescription
  /** Under which what a person says of this file is remembered for the next one like it. */
  fingerprint: string
  /** The header as it would have been found if nothing had been told; null when nothing was. */
  untoldFingerprint: string | null
  facts: ReturnType<FileFacts['finish']>
  /** What held for every row: as told, as remembered, or as the file's title says. */
  constants: Partial<Record<Meaning, string>>
  /** Those of them that the title said and nobody confirmed. */
  told: Partial<Record<Meaning, string>>
  packageCents: number
  /** Lines that stood above the rows of a printed list or a pivot table, and the columns made of them. */
  bands: BandedTable['bands']
  /** What the first line of an order alone says, and is read on each: the names of its columns. */
  ofOrders: BandedTable['ofOrders']
  /** The column whose cells list seats by tariff, and the tariffs; null for nearly any file. */
  detail: DetailedTable['detail']
  /** What other tables told of the codes of this one. */
  joined: JoinedTable[]
  /** Cells in which a ditto mark stood, read as the one above, and their columns. */
  dittos: { cells: number; columns: string[] }
  /** What unfolding columns of seats gave; nothing for most files. */
  unfolded: FileControl['warnings']
  /** The sheets read together as one table; none for a table of one sheet. */
  together: string[]
  /** Sheets of the workbook that could not be read. */
  unreadSheets: string[]
  /** Other sheets that hold something and are not read with this one. */
  leftSheets: BandedTable['leftSheets']
  /** Sheets that repeat the rows of another, and are not read. */
  copiedSheets: BandedTable['copiedSheets']
  /** The sheet that tells what each row brought in; null for nearly any file. */
  moneySheet: BandedTable['moneySheet']
  /** The columns made of what a form says above its table; none for nearly any file. */
  formAbove: readonly string[]
  /** The days of evenings that the lines above the table complete; null for nearly any file. */
  daysAbove: DaysAbove | null
  areTablesOfASheet: boolean
  /** Lines of sale whose seats count nowhere, for they name no moment. */
  unplacedRows: number
  /** What was sold that is no seat. */
  otherProducts: FileFacts['otherProducts']
  /** Performances of a list whose totals were added up from several rows. */
  severalRows: FileFacts['severalRows']
  /** Rows of a list of performances that say theirs was not played. */
  cancelledPerformances: number
  /** States that no word tells. */
  unknownStatuses: FileFacts['unknownStatuses']
  /** Rows whose state gives them no seat, the seats that they ask for, and those states. */
  withoutSeat: FileFacts['withoutSeat']
  /** Rows without a state, where most of the others have one. */
  withoutState: FileFacts['withoutState']
  /** Rows whose seats or amount are worked out of their tariff or of their price. */
  workedOut: FileFacts['workedOut']
  /** Seats sold for money, and that money. */
  priced: FileFacts['priced']
  /** Rows that count as sold beside nothing under « Réglé », and their cents. */
  withoutPayment: FileFacts['withoutPayment']
  /** Orders of which a part was given back, and those cents. */
  refundedInPart: FileFacts['refundedInPart']
  /** Seats that count as sold and were to be paid on the evening itself. */
  paidAtDoor: FileFacts['paidAtDoor']
  /** Seats reserved and not paid, their cents, and those only optioned. */
  notPaid: FileFacts['notPaid']
  /** Rows in which words stand for an amount, and those words. */
  moneyInWords: FileFacts['moneyInWords']
  /** Lines that take another back; whether each finds its sale is told by the set. */
  refundLines: number
  /** Lines that take money off a sale and no seat. */
  rebates: FileFacts['rebates']
  /** Seats that count although a remark says that they are given up. */
  seatsCancelledInRemarks: number
  /** Seats whose remark says nothing else than that they are cancelled. */
  seatsCancelledByRemark: number
  /** Seats whose way of paying says that they were given back. */
  seatsCancelledByPayment: number
  /** The sellers or tariffs whose columns are left alone, because the total beside them is not their sum. */
  partsLeftAlone: string[]
  /** Columns called a permission, whose values were not understood. */
  unreadPermissions: string[]
  /** Rows that ask not to be written to any more. */
  objections: number
  /** Rows whose e-mail address is said to be out of use. */
  bounced: number
  /** True where the name of the file says of all its rows that they are not to be written to. */
  isRefusedByName: boolean
  scopeProposed: 'full' | 'addition'
  /** Paths in `folder`. */
  normalised: string
  corrections: string
  rejected: string
}

export interface NormaliseProgress {
  phase: 'reading' | 'cleaning'
  rows: number
  of: number | null
}

/**
 * From a file nobody trusts to the one normalised shape. The file is read once: its rows wait, set out by column, until all
 * of them have told what each column means; then each value is cleaned.
 * Meant to run in a child process. Throws `grain-unknown`, `column-ambiguous`, `column-undated`, `letter-unclear`, `state-codes-unclear`, `counts-cumulated`, `column-missing` and what `readTable` throws.
 */
export async function normaliseFile(
  input: NormaliseInput,
  { onProgress = () => undefined }: { onProgress?: (progress: NormaliseProgress) => void } = {},
): Promise<NormaliseOutput> {
  const groups = new KeptGroups(join(input.folder, 'rows.tmp'))
  try {
    const {
      table,
      fingerprint,
      description,
      constants: kept,
      told,
      dittos,
    } = await describeTable(input.path, {
      ...input.reading,
      name: input.name,
      said: input.said,
      remembered: input.remembered,
      today: input.today,
      startMonth: input.startMonth,
      dateOrder: input.dateOrder ?? null,
      beside: input.beside,
      onRows: (rows) => onProgress({ phase: 'reading', rows, of: null }),
      onGroup: (group) => groups.keep(group),
    })
    const constants = input.constants ?? kept
    refuseOtherJournals(description)
    refuseUnknownGrain(description)
    refuseUnexplainedCodes(description)
    refuseImpossibleDates(description, constants)
    const unfolding = articleLines(description, { articles: table.articles, inner: unfoldingOf(description, input) })
    refuseWhatIsUnclear(description, { constants, given: unfolding?.given ?? [], isUnfolded: unfolding !== null })
    const meant = unfolding === null ? description : { ...description, columns: unfolding.columns }
    const byName = refusedByName(description)
    const counted = await withoutEarlierCounts(description, groups.read())
    const normaliser = new GroupNormaliser({
      earlier: counted.earlier,
      description: meant,
      header: table.header,
      constants: { ...byName, ...constants },
    })
    const tables = await NormalisedTables.create(input.folder)
    let rows = 0
    const sold = new Set<number>()
    for await (const group of counted.groups) {
      const normalised = normaliser.normalise(unfolding === null ? group : unfolding.unfold(group))
      unfolding?.keep(normalised)
      noteSold(sold, normalised)
      await tables.write(normalised)
      rows += group.count
      onProgress({ phase: 'cleaning', rows, of: description.rows })
    }
    refuseUnreadDates(description, normaliser.facts, rows)
    const isSeen = input.said !== null
    await refuseMarkedRows(input.path, description, { together: table.together, sold, isSeen })
    const facts = normaliser.facts.finish(description.grain)
    const unconfirmed = input.constants === null ? told : {}
    refuseDayBeforeSales(description, unconfirmed, facts)
    return {
      description,
      fingerprint,
      untoldFingerprint: isTold(input.reading) ? await untoldFingerprint(input.path, input.name) : null,
      facts,
      constants,
      told: unconfirmed,
      together: table.together,
      unreadSheets: table.unreadSheets,
      leftSheets: table.leftSheets,
      copiedSheets: table.copiedSheets,
      moneySheet: table.moneySheet,
      formAbove: table.formAbove,
      daysAbove: table.daysAbove,
      areTablesOfASheet: table.areTablesOfASheet,
      bands: table.bands,
      ofOrders: table.ofOrders,
      detail: table.detail,
      joined: table.joined,
      dittos: { cells: dittos.cells, columns: dittos.columns },
      packageCents: normaliser.facts.packageCents,
      unfolded: unfolding?.said() ?? [],
      unplacedRows: normaliser.facts.unplacedRows,
      otherProducts: normaliser.facts.otherProducts,
      severalRows: normaliser.facts.severalRows,
      cancelledPerformances: normaliser.facts.cancelledPerformances,
      unknownStatuses: sells(description) ? normaliser.facts.unknownStatuses : { rows: 0, labels: [] },
      withoutSeat: normaliser.facts.withoutSeat,
      withoutState: sells(description) ? normaliser.facts.withoutState : { rows: 0, seats: 0 },
      workedOut: normaliser.facts.workedOut,
      priced: normaliser.facts.priced,
      withoutPayment: normaliser.facts.withoutPayment,
      refundedInPart: sells(description) ? normaliser.facts.refundedInPart : { rows: 0, cents: 0 },
      paidAtDoor: normaliser.facts.paidAtDoor,
      notPaid: sells(description) ? normaliser.facts.notPaid : { unpaid: 0, cents: 0, options: 0 },
      moneyInWords: sells(description) ? normaliser.facts.moneyInWords : { rows: 0, labels: [] },
      rebates: normaliser.facts.rebates,
      refundLines: normaliser.facts.refundLines,
      objections: normaliser.facts.objections,
      partsLeftAlone: partsLeftAlone(description.columns),
      unreadPermissions: unreadPermissions(description.columns),
      bounced: normaliser.facts.bounced,
      seatsCancelledByRemark: sells(description) ? normaliser.facts.seatsCancelledByRemark : 0,
      seatsCancelledByPayment: sells(description) ? normaliser.facts.seatsCancelledByPayment : 0,
      isRefusedByName: Object.keys(byName).length > 0,
      seatsCancelledInRemarks: sells(description) ? normaliser.facts.seatsCancelledInRemarks : 0,
      scopeProposed: normaliser.layout?.scope ?? 'full',
      ...(await tables.close()),
    }
  } finally {
    await groups.close()
  }
}

/** Rows of a file that people keep by hand, and colour. */
const mostByHand = 20_000

/** Adds the rows that count, by their place in the file, as long as these are few. */
function noteSold(sold: Set<number>, { kept, rows, values: { status } }: NormalisedGroup): void {
  if (sold.size > mostByHand) return
  for (const index of kept) if (status.values[status.codes[index] ?? 0] !== 'cancelled') sold.add(rows[index] ?? 0)
}

/** What a process is asked before its first file: to have this module loaded. */
export function awaitFile(): void {}

const unreadDate = 'row-date-unreadable'

/** A file of sales of which no row has a date that can be read would count for nothing: better said at once. */
function refuseUnreadDates(description: ReadDescription, facts: FileFacts, rows: number): void {
  if (rows === 0 || facts.rejectedFor(unreadDate) + facts.unplacedRows < rows || !sells(description)) return
  const { name = '', samples = [] } = description.columns.find(({ meaning }) => meaning === 'startsAt') ?? {}
  const [example] = samples
  if (example === undefined) return
  const row = facts.firstRejectedFor(unreadDate)
  throw new AppError('dates-unreadable', { file: description.file, rows, row, column: name, example })
}

/** A day that a title or the name of the file tells, and after which the file still sells, is that of something else: it is asked for. */
function refuseDayBeforeSales(
  { file, grain }: ReadDescription,
  { startsAt }: Partial<Record<Meaning, string>>,
  { saleDates }: Pick<NormaliseOutput['facts'], 'saleDates'>,
): void {
  if (startsAt === undefined || saleDates === null || saleDates.last.slice(0, 10) <= startsAt.slice(0, 10)) return
  throw new AppError('column-missing', { file, meaning: 'startsAt', grain })
}

function refuseUnknownGrain({ file, grain }: ReadDescription): void {
  if (grain === 'unknown' || grain === 'publications') throw new AppError('grain-unknown', { file })
}

interface Told {
  constants: Partial<Record<Meaning, string>>
  /** Meanings that headings give in place of columns. */
  given: readonly Meaning[]
  /** True where columns of seats make lines of sale: each needs its performance. */
  isUnfolded: boolean
}

function refuseWhatIsUnclear(
  { file, grain, columns }: ReadDescription,
  { constants, given: byHeadings, isUnfolded }: Told,
): void {
  const unclear = columns.find((column) => column.ambiguous !== undefined && column.meaning !== 'unknown')
  if (unclear)
    throw new AppError('column-ambiguous', {
      file,
      column: unclear.name,
      choices: (unclear.ambiguous ?? []).join(' / '),
      between: areDayOrders(unclear.ambiguous ?? []) ? 'day-orders' : 'meanings',
    })
  const areTickets = columns.some(({ meaning }) => meaning === 'ticketNumber')
  for (const column of columns) {
    const letter = unclearLetter(column, areTickets)
    const beside = column.legend?.V === undefined ? 'none' : 'sold'
    if (letter !== null) throw new AppError('letter-unclear', { file, column: column.name, letter, beside })
  }
  const given = new Set<Meaning>([
    ...columns.map((column) => column.meaning),
    ...(Object.keys(constants) as Meaning[]),
    ...byHeadings,
  ])
  const needed = neededMeanings(grain === 'orders' && isUnfolded ? 'tickets' : grain).find(
    (choices) => !choices.some((meaning) => given.has(meaning)),
  )
  if (needed) throw new AppError('column-missing', { file, meaning: needed[0] ?? '', grain })
}

/** Formats that only differ by what comes first, the day or the month: another file of the house may tell. */
function areDayOrders(choices: readonly string[]): boolean {
  const orders = choices.map((choice) => dayOrderOf(choice))
  return orders.includes('dmy') && orders.includes('mdy')
}

/**
 * « V » is sold already where an « E » or an « R » stands beside it and « A »: issued by custom, an E may as well be exchanged; kept by custom (« réservé »), the R of a numbered ticket may be handed over
 * (« retiré »), and that beside no letter that says what is sold, paid (« réglé »). Under a name that says nothing, it may be any of
 * them beside « V » alone. A person who says that the column is the state is believed.
 */
function unclearLetter({ name, legend, legendBy, confidence }: ReadColumn, areTickets: boolean): 'E' | 'R' | null {
  if (legendBy !== 'custom' || confidence >= 1 || legend === undefined) return null
  const has = (...letters: string[]) => letters.some((letter) => legend[letter] !== undefined)
  if (has('R') && has('V') && headingMeanings(name).length === 0) return 'R'
  const isBesideSold = has('V') && has('A')
  if (isBesideSold && has('E')) return 'E'
  const isUnclear = isBesideSold ? areTickets && !has('P') : !has('V', 'P', 'E', 'VEN', 'VTE')
  return has('R') && isUnclear ? 'R' : null
}

/** For each grain, what must be there: one meaning of each list. */
function neededMeanings(grain: Grain): ReadColumn['meaning'][][] {
  if (grain === 'tickets' || grain === 'performances')
    return [
      ['startsAt', 'showAndDate', 'tariffAndDate', 'performanceKey'],
      ['showTitle', 'showAndDate', 'performanceKey'],
    ]
  if (grain === 'contacts') return [['lastName', 'fullName', 'email', 'company']]
  if (grain === 'addresses') return [['customerNumber']]
  return []
}

function sells({ grain }: ReadDescription): boolean {
  return grain === 'tickets' || grain === 'orders'
}
