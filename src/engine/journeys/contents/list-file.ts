import { csvLine, inertCell } from '../read/csv-writer.ts'
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
  const lines = rows.map(({ address, externalId }) => csvLine([inertCell(address), inertCell(externalId)]))
  return csvLine(headers[tool][channel]) + lines.join('')
}
