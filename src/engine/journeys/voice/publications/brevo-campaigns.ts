import { z } from 'zod'
import { mailText } from './mail-text.ts'
import { PublicationsFound, type PublicationsRead } from './publication.ts'

/**
 * Campaigns of Brevo with their text: the answer of its API (`GET /v3/emailCampaigns`, or one campaign), saved as JSON. Fields `name`,
 * `subject`, `status`, `sentDate` and `htmlContent` are those that developers.brevo.com documents; recipients and statistics are not read.
 * The CSV that Brevo's page exports holds results and no text: it is read with the campaigns (`parterre campaigns`), and here gives its days
 * to the pages lying beside it in an archive (`campaign-archive.ts`).
 */
export async function brevoCampaigns(content: unknown): Promise<PublicationsRead | null> {
  const read = z
    .union([
      z.object({ campaigns: z.array(campaign).min(1) }).transform((of) => of.campaigns),
      z.array(campaign).min(1),
      campaign.transform((one) => [one]),
    ])
    .safeParse(content)
  if (!read.success) return null
  const found = new PublicationsFound()
  for (const { name, subject, status, sentDate, htmlContent } of read.data) {
    if (!sentDate || (status !== undefined && status !== 'sent')) {
      found.leave('unsent')
      continue
    }
    const { heading, text } = await mailText(htmlContent)
    found.add({ title: subject || heading || name, text, day: sentDate.slice(0, 10), channel: 'newsletter' })
  }
  return found
}

const campaign = z.object({
  name: z.string(),
  subject: z.string().nullish(),
  status: z.string().optional(),
  sentDate: z.iso.datetime({ offset: true }).nullish(),
  htmlContent: z.string(),
})
