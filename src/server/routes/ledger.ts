import { changeModelBudget, houseLedger, ledgerCsv, listJournal } from '../../engine/index.ts'
import { api } from './implementer.ts'

export const ledgerRoutes = {
  list: api.ledger.list.handler(({ context }) => houseLedger(context.house)),
  saveBudget: api.ledger.saveBudget.handler(({ input, context }) => changeModelBudget(context.house, input.budgetWh)),
  csv: api.ledger.csv.handler(async ({ context }) => ({
    name: 'journal-ia.csv',
    text: ledgerCsv(await houseLedger(context.house), { forExcel: true }),
  })),
}

export const journalRoutes = {
  list: api.journal.list.handler(({ input, context }) => listJournal(context.house.folder.app, input)),
}
