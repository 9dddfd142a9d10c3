import { AppError, type SeatChanges, type SeatSide } from '../../../contract/index.ts'
import { reconcile } from '../../ticketing/index.ts'
import { acceptedRepairs } from '../house/accepted-repairs.ts'
import { committedFiles } from '../house/committed-files.ts'
import type { House } from '../house/index.ts'
import { byteOrderMark, excelLine } from '../read/csv-writer.ts'
import { rolledBack } from './rolled-back.ts'
import { foldedChanges } from './seat-changes.ts'

/**
 * What became of the seats known before an import that was kept, as if on its day: the imports before it are folded, then it.
 * `limit` seats at most are listed, all when null. Throws `import-not-found`, also for an import that was taken back.
 */
export async function importChanges(
  house: House,
  { id, limit = null }: { id: string; limit?: number | null },
): Promise<SeatChanges> {
  const warehouse = await house.warehouse()
  const all = await committedFiles(house.folder)
  const ordinal = all.find(({ importId }) => importId === id)?.ordinal
  if (ordinal === undefined) throw new AppError('import-not-found', { id })
  const repairs = await acceptedRepairs(house.folder.app)
  return await rolledBack(warehouse, async (inside) => {
    const before = all.filter((file) => file.ordinal < ordinal)
    await reconcile(inside, before, { repairs })
    const files = all.filter((file) => file.ordinal <= ordinal)
    return await foldedChanges(inside, { files, ordinal, limit, repairs })
  })
}

const columns = ['kind', 'show', 'seats', 'startsAt', 'seat', 'ticketNumber', 'tariff', 'price', 'status'] as const
const sides = ['startsAt', 'seat', 'ticketNumber', 'tariff', 'price', 'status'] as const

/** The same as a table for Excel: what each seat was, and what it has become. `say` turns codes into words. */
export async function changesTable(
  house: House,
  { id, say }: { id: string; say: (code: string) => string },
): Promise<string> {
  const { rows } = await importChanges(house, { id })
  const heading = [
    ...columns.map((name) => say(`changes.${name}`)),
    say('changes.showAfter'),
    ...sides.map((name) => `${say(`changes.${name}`)} (${say('rows.after')})`),
    say('changes.otherBuyer'),
  ]
  const lines = rows.map(({ kind, show, seats, before, after, showAfter, isOtherBuyer }) => {
    return excelLine([
      say(`change.${kind}`),
      show,
      seats,
      ...sideCells(before, say),
      showAfter,
      ...sideCells(after, say),
      isOtherBuyer ? say('changes.yes') : null,
    ])
  })
  return byteOrderMark + excelLine(heading) + lines.join('')
}

function sideCells(side: SeatSide | null, say: (code: string) => string): (string | number | null)[] {
  if (side === null) return sides.map(() => null)
  const { startsAt, seat, ticketNumber, tariff, priceCents, status } = side
  return [
    startsAt,
    seat,
    ticketNumber,
    tariff,
    priceCents === null ? null : priceCents / 100,
    say(`seat-status.${status}`),
  ]
}
