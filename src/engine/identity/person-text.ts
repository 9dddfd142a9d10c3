import type { Warehouse } from '../store/index.ts'

/**
 * Fills `record_bought`, the valid seats of each record, and `person_text`, what a search for somebody looks into and shows: one row a
 * person, those who buy most first. Folded and summed once, when persons are built: at each search, a million tickets' buyers took a
 * quarter of a second.
 */
export async function writePersonText(warehouse: Warehouse): Promise<void> {
  await warehouse.execute('DELETE FROM record_bought')
  await warehouse.execute('DELETE FROM person_text')
  await warehouse.execute(
    `INSERT INTO record_bought
     SELECT record_id, CAST(sum(seats) AS INTEGER), max(CAST(purchased_at AS DATE))
     FROM ticket WHERE status <> 'cancelled' AND record_id IS NOT NULL GROUP BY record_id ORDER BY record_id`,
  )
  await warehouse.execute(
    `INSERT INTO person_text
     SELECT m.tickets, p.person_id, p.kind, p.display_name, p.city, m.records,
       concat_ws(chr(10), p.person_id, strip_accents(lower(p.display_name)), m.text)
     FROM (
       SELECT n.person_id, CAST(coalesce(sum(b.tickets), 0) AS INTEGER) AS tickets, string_agg(n.mention, chr(10)) AS records,
         string_agg(strip_accents(lower(concat_ws(' ', c.record_id, c.customer_number, c.first_name, c.last_name,
           c.first_name, c.full_name, c.company, c.email, c.other_emails, c.phone))), chr(10)) AS text
       FROM (
         SELECT person_id, record_id, record_id AS mention FROM person_record
         UNION ALL SELECT person_id, record_id, record_id || '#' || place FROM person_beside) n
       JOIN contact_record c ON c.record_id = n.record_id
       LEFT JOIN record_bought b ON b.record_id = n.record_id
       GROUP BY n.person_id) m
     JOIN person p ON p.person_id = m.person_id
     ORDER BY m.tickets DESC, p.person_id`,
  )
}
