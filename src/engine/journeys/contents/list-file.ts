import { csvLine } from '../read/csv-writer.ts'
import type { MailingList } from './mailing-list.ts'

const headers = {
  brevo: { email: ['EMAIL', 'EXT_ID'], sms: ['SMS', 'EXT_ID'] },
  mailchimp: { email: ['Email Address', 'EXT_ID'], sms: ['SMS Phone Number', 'EXT_ID'] },
} as const

/**
 * The addresses that may be written to, ready for the tool that sends (P27): one row an address, the address and the number
 * that leads back to the house, and nothing else of the person. Comma, UTF-8 without a mark, which would stick to the name of the first column.
 */
export function listFile({ channel, rows }: MailingList, tool: 'brevo' | 'mailchimp'): string {
  const lines = rows.map(({ address, externalId }) => csvLine([inert(address), inert(externalId)]))
  return csvLine(headers[tool][channel]) + lines.join('')
}

/** A cell that a spreadsheet would run is made text; a phone number, which begins with its plus, is none. */
function inert(cell: string): string {
  return /^[=+\-@\t\r]/u.test(cell) && !/^\+\d+$/u.test(cell) ? `'${cell}` : cell
}
