import { AppError, type FigureResult, type PerformanceDetail, type ShowDetail } from '../../../contract/index.ts'
import { forecast, paceCurves } from '../../boxoffice/index.ts'
import { dayNumber, type PerformanceSheet, performanceSheets } from '../../figures/index.ts'
import { tillCauses } from '../../ticketing/index.ts'
import { figuresOf } from '../figures/index.ts'
import type { House } from '../house/index.ts'
import { saleTerms } from '../house/sale-terms.ts'
import { listProgramme, showRecord } from '../programme/index.ts'
import { type BesideTill, besideTills, nothingBeside } from './beside-till.ts'
import { performanceSummary } from './performance-summary.ts'

const showKeys = ['tickets', 'receipts', 'fillRate', 'averagePrice', 'identifiedBuyers'] as const

interface Request {
  key: string
  asOf: string
  lang: 'fr' | 'en'
}

/**
 * One show: each performance with what is sold and what is not, its forecast, last season's same point, the till's total and its
 * gap; the figures of the show. Throws `show-not-found`, `no-data`.
 */
export async function showDetail(house: House, request: Request): Promise<ShowDetail> {
  const { key, asOf, lang } = request
  const [marts, { showKey, recordKey }] = await Promise.all([house.marts(asOf), keysOf(house, key, asOf)])
  const { warehouse, schema, data } = marts
  const [sheets, record, terms] = await Promise.all([
    performanceSheets(warehouse, { asOf, schema, showKey, data }),
    recordKey === null ? null : showRecord(house, recordKey).then((known) => known.record),
    saleTerms(house.folder.app, warehouse),
  ])
  const [first] = sheets
  if (first === undefined && record === null) throw new AppError('show-not-found', { key })
  const isShared = sheets.some(({ performanceKey }) => (terms.get(performanceKey)?.kind ?? 'own') !== 'own')
  const keys = isShared ? [...showKeys, 'houseReceipts'] : showKeys
  const where = { show: showKey }
  const tills = await typedTotals(house, sheets)
  const compared = sheets.filter((sheet) => sheet.systemSold !== null || tills.has(sheet.performanceKey))
  const [answer, beside, [tickets], figures] = await Promise.all([
    forecast(warehouse, { asOf, schema }),
    besideTills(warehouse, { sheets: compared, dataUntil: data.dataUntil }),
    first === undefined ? [] : figuresOf(house, marts, { keys: ['tickets'], lang, by: ['performance'], where }),
    first === undefined ? [] : figuresOf(house, marts, { keys, lang, where }),
  ])
  const paces = await paceCurves(warehouse, {
    schema,
    day: dayNumber(asOf),
    cutoffDay: data.cutoffDay,
    performances: sheets.map(({ performanceKey }) => performanceKey),
    forecasts: answer.rows,
  })
  const performances = sheets.map((sheet): PerformanceDetail => {
    const typed = tills.get(sheet.performanceKey) ?? null
    return {
      ...performanceSummary(sheet, { answer, terms }),
      tickets: sheet.isCancelled || tickets === undefined ? null : ticketsOf(tickets, sheet.performanceKey, typed),
      pace: paces.get(sheet.performanceKey) ?? null,
      till: tillOf(sheet, typed, beside.get(sheet.performanceKey) ?? nothingBeside),
    }
  })
  return {
    key: showKey,
    title: record?.title ?? first?.show ?? key,
    genre: first?.genre ?? record?.genre ?? null,
    record,
    performances,
    figures,
  }
}

/** A show may be asked by its key in the ticketing files or by the key of its record. */
async function keysOf(house: House, key: string, asOf: string): Promise<{ showKey: string; recordKey: string | null }> {
  const programme = await listProgramme(house, asOf)
  const entry = programme.find((one) => one.ticketingKeys.includes(key)) ?? programme.find((one) => one.key === key)
  if (entry === undefined) return { showKey: key, recordKey: null }
  const showKey = entry.ticketingKeys.includes(key) ? key : (entry.ticketingKeys[0] ?? key)
  return { showKey, recordKey: entry.hasRecord ? entry.key : null }
}

interface TypedTotal {
  total: number
  notedAt: string
  notedBy: string
}

async function typedTotals(house: House, sheets: readonly PerformanceSheet[]): Promise<Map<string, TypedTotal>> {
  if (sheets.length === 0) return new Map()
  const keys = sheets.map(({ performanceKey }) => performanceKey)
  const rows = await house.folder.app
    .selectFrom('till_total')
    .select(['scope_key', 'total', 'noted_at', 'noted_by'])
    .where('scope', '=', 'performance')
    .where('measure', '=', 'tickets')
    .where('scope_key', 'in', keys)
    .execute()
  return new Map(rows.map((row) => [row.scope_key, { total: row.total, notedAt: row.noted_at, notedBy: row.noted_by }]))
}

/** The tickets of one performance, opened, out of those of the show divided by performance. */
function ticketsOf({ rows = [], ...whole }: FigureResult, performance: string, typed: TypedTotal | null): FigureResult {
  const row = rows.find(({ by }) => by.performance === performance)
  const { value, numerator, denominator, excluded = [] } = row ?? { value: 0, numerator: 0, denominator: null }
  const till = typed && { total: typed.total, gap: (value ?? 0) - typed.total }
  return { ...whole, value, numerator, denominator, excluded, lastSeason: null, range: null, till }
}

/** What a person typed wins over what a file of totals says: it is later. */
function tillOf(sheet: PerformanceSheet, typed: TypedTotal | null, beside: BesideTill): PerformanceDetail['till'] {
  const total = typed?.total ?? sheet.systemSold
  if (total === null) return null
  const { sold } = sheet
  return {
    origin: typed === null ? 'file' : 'typed',
    total,
    gap: sold === null ? null : sold - total,
    notedAt: typed?.notedAt ?? null,
    notedBy: typed?.notedBy ?? null,
    causes:
      sold === null
        ? []
        : tillCauses(
            {
              ...sheet,
              sold,
              comps: sheet.comps ?? 0,
              exempted: sheet.exempted ?? 0,
              ...beside,
              cancelled: sheet.cancelledTickets,
              lastStartsAt: sheet.startsAt,
            },
            total,
          ),
  }
}
