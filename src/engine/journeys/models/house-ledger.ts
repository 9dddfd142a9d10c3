import type { Ledger } from '../../../contract/index.ts'
import { readLedger } from '../../stewardship/index.ts'
import { changeSetting, type House, setting } from '../house/index.ts'
import { byteOrderMark, csvLine, excelLine } from '../read/csv-writer.ts'

/** The journal of AI of a house, beside what it allows itself in a month. */
export async function houseLedger(house: House): Promise<Ledger> {
  const { app } = house.folder
  return await readLedger(app, { budgetWh: await setting(app, 'modelBudgetWh') })
}

/** Sets what the models may cost in a month, in watt-hours; null = no bound. Beyond it no model is called. */
export async function changeModelBudget(house: House, budgetWh: number | null): Promise<Ledger> {
  await changeSetting(house.folder.app, 'modelBudgetWh', budgetWh)
  return await houseLedger(house)
}

const columns = [
  'at',
  'who',
  'task',
  'model',
  'host',
  'outcome',
  'seconds',
  'bytes_sent',
  'tokens_in',
  'tokens_out',
  'tokens_estimated',
  'wh',
  'perimeter',
  'sent',
] as const

/** One line a call, with the exact bytes that left. `forExcel`: as people open it, formulas neutralised. */
export function ledgerCsv({ calls }: Ledger, { forExcel = false }: { readonly forExcel?: boolean } = {}): string {
  const line = forExcel ? excelLine : csvLine
  const rows = calls.map((call) =>
    line([
      call.at,
      call.who,
      call.task,
      call.model,
      call.host,
      call.outcome,
      call.seconds,
      call.bytesSent,
      call.tokensIn,
      call.tokensOut,
      call.areTokensEstimated ? 1 : 0,
      call.wh,
      call.perimeter,
      call.sent,
    ]),
  )
  return `${forExcel ? byteOrderMark : ''}${line([...columns])}${rows.join('')}`
}
