import { z } from 'zod'
import { type CampaignResult, campaignResultSchema } from '../../../contract/index.ts'
import { localDay } from '../../days/index.ts'
import { jsonColumn } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { sentBy } from './sent-by.ts'
import { textsThatLeft } from './texts-that-left.ts'

/** Results of every campaign sent by a day (`YYYY-MM-DD`), the last sent first, those without a day at the end. */
export async function listCampaigns(house: House, { asOf }: { readonly asOf: string }): Promise<CampaignResult[]> {
  const rows = await house.folder.app
    .selectFrom('campaign')
    .selectAll()
    .orderBy('sent_on', 'desc')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const texts = await textsThatLeft(house)
  return rows
    .filter(({ sent_on }) => sent_on === null || sent_on.slice(0, 10) <= asOf)
    .map(({ id, tool, name, sent_on: sentOn, results, added_at }) => {
      const { hardBounces, softBounces, ...read } = resultsColumn.read(results)
      const bounces = hardBounces === null && softBounces === null ? null : (hardBounces ?? 0) + (softBounces ?? 0)
      return campaignResultSchema.parse({
        ...{ id, tool, name, sentOn, ...read, bounces },
        readOnDay: localDay(new Date(added_at)),
        ...sentBy({ name, subject: read.subject, sentOn }, texts),
      })
    })
}

const count = z.number().int().nullable()
const resultsColumn = jsonColumn(
  z.object({
    subject: z.string().nullable(),
    recipients: count,
    delivered: count,
    opens: count,
    clicks: count,
    unsubscriptions: count,
    hardBounces: count,
    softBounces: count,
    complaints: count,
  }),
)
