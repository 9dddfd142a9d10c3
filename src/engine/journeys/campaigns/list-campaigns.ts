import { z } from 'zod'
import { type CampaignResult, campaignResultSchema } from '../../../contract/index.ts'
import { foldName } from '../../campaigns/index.ts'
import { lastExports } from '../../stewardship/index.ts'
import { jsonColumn } from '../../store/index.ts'
import { storedDrafts } from '../contents/draft-store.ts'
import type { House } from '../house/index.ts'
import { showRecords } from '../programme/records.ts'

/** Results of every campaign sent by a day (`YYYY-MM-DD`), the last sent first, those without a day at the end. */
export async function listCampaigns(house: House, { asOf }: { readonly asOf: string }): Promise<CampaignResult[]> {
  const { app } = house.folder
  const [rows, texts] = await Promise.all([
    app.selectFrom('campaign').selectAll().orderBy('sent_on', 'desc').orderBy('id').execute(),
    textsSent(house),
  ])
  return rows
    .filter(({ sent_on }) => sent_on === null || sent_on.slice(0, 10) <= asOf)
    .map(({ id, tool, name, sent_on, results }) => {
      const { hardBounces, softBounces, ...read } = resultsColumn.read(results)
      const bounces = hardBounces === null && softBounces === null ? null : (hardBounces ?? 0) + (softBounces ?? 0)
      const text = textOf(texts, read.subject)
      return campaignResultSchema.parse({ id, tool, name, sentOn: sent_on, ...read, bounces, text })
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

interface TextSent {
  readonly subject: string
  readonly text: NonNullable<CampaignResult['text']>
}

/** The letters that have left the house, put away since or not. */
async function textsSent(house: House): Promise<TextSent[]> {
  const { app } = house.folder
  const [drafts, exported, records] = await Promise.all([
    storedDrafts(app, { withArchived: true }),
    lastExports(app),
    showRecords(house),
  ])
  const titles = new Map(records.map(({ key, title }) => [key, title]))
  return drafts.flatMap(({ id, brief, present }): TextSent[] => {
    const { subject } = present.content
    if (subject === null || !exported.has(id)) return []
    const { showKey, audience, channel } = brief
    return [
      {
        subject: foldName(subject),
        text: { draftId: id, showTitle: titles.get(showKey) ?? showKey, audience, channel },
      },
    ]
  })
}

/** Two texts that have left under one subject cannot be told apart by it: neither is said to be the one. */
function textOf(texts: readonly TextSent[], subject: string | null): TextSent['text'] | null {
  if (subject === null) return null
  const folded = foldName(subject)
  const [found, ...others] = texts.filter((one) => one.subject === folded)
  return found && others.length === 0 ? found.text : null
}
