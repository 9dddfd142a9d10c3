import type { DuplicateRecord } from '../../../contract/index.ts'
import type { Cell, Row } from '../../store/index.ts'
import type { House } from '../house/index.ts'

/** A record's own id, without the place of a person in it. */
export function bareRecord(id: string): string {
  return id.replace(/#\d$/, '')
}

/** The records of these ids as a person compares them; an id that is no longer in the data has none. */
export async function recordCards(house: House, ids: readonly string[]): Promise<Map<string, DuplicateRecord>> {
  if (ids.length === 0) return new Map()
  const warehouse = await house.warehouse()
  const rows = await warehouse.run(
    `SELECT c.record_id, c.source, c.customer_number, c.title, c.last_name, c.first_name, c.full_name, c.company, c.email,
       c.phone, c.street, c.postcode, c.city, coalesce(CAST(c.birth_date AS VARCHAR), CAST(c.birth_year AS VARCHAR)) AS birth,
       coalesce(t.tickets, 0) AS tickets, CAST(t.last AS VARCHAR) AS last
     FROM contact_record c
     LEFT JOIN (SELECT record_id, sum(seats) AS tickets, max(CAST(purchased_at AS DATE)) AS last FROM ticket
       WHERE status <> 'cancelled' AND record_id IS NOT NULL GROUP BY record_id) t ON t.record_id = c.record_id
     WHERE c.record_id IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))`,
    { params: { ids: JSON.stringify([...new Set(ids.map(bareRecord))]) } },
  )
  const cards = new Map(rows.map((row) => [String(row.record_id), cardOf(row)]))
  return new Map(
    ids.flatMap((id) => {
      const card = cards.get(bareRecord(id))
      return card ? [[id, { ...card, id }] as const] : []
    }),
  )
}

/** How each record names its person. */
export async function namesOfRecords(house: House, ids: readonly string[]): Promise<Map<string, string>> {
  const cards = await recordCards(house, ids)
  return new Map([...cards].map(([id, card]) => [id, card.name]))
}

function cardOf(row: Row): DuplicateRecord {
  const names = [row.title, row.first_name, row.last_name].filter(Boolean).join(' ')
  const town = [row.postcode, row.city].filter(Boolean).join(' ')
  return {
    id: String(row.record_id),
    name: names || said(row.full_name) || said(row.company) || said(row.email) || String(row.record_id),
    source: String(row.source),
    customerNumber: said(row.customer_number),
    email: said(row.email),
    phone: said(row.phone),
    address: [said(row.street), town].filter(Boolean).join(', ') || null,
    birth: said(row.birth),
    tickets: Number(row.tickets),
    lastPurchase: said(row.last),
  }
}

function said(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell)
}
