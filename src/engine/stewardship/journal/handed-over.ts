import { type HandoverRecipient, handoverRecipients } from '../../../contract/index.ts'
import { type AppDatabase, jsonColumn } from '../../store/index.ts'
import { journalParamsSchema } from './journal-params.ts'

const paramsColumn = jsonColumn(journalParamsSchema)

/** When a designer, and a photographer, were last given a brief of a show: what they hold is what its record said then. */
export async function lastHandovers(
  app: AppDatabase,
  showKey: string,
): Promise<ReadonlyMap<HandoverRecipient, string>> {
  const rows = await app
    .selectFrom('journal')
    .select(['at', 'detail'])
    .where('action', '=', 'handed-over')
    .orderBy('id')
    .execute()
  const last = new Map<HandoverRecipient, string>()
  for (const { at, detail } of rows) {
    const { show, recipient } = paramsColumn.read(detail)
    const known = handoverRecipients.find((one) => one === recipient)
    if (show === showKey && known) last.set(known, at)
  }
  return last
}
