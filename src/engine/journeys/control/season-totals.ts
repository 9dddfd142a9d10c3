import type { SeasonControl, TotalBeside, UnallocatedMoney } from '../../../contract/index.ts'
import type { PerformanceSheet } from '../../figures/index.ts'
import { type TillGapInput, tillCauses } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import type { BesideTill } from '../shows/beside-till.ts'
import { keepTillTotal } from '../shows/keep-till-total.ts'

type Measure = 'tickets' | 'receipts'

/** A performance, and what its sheet does not tell of its total. */
export interface SheetBeside {
  sheet: PerformanceSheet
  beside: BesideTill
}

interface TotalsInput {
  pairs: readonly SheetBeside[]
  dataUntil: string | null
  unallocated: UnallocatedMoney
}

/** Totals of a season in the ticketing system, as somebody noted them: seats, cents; null where nobody did. */
export type NotedTotals = Readonly<Record<Measure, number | null>>

/** What was noted of the season's totals in the ticketing system. */
export async function notedTotals(house: House, season: string): Promise<NotedTotals> {
  const noted = await house.folder.app
    .selectFrom('till_total')
    .select(['measure', 'total'])
    .where('scope', '=', 'season')
    .where('scope_key', '=', season)
    .execute()
  const totalOf = (measure: Measure) => noted.find((row) => row.measure === measure)?.total ?? null
  return { tickets: totalOf('tickets'), receipts: totalOf('receipts') }
}

/**
 * What was noted, beside ours. A gap of seats is looked for in what stands beside the sheet of every performance; one of receipts, in the money that no
 * ticket carries.
 */
export function seasonTotals(
  noted: NotedTotals,
  { pairs, dataUntil, unallocated }: TotalsInput,
): Pick<SeasonControl, 'tickets' | 'receipts'> {
  const counted = countedOver(pairs, dataUntil)
  const receipts = pairs.reduce((sum, { sheet }) => sum + (sheet.receiptsCents ?? 0), 0)
  return {
    tickets: beside(noted.tickets, (total) => ({
      total,
      counted: counted.sold,
      causes: tillCauses(counted, total),
    })),
    receipts: beside(noted.receipts, (total) => ({
      total,
      counted: receipts,
      causes: moneyCauses(unallocated, total - receipts),
    })),
  }
}

function beside(total: number | null, of: (total: number) => TotalBeside): TotalBeside | null {
  return total === null ? null : of(total)
}

/** Of the money that no ticket carries, what may make up a gap of cents: what cannot, being more than it, is not named. */
function moneyCauses({ packages, others }: UnallocatedMoney, gap: number): TotalBeside['causes'] {
  const candidates = [
    { code: 'till-cause.packages', cents: packages.cents },
    { code: 'till-cause.others', cents: others.cents },
  ].filter(({ cents }) => cents > 0 && cents <= gap)
  const isWhole = candidates.reduce((sum, { cents }) => sum + cents, 0) === gap
  return candidates
    .map(({ code, cents }) => ({ code, params: { moneyCents: cents }, isExact: isWhole || cents === gap }))
    .sort((a, b) => Number(b.isExact) - Number(a.isExact))
}

/** The seats of all performances of a season, added up; its last sales in order. */
function countedOver(pairs: readonly SheetBeside[], dataUntil: string | null): TillGapInput {
  const sum = (of: (pair: SheetBeside) => number) => pairs.reduce((total, pair) => total + of(pair), 0)
  return {
    sold: sum(({ sheet }) => sheet.sold ?? 0),
    comps: sum(({ sheet }) => sheet.comps ?? 0),
    exempted: sum(({ sheet }) => sheet.exempted ?? 0),
    unpaid: sum(({ sheet }) => sheet.unpaid),
    options: sum(({ sheet }) => sheet.options),
    holds: sum(({ sheet }) => sheet.holds ?? 0),
    cancelled: sum(({ sheet }) => sheet.cancelledTickets),
    resellers: sum((pair) => pair.beside.resellers),
    elsewhere: sum((pair) => pair.beside.elsewhere),
    dataUntil,
    lastStartsAt:
      pairs
        .map(({ sheet }) => sheet.startsAt ?? '9')
        .sort()
        .at(-1) ?? null,
    lastSales: pairs.flatMap((pair) => pair.beside.lastSales).sort((a, b) => (a.at < b.at ? 1 : -1)),
  }
}

/** Keeps a total that the ticketing system shows for a season (tickets, or receipts in cents); null takes it back. */
export async function noteSeasonTotal(
  house: House,
  { season, measure, total, by }: { season: string; measure: Measure; total: number | null; by: string },
): Promise<void> {
  await keepTillTotal(house.folder.app, { ...{ scope: 'season', scope_key: season, measure, total, by } })
}
