import { createHash } from 'node:crypto'
import { AppError } from '../../contract/index.ts'
import { type ColumnMeaning, cellReader, isoMoment, type MailingTable } from './column-names.ts'

/** Results of one campaign, in addresses: never who opened what (P15). Null where the file does not say. */
export interface CampaignResults {
  readonly subject: string | null
  readonly recipients: number | null
  readonly delivered: number | null
  readonly opens: number | null
  readonly clicks: number | null
  readonly unsubscriptions: number | null
  readonly hardBounces: number | null
  readonly softBounces: number | null
  readonly complaints: number | null
}

export interface Campaign {
  /** The same when the file is imported again with fresher results. */
  readonly id: string
  readonly tool: 'brevo' | 'mailchimp'
  readonly name: string
  /** `YYYY-MM-DD HH:MM` or `YYYY-MM-DD`; null when the file does not say. */
  readonly sentOn: string | null
  readonly results: CampaignResults
}

/** Reads the table of campaigns that Brevo or Mailchimp exports. Throws `mailing-export-unknown` without a name or any result. */
export function readCampaigns({ name: file, header, rows }: MailingTable): Campaign[] {
  const cells = cellReader(header)
  if (!cells.has('campaign')) throw new AppError('mailing-export-unknown', { file, columns: 'Campaign name, Title' })
  if (!cells.has('recipients') && !cells.has('delivered'))
    throw new AppError('mailing-export-unknown', { file, columns: 'Recipients, Delivered' })
  const tool = header.some((name) => /^(title|send weekday|abuse complaints)$/iu.test(name)) ? 'mailchimp' : 'brevo'
  return rows.flatMap((row): Campaign[] => {
    const name = cells.read(row, 'campaign')
    if (name === '') return []
    const sentOn = isoMoment(cells.read(row, 'sentOn'))
    const count = (meaning: ColumnMeaning) => wholeNumber(cells.read(row, meaning))
    return [
      {
        id: `${tool}-${createHash('sha256').update(`${name}\n${sentOn}`).digest('hex').slice(0, 16)}`,
        tool,
        name,
        sentOn,
        results: {
          subject: cells.read(row, 'subject') || null,
          recipients: count('recipients'),
          delivered: count('delivered'),
          opens: count('opens'),
          clicks: count('clicks'),
          unsubscriptions: count('unsubscriptions'),
          hardBounces: count('hardBounces'),
          softBounces: count('softBounces'),
          complaints: count('complaints'),
        },
      },
    ]
  })
}

function wholeNumber(cell: string): number | null {
  const digits = cell.replaceAll(/[\s\u00a0\u202f,.](?=\d{3}(?:\D|$))/gu, '')
  return /^\d+$/u.test(digits) ? Number(digits) : null
}
