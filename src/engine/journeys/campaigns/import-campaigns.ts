import type { CampaignAhead } from '../../../contract/index.ts'
import { type Campaign, type RejectedCampaign, readCampaignResults } from '../../campaigns/index.ts'
import { addDays } from '../../days/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import type { AppDatabase } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { aheadOf } from './list-campaigns.ts'
import { runReadRows } from './run-read-rows.ts'

/**
 * Takes in the results of campaigns; a campaign seen before has its results refreshed. A row that no campaign can be (a day that does
 * not exist, more opens than letters sent) is left out, and said cell by cell. One dated after `asOf` (`YYYY-MM-DD`) is kept, said, and
 * counted from its day. Throws the file-* codes, `mailing-export-unknown`.
 */
export async function importCampaigns(
  house: House,
  { path, name, who, asOf, signal }: { path: string; name: string; who: string; asOf: string; signal?: AbortSignal },
): Promise<{
  campaigns: number
  refreshed: number
  rejected: RejectedCampaign[]
  ahead: CampaignAhead[]
  unread: string[]
}> {
  const { campaigns, rejected, unkept, unread } = readCampaignResults(await runReadRows({ path, name }, signal))
  const { app } = house.folder
  let refreshed = 0
  await app.transaction().execute(async (transaction) => {
    const known = new Set((await transaction.selectFrom('campaign').select('id').execute()).map(({ id }) => id))
    // What was taken before its figures were judged goes too.
    for (const id of unkept) await transaction.deleteFrom('campaign').where('id', '=', id).execute()
    await forgetOtherDays(transaction, { campaigns, asOf })
    for (const { id, tool, name: title, sentOn, results } of campaigns) {
      if (known.has(id)) refreshed += 1
      // The day of a refreshed figure is that of the file that refreshed it.
      const row = {
        ...{ tool, name: title, sent_on: sentOn, results: JSON.stringify(results), source: name },
        added_at: new Date().toISOString(),
      }
      await transaction
        .insertInto('campaign')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    }
    await writeJournal(transaction, {
      who,
      action: 'campaigns-imported',
      params: { file: name, campaigns: campaigns.length, refreshed, rejected: rowsOf(rejected) },
    })
  })
  return { campaigns: campaigns.length, refreshed, rejected, ahead: aheadOf(campaigns, asOf), unread }
}

/** A sending to come that its tool dates otherwise since is one sending: nothing of it was counted at the day that it was to leave. */
async function forgetOtherDays(
  app: Pick<AppDatabase, 'deleteFrom'>,
  { campaigns, asOf }: { readonly campaigns: readonly Campaign[]; readonly asOf: string },
): Promise<void> {
  for (const { id, tool, name } of campaigns)
    await app
      .deleteFrom('campaign')
      .where('tool', '=', tool)
      .where('name', '=', name)
      .where('id', '!=', id)
      .where('sent_on', '>=', addDays(asOf, 1))
      .execute()
}

/** How many rows those cells are of. */
function rowsOf(rejected: readonly RejectedCampaign[]): number {
  return new Set(rejected.map(({ row }) => row)).size
}
