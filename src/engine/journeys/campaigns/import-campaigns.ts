import { type RejectedCampaign, readCampaignResults } from '../../campaigns/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { runReadRows } from './run-read-rows.ts'

/**
 * Takes in the results of campaigns; a campaign seen before has its results refreshed. A row that no campaign can be (a day that does
 * not exist, more opens than letters sent) is left out, and said cell by cell. Throws the file-* codes, `mailing-export-unknown`.
 */
export async function importCampaigns(
  house: House,
  { path, name, who, signal }: { path: string; name: string; who: string; signal?: AbortSignal },
): Promise<{ campaigns: number; refreshed: number; rejected: RejectedCampaign[] }> {
  const { campaigns, rejected, unkept } = readCampaignResults(await runReadRows({ path, name }, signal))
  const { app } = house.folder
  let refreshed = 0
  await app.transaction().execute(async (transaction) => {
    const known = new Set((await transaction.selectFrom('campaign').select('id').execute()).map(({ id }) => id))
    // What was taken before its figures were judged goes too.
    for (const id of unkept) await transaction.deleteFrom('campaign').where('id', '=', id).execute()
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
  return { campaigns: campaigns.length, refreshed, rejected }
}

/** How many rows those cells are of. */
function rowsOf(rejected: readonly RejectedCampaign[]): number {
  return new Set(rejected.map(({ row }) => row)).size
}
