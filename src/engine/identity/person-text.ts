import type { Warehouse } from '../store/index.ts'

/**
 * Fills `person_text` with what a search for somebody looks into: one row a record and person that it names. Folded once, when
 * persons are built: folded at each search, it took half a second of a million tickets' buyers.
 */
export async function writePersonText(warehouse: Warehouse): Promise<void> {
  await warehouse.execute('DELETE FROM person_text')
  await warehouse.execute(
    `INSERT INTO person_text
     SELECT n.person_id, n.record_id, n.mention,
       strip_accents(lower(concat_ws(' ', p.person_id, p.display_name, c.record_id, c.customer_number, c.first_name, c.last_name,
         c.first_name, c.full_name, c.company, c.email, c.phone)))
     FROM (
       SELECT person_id, record_id, record_id AS mention FROM person_record
       UNION ALL SELECT person_id, record_id, record_id || '#' || place FROM person_beside) n
     JOIN contact_record c ON c.record_id = n.record_id
     JOIN person p ON p.person_id = n.person_id`,
  )
}
