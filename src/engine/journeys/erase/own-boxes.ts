import type { ErasurePlan } from './erasure-plan.ts'
import { phoneEnding } from './needles.ts'

/** Tells whether a cell is an address or a telephone that is of these persons alone, however it is written: « 06 39… » is « +33639… ». */
export function holdsBox(plans: readonly Pick<ErasurePlan, 'needles'>[]): (cell: string) => boolean {
  const emails = new Set(plans.flatMap(({ needles }) => needles.own.emails.map((email) => email.toLowerCase())))
  const endings = new Set(
    plans.flatMap(({ needles }) => needles.own.phones.flatMap((phone) => phoneEnding(phone) ?? [])),
  )
  return (cell) => (cell.includes('@') ? emails.has(cell.trim().toLowerCase()) : endings.has(phoneEnding(cell) ?? ''))
}
