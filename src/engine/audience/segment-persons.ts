import { checkedSchema, dayOf, defaultSchema } from '../figures/index.ts'
import type { Cell, Row, Warehouse } from '../store/index.ts'
import { questionSql } from './question-sql.ts'
import { checkedAudienceKey } from './segments.ts'

export interface SegmentPerson {
  personId: string
  /** The numbers in the ticketing system, `;` between them, so that the list joins back to it. */
  customerNumbers: string
  kind: string
  organisationKind: string | null
  displayName: string
  firstName: string | null
  lastName: string | null
  postcode: string | null
  city: string | null
  householdId: string | null
  visits: number
  shows: number
  firstPurchase: string | null
  lastPurchase: string | null
  lastVisit: string | null
  nextVisit: string | null
  email: { reachable: boolean; whyNot: string | null }
  sms: { reachable: boolean; whyNot: string | null }
}

/**
 * The members of an audience key, ordered by person; of `most` of them, those who come most. A list of persons: the caller journals it
 * (design.md, invariant 6). Throws `audience-unknown`. Needs `buildAudience` before.
 */
export async function segmentPersons(
  warehouse: Warehouse,
  request: { key: string; schema?: string; most?: number },
): Promise<SegmentPerson[]> {
  const all = questionSql('segment-persons')
  const most = request.most === undefined ? null : Math.trunc(request.most)
  const asked = most === null ? all : `SELECT * FROM (${all}) ORDER BY visits DESC, person_id LIMIT ${most}`
  const rows = await warehouse.run(asked, {
    schema: checkedSchema(request.schema ?? defaultSchema),
    params: { audienceKey: checkedAudienceKey(request.key) },
  })
  return rows.map(personOf)
}

function personOf(row: Row): SegmentPerson {
  return {
    personId: String(row.person_id),
    customerNumbers: String(row.customer_numbers),
    kind: String(row.kind),
    organisationKind: text(row.organisation_kind),
    displayName: String(row.display_name),
    firstName: text(row.first_name),
    lastName: text(row.last_name),
    postcode: text(row.postcode),
    city: text(row.city),
    householdId: text(row.household_id),
    visits: Number(row.visits),
    shows: Number(row.shows),
    firstPurchase: day(row.first_purchase_day),
    lastPurchase: day(row.last_purchase_day),
    lastVisit: day(row.last_visit_day),
    nextVisit: day(row.next_visit_day),
    email: { reachable: row.email_reachable === 1, whyNot: text(row.email_why_not) },
    sms: { reachable: row.sms_reachable === 1, whyNot: text(row.sms_why_not) },
  }
}

function text(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell)
}

function day(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : dayOf(Number(cell))
}
