import { createHash } from 'node:crypto'
import { AppError } from '../../contract/index.ts'
import { type ColumnMeaning, cellReader, foldName, isoMoment, type MailingTable } from './column-names.ts'

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

/** A cell that cannot be true of a campaign: its whole row is set aside. `row`: as in the file, from 1. */
export interface RejectedCampaign {
  readonly row: number
  readonly column: string
  readonly value: string
  readonly why: (typeof rejections)[number]
  /** The count that it passes over; null where it is not of that kind. */
  readonly most: number | null
}

export const rejections = ['date-unreadable', 'date-impossible', 'count-unreadable', 'count-over-sent'] as const

/** Whether the columns of a table are those by which a sending tool gives the results of its campaigns. */
export function isOfCampaigns(header: readonly string[]): boolean {
  const cells = cellReader(header)
  const hasAny = (...meanings: ColumnMeaning[]) => meanings.some((meaning) => cells.has(meaning))
  return cells.has('campaign') && hasAny('recipients', 'delivered') && hasAny('opens', 'clicks', 'unsubscriptions')
}

/**
 * Reads the table of campaigns that Brevo or Mailchimp exports, whatever its figures are worth. Throws `mailing-export-unknown` without a
 * name or any result.
 */
export function readCampaigns(table: MailingTable): Campaign[] {
  return rowsOf(table).map(({ campaign }) => campaign)
}

/** The same, each row judged: what no campaign can be (the 30th of February, more opens than letters sent) is set aside and said. */
export function readCampaignResults(table: MailingTable): CampaignsJudged {
  const judged = rowsOf(table).map(({ campaign, row, cell }) => ({
    campaign,
    faults: faultsOf(campaign, { row, cell }),
  }))
  return {
    campaigns: judged.flatMap(({ campaign, faults }) => (faults.length === 0 ? [campaign] : [])),
    rejected: judged.flatMap(({ faults }) => faults),
    unkept: judged.flatMap(({ campaign, faults }) => (faults.length > 0 ? [campaign.id] : [])),
    unread: unreadCounts(table.header),
  }
}

/** « Opened », « Total clicks »: counts that may hold one address several times, and are not taken for openers. */
const severalTimes = /^(?:total|nombrede)?(?:opens?|opened|ouvertures?|ouverts?|clicks?|clicked|clics?)$/u

/** Such columns of a file that has none of the other kind. */
function unreadCounts(header: readonly string[]): string[] {
  const cells = cellReader(header)
  return header.filter((name) => {
    const isOfOpens = /open|ouv/u.test(foldName(name))
    return severalTimes.test(foldName(name)) && !cells.has(isOfOpens ? 'opens' : 'clicks')
  })
}

interface CampaignsJudged {
  readonly campaigns: Campaign[]
  readonly rejected: RejectedCampaign[]
  /** The campaigns of the rows set aside. */
  readonly unkept: string[]
  /** Columns that look like openings or clicks and do not say that each address is counted once. */
  readonly unread: string[]
}

interface CampaignRow {
  readonly campaign: Campaign
  readonly row: number
  /** A cell as it stands, with the name of its column. */
  readonly cell: (meaning: ColumnMeaning) => { readonly column: string; readonly value: string }
}

function rowsOf({ name: file, header, rows, rowNumbers }: MailingTable): CampaignRow[] {
  const cells = cellReader(header)
  if (!cells.has('campaign')) throw new AppError('mailing-export-unknown', { file, columns: 'Campaign name, Title' })
  if (!cells.has('recipients') && !cells.has('delivered'))
    throw new AppError('mailing-export-unknown', { file, columns: 'Recipients, Delivered' })
  const tool = header.some((name) => /^(title|send weekday|abuse complaints)$/iu.test(name)) ? 'mailchimp' : 'brevo'
  return rows.flatMap((row, index): CampaignRow[] => {
    const name = cells.read(row, 'campaign')
    if (name === '') return []
    const sentOn = isoMoment(cells.read(row, 'sentOn'))
    const campaign = {
      id: `${tool}-${createHash('sha256').update(`${name}\n${sentOn}`).digest('hex').slice(0, 16)}`,
      tool,
      name,
      sentOn,
      results: resultsOf((meaning) => cells.read(row, meaning)),
    } as const
    const cell = (meaning: ColumnMeaning) => ({ column: cells.nameOf(meaning), value: cells.read(row, meaning) })
    return [{ campaign, row: rowNumbers?.[index] ?? index + 2, cell }]
  })
}

const counted = [
  'recipients',
  'delivered',
  'opens',
  'clicks',
  'unsubscriptions',
  'hardBounces',
  'softBounces',
  'complaints',
] as const

function resultsOf(read: (meaning: ColumnMeaning) => string): CampaignResults {
  const count = (meaning: ColumnMeaning) => wholeNumber(read(meaning))
  return {
    subject: read('subject') || null,
    recipients: count('recipients'),
    delivered: count('delivered'),
    opens: count('opens'),
    clicks: count('clicks'),
    unsubscriptions: count('unsubscriptions'),
    hardBounces: count('hardBounces'),
    softBounces: count('softBounces'),
    complaints: count('complaints'),
  }
}

/** Each count is one of addresses, once each: none is more than those to whom the letter was sent. */
function faultsOf({ sentOn, results }: Campaign, { row, cell }: Omit<CampaignRow, 'campaign'>): RejectedCampaign[] {
  const fault = (meaning: ColumnMeaning, why: RejectedCampaign['why'], most: number | null = null) => ({
    row,
    ...cell(meaning),
    why,
    most,
  })
  const sent = results.recipients ?? results.delivered
  return [
    ...(cell('sentOn').value !== '' && sentOn === null ? [fault('sentOn', 'date-unreadable')] : []),
    ...(sentOn !== null && !isOfTheCalendar(sentOn) ? [fault('sentOn', 'date-impossible')] : []),
    ...counted.flatMap((meaning) => {
      const count = results[meaning]
      if (count === null) return saysNothing.test(cell(meaning).value) ? [] : [fault(meaning, 'count-unreadable')]
      return sent !== null && count > sent ? [fault(meaning, 'count-over-sent', sent)] : []
    }),
  ]
}

/** An empty cell, or the sign by which a tool says that it has not counted. */
const saysNothing = /^(?:[-–—]|n\/?a)?$/iu

/** Neither the 30th of February nor 25:00: written back, a moment that exists is itself. */
function isOfTheCalendar(moment: string): boolean {
  const written = moment.replace(' ', 'T')
  const read = new Date(written.includes('T') ? `${written}Z` : `${written}T00:00Z`)
  return !Number.isNaN(read.valueOf()) && read.toISOString().startsWith(written)
}

function wholeNumber(cell: string): number | null {
  const digits = cell.replaceAll(/[\s\u00a0\u202f,.](?=\d{3}(?:\D|$))/gu, '').replace(/[.,]0+$/u, '')
  return /^\d+$/u.test(digits) ? Number(digits) : null
}
