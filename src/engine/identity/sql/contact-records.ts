import type { Warehouse } from '../../store/index.ts'
import type { EvidenceMeaning, IdentityRecord } from '../identity-record.ts'

/** A contact record with what its tickets say of it: who it names, and what it says about being written to. */
export interface ContactRecord {
  record: IdentityRecord
  source: string
  permissionEmail: 'yes' | 'no' | null
  permissionSms: 'yes' | 'no' | null
  /** Its people object to any message. */
  isNoContact: boolean
  /** Messages to its e-mail address come back. */
  isBounced: boolean
  /** All its tickets came through a reseller. */
  isOnlyReseller: boolean
  /** All its tickets were paid by the pass Culture. */
  isOnlyPassCulture: boolean
}

const fieldColumns: readonly [EvidenceMeaning, string][] = [
  ['title', 'c.title'],
  ['lastName', 'c.last_name'],
  ['firstName', 'c.first_name'],
  ['fullName', 'c.full_name'],
  ['company', 'c.company'],
  ['companyType', 'c.company_type'],
  ['email', 'c.email'],
  ['otherEmails', 'c.other_emails'],
  ['phone', 'c.phone'],
  ['street', 'c.street'],
  ['postcode', 'c.postcode'],
  ['city', 'c.city'],
  ['country', 'c.country'],
  ['birthDate', 'CAST(c.birth_date AS VARCHAR)'],
  ['birthYear', 'CAST(c.birth_year AS VARCHAR)'],
  ['gender', 'c.gender'],
]

const otherColumns = [
  'c.record_id',
  'c.source',
  'c.customer_number',
  'c.permission_email',
  'c.permission_sms',
  'c.no_contact',
  'c.email_bounced',
  'CAST(coalesce(t.tickets, 0) AS VARCHAR)',
  'CAST(coalesce(t.purchases, 0) AS VARCHAR)',
  'CAST(coalesce(t.reseller_lines = t.lines, false) AS VARCHAR)',
  'CAST(coalesce(t.pass_lines = t.lines, false) AS VARCHAR)',
]

/** Records that come out of the warehouse as one text: cell by cell, a million cells take longer to hand over than to find. */
const recordsInOne = 500

/** The contact records of the warehouse in the order of their ids. Reads `contact_record` and `ticket`. */
export async function readContactRecords(warehouse: Warehouse): Promise<ContactRecord[]> {
  const cells = [...otherColumns, ...fieldColumns.map(([, column]) => column)]
  const packs = await warehouse.run(`
    SELECT '[' || string_agg(cells, ',' ORDER BY record_id) || ']' AS records
    FROM (SELECT c.record_id, CAST(to_json([${cells.join(', ')}]) AS VARCHAR) AS cells,
        row_number() OVER (ORDER BY c.record_id) // ${recordsInOne} AS pack
      FROM contact_record c
      LEFT JOIN (
        SELECT record_id, sum(seats) AS tickets, count(*) AS lines, count(DISTINCT coalesce(order_id, ticket_id)) AS purchases,
          sum(CASE WHEN tariff_class = 'reseller' OR sales_channel_class = 'reseller' THEN 1 ELSE 0 END) AS reseller_lines,
          sum(CASE WHEN regexp_matches(lower(concat_ws(' ', tariff, sales_channel, source)), 'pass.?culture') THEN 1 ELSE 0 END) AS pass_lines
        FROM ticket WHERE record_id IS NOT NULL GROUP BY record_id
      ) t ON t.record_id = c.record_id)
    GROUP BY pack ORDER BY pack`)
  return packs.flatMap(({ records }) => (JSON.parse(String(records)) as Cells[]).map(contactRecord))
}

type Cells = (string | null)[]

function contactRecord(cells: Cells): ContactRecord {
  const [recordId, source, account, permissionEmail, permissionSms, noContact, bounced, ...bought] = cells
  const [tickets, purchases, onlyReseller, onlyPassCulture] = bought
  const fields: IdentityRecord['fields'] = {}
  fieldColumns.forEach(([field], index) => {
    const value = cells[otherColumns.length + index]
    if (value) fields[field] = value
  })
  return {
    record: {
      ...{ recordId: recordId ?? '', fields, tickets: Number(tickets), purchases: Number(purchases) },
      ...(account && { account }),
    },
    source: source ?? '',
    permissionEmail: saidOf(permissionEmail),
    permissionSms: saidOf(permissionSms),
    isNoContact: noContact === 'yes',
    isBounced: bounced === 'yes',
    isOnlyReseller: onlyReseller === 'true',
    isOnlyPassCulture: onlyPassCulture === 'true',
  }
}

function saidOf(cell: string | null | undefined): 'yes' | 'no' | null {
  return cell === 'yes' || cell === 'no' ? cell : null
}
