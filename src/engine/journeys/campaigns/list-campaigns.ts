import { z } from 'zod'
import { type CampaignAhead, type CampaignResult, campaignResultSchema } from '../../../contract/index.ts'
import { localDay } from '../../days/index.ts'
import { jsonColumn } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { asSent, sentBy, type TextThatLeft } from './sent-by.ts'
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
    .filter(({ sent_on }) => !isAhead(sent_on, asOf))
    .map(({ id, tool, name, sent_on: sentOn, results, added_at, said_draft, said_by }) => {
      const { hardBounces, softBounces, ...read } = resultsColumn.read(results)
      const bounces = hardBounces === null && softBounces === null ? null : (hardBounces ?? 0) + (softBounces ?? 0)
      return campaignResultSchema.parse({
        ...{ id, tool, name, sentOn, ...read, bounces },
        readOnDay: localDay(new Date(added_at)),
        ...(said_by === null
          ? sentBy({ name, subject: read.subject, sentOn }, texts)
          : saidOf(texts, { said_draft, sentOn })),
        settledBy: said_by,
      })
    })
}

function saidOf(
  texts: readonly TextThatLeft[],
  { said_draft, sentOn }: { readonly said_draft: string | null; readonly sentOn: string | null },
): Pick<CampaignResult, 'text' | 'mayBe'> {
  const text = texts.find(({ draftId }) => draftId === said_draft)
  return { text: text ? asSent(text, { sentOn }) : null, mayBe: [] }
}

/** The sendings dated after a day (`YYYY-MM-DD`), the next first: kept, and counted from their own. */
export async function campaignsAhead(house: House, { asOf }: { readonly asOf: string }): Promise<CampaignAhead[]> {
  const rows = await house.folder.app.selectFrom('campaign').select(['id', 'name', 'sent_on']).execute()
  return aheadOf(
    rows.map(({ id, name, sent_on: sentOn }) => ({ id, name, sentOn })),
    asOf,
  )
}

/** Those of some sendings that are dated after a day. */
export function aheadOf(
  campaigns: readonly { readonly id: string; readonly name: string; readonly sentOn: string | null }[],
  asOf: string,
): CampaignAhead[] {
  return campaigns
    .flatMap(({ id, name, sentOn }) => (isAhead(sentOn, asOf) ? [{ id, name, sentOn }] : []))
    .toSorted((a, b) => a.sentOn.localeCompare(b.sentOn) || a.id.localeCompare(b.id))
}

function isAhead(sentOn: string | null, asOf: string): sentOn is string {
  return sentOn !== null && sentOn.slice(0, 10) > asOf
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
