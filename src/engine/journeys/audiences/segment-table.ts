import type { SegmentPerson } from '../../audience/index.ts'
import type { House } from '../house/index.ts'
import { byteOrderMark, excelLine } from '../read/csv-writer.ts'
import { segmentList } from './segment-list.ts'

/** The columns of a list of a group's persons, as doors.md names them. Nothing of sensitive tariffs is among them (P14). */
export const segmentColumns: readonly (readonly [string, (person: SegmentPerson) => string | number | null])[] = [
  ['person_id', (one) => one.personId],
  ['customer_numbers', (one) => one.customerNumbers],
  ['kind', (one) => one.kind],
  ['name', (one) => one.displayName],
  ['last_name', (one) => one.lastName],
  ['first_name', (one) => one.firstName],
  ['postcode', (one) => one.postcode],
  ['city', (one) => one.city],
  ['household_id', (one) => one.householdId],
  ['visits', (one) => one.visits],
  ['shows', (one) => one.shows],
  ['first_purchase', (one) => one.firstPurchase],
  ['last_purchase', (one) => one.lastPurchase],
  ['last_visit', (one) => one.lastVisit],
  ['next_visit', (one) => one.nextVisit],
  ['email_reachable', (one) => Number(one.email.reachable)],
  ['email_why_not', (one) => one.email.whyNot],
  ['sms_reachable', (one) => Number(one.sms.reachable)],
  ['sms_why_not', (one) => one.sms.whyNot],
]

const sheetColumns: readonly (readonly [string, (person: SegmentPerson) => string | number | null])[] = [
  ['Nom affiché', (one) => one.displayName],
  ['Nom', (one) => one.lastName],
  ['Prénom', (one) => one.firstName],
  ['Code postal', (one) => one.postcode],
  ['Ville', (one) => one.city],
  ['Numéros de client', (one) => one.customerNumbers],
  ['Venues', (one) => one.visits],
  ['Spectacles', (one) => one.shows],
  ['Premier achat', (one) => french(one.firstPurchase)],
  ['Dernier achat', (one) => french(one.lastPurchase)],
  ['Dernière venue', (one) => french(one.lastVisit)],
  ['Prochaine venue', (one) => french(one.nextVisit)],
  ['Joignable par e-mail', (one) => (one.email.reachable ? 'oui' : 'non')],
  ['Joignable par SMS', (one) => (one.sms.reachable ? 'oui' : 'non')],
  ['Personne (Parterre)', (one) => one.personId],
]

/** The persons of a group as a sheet for Excel, for those who read it; journalled with who and how many rows. Throws `audience-unknown`, `no-data`. */
export async function exportSegment(
  house: House,
  { key, asOf, who }: { key: string; asOf: string; who: string },
): Promise<{ name: string; rows: number; text: string }> {
  const persons = await segmentList(house, { key, asOf, who })
  const lines = [
    sheetColumns.map(([header]) => header),
    ...persons.map((person) => sheetColumns.map(([, cell]) => cell(person))),
  ]
  return {
    name: `public-${key}-${asOf}.csv`,
    rows: persons.length,
    text: byteOrderMark + lines.map((cells) => excelLine(cells)).join(''),
  }
}

function french(day: string | null): string | null {
  return day === null ? null : day.split('-').reverse().join('/')
}
