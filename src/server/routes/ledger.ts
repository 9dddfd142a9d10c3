import { listJournal, readLedger } from '../../engine/index.ts'
import { api } from './implementer.ts'

export const ledgerRoutes = {
  list: api.ledger.list.handler(({ context }) => readLedger(context.house.folder.app)),
}

export const journalRoutes = {
  list: api.journal.list.handler(({ input, context }) => listJournal(context.house.folder.app, input)),
}
