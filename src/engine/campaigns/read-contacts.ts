import { AppError } from '../../contract/index.ts'
import { cellReader, foldName, isoMoment, type MailingTable } from './column-names.ts'

/** What a sending tool says of one address. */
export interface ContactEvent {
  readonly channel: 'email' | 'sms'
  readonly address: string
  readonly status: 'yes' | 'no' | 'bounced' | 'complained'
  readonly at: string | null
}

export interface ContactsRead {
  readonly tool: 'brevo' | 'mailchimp'
  readonly events: readonly ContactEvent[]
  readonly rows: number
  /** Rows that say nothing of a permission: pending, without an address, a status that is not known. */
  readonly untold: number
  /** False of a list that says who confirmed and not who left since: their objections are in another export. */
  readonly saysRefusals: boolean
}

/** A telephone number as E.164, read as at home where the house is; null when it is none. */
export type Telephone = (text: string) => string | null

type Row = readonly string[]
type Reader = ReturnType<typeof cellReader>

/**
 * Reads the contacts that Brevo or Mailchimp exports, with the state of each address (P15). Mailchimp gives one file a
 * state: it is told by its columns (UNSUB_TIME, CLEAN_TIME). Brevo's list of blocked contacts is told by the reason and the day of each, its list of contacts by
 * DOUBLE_OPT-IN where it was exported without a status: names seen in its API and in exports rebuilt by hand, none in a file of its own. Telephones are read by the rule of the box office's files. Throws `mailing-export-unknown` without an address or a state.
 */
export function readContacts(table: MailingTable, { telephone }: { telephone: Telephone }): ContactsRead {
  const cells = cellReader(table.header)
  if (!cells.has('email') && !cells.has('phone'))
    throw new AppError('mailing-export-unknown', { file: table.name, columns: 'EMAIL, Email Address' })
  const told = stateOf(cells, { name: table.name, telephone })
  if (!told)
    throw new AppError('mailing-export-unknown', {
      file: table.name,
      columns: 'EMAIL_MARKETING, UNSUB_TIME, BLOCKED_REASON, DOUBLE_OPT-IN',
    })
  const events: ContactEvent[] = []
  let untold = 0
  for (const row of table.rows) {
    const found = told(row).filter(({ address }) => address !== '')
    if (found.length === 0) untold += 1
    events.push(...found)
  }
  const isMailchimp = cells.has('rating') || cells.has('unsubscribedAt') || cells.has('cleanedAt')
  const saysRefusals = isMailchimp || hasStatus(cells) || isOfBlocked(cells)
  return { tool: isMailchimp ? 'mailchimp' : 'brevo', events, rows: table.rows.length, untold, saysRefusals }
}

/** How this file says the state of a row; null when no column does. */
function stateOf(
  cells: Reader,
  { name, telephone }: { name: string; telephone: Telephone },
): ((row: Row) => ContactEvent[]) | null {
  const email = (row: Row) => cells.read(row, 'email').toLowerCase()
  const only = (status: ContactEvent['status'], moment: 'unsubscribedAt' | 'cleanedAt' | 'optedInAt') => (row: Row) => [
    { channel: 'email' as const, address: email(row), status, at: isoMoment(cells.read(row, moment)) },
  ]
  if (cells.has('unsubscribedAt')) return only('no', 'unsubscribedAt')
  if (cells.has('cleanedAt')) return only('bounced', 'cleanedAt')
  if (hasStatus(cells)) return (row) => byStatus(cells, row, telephone)
  if (isOfBlocked(cells) || cells.has('doubleOptIn')) return (row) => byBlock(cells, row)
  // Mailchimp's file of those who subscribed has no state at all; that of the « non-subscribed » has not either, and is no consent.
  const isSubscribers = cells.has('rating') && cells.has('optedInAt') && !/non.?subscribed/iu.test(name)
  return isSubscribers ? only('yes', 'optedInAt') : null
}

function hasStatus(cells: Reader): boolean {
  return (['emailStatus', 'smsStatus', 'emailBlocked', 'smsBlocked'] as const).some((meaning) => cells.has(meaning))
}

function isOfBlocked(cells: Reader): boolean {
  return cells.has('blockedReason') || cells.has('blockedAt')
}

/** Whoever is blocked is not to be written to, whatever the reason; who confirmed has agreed, and who has not has said nothing. */
function byBlock(cells: Reader, row: Row): ContactEvent[] {
  const [reason, day] = [cells.read(row, 'blockedReason'), cells.read(row, 'blockedAt')]
  const address = cells.read(row, 'email').toLowerCase()
  if (reason !== '' || day !== '')
    return [{ channel: 'email', address, status: blockedFor(reason), at: isoMoment(day) }]
  return isYes(cells.read(row, 'doubleOptIn')) ? [{ channel: 'email', address, status: 'yes', at: null }] : []
}

function blockedFor(reason: string): ContactEvent['status'] {
  const word = foldName(reason)
  if (/complain|spam|plainte|abuse/u.test(word)) return 'complained'
  return /bounce|invalid|rejet/u.test(word) ? 'bounced' : 'no'
}

function byStatus(cells: Reader, row: Row, telephone: Telephone): ContactEvent[] {
  const at = isoMoment(cells.read(row, 'changedAt'))
  const email = cells.read(row, 'email').toLowerCase()
  const phone = numberOf(cells.read(row, 'phone'), telephone)
  const ofEmail = isYes(cells.read(row, 'emailBlocked')) ? 'no' : statusOf(cells.read(row, 'emailStatus'))
  const ofSms = isYes(cells.read(row, 'smsBlocked')) ? 'no' : statusOf(cells.read(row, 'smsStatus'))
  return [
    ...(ofEmail && email ? [{ channel: 'email' as const, address: email, status: ofEmail, at }] : []),
    ...(ofSms && phone ? [{ channel: 'sms' as const, address: phone, status: ofSms, at }] : []),
  ]
}

const statusWords: readonly (readonly [RegExp, ContactEvent['status']])[] = [
  [/complain|spam|plainte/u, 'complained'],
  [/^(hardbounce|bounced|cleaned|nettoye|rejete|invalid)/u, 'bounced'],
  [/^(unsubscribed|desinscrit|desabonne|blacklisted|blocklisted|optout|optedout|archived)/u, 'no'],
  [/^(subscribed|inscrit|abonne|active|optin|optedin|confirmed)/u, 'yes'],
]

function statusOf(cell: string): ContactEvent['status'] | null {
  const word = foldName(cell)
  return statusWords.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

function isYes(cell: string): boolean {
  return ['1', 'true', 'yes', 'oui', 'vrai'].includes(foldName(cell))
}

/** Brevo writes a number without its plus (`33612345678`), people write it as at home. Empty when it is no number. */
function numberOf(cell: string, telephone: Telephone): string {
  const digits = cell.replaceAll(/\D/gu, '')
  return telephone(cell) ?? (/^[1-9]\d{9,14}$/u.test(digits) ? telephone(`+${digits}`) : null) ?? ''
}
