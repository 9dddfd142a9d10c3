import type { Warehouse } from '../store/index.ts'

/**
 * Writes beside each person the last day on which they did or said something (P16): bought, held a valid seat of a performance, answered
 * whether they want messages. The same on any day on which it is asked, so that what says who may still be written to and what says
 * whose data are due cannot differ.
 */
export async function writeLastSigns(warehouse: Warehouse): Promise<void> {
  await warehouse.execute(
    `UPDATE person SET sales = sign.sales, last_purchase = sign.bought, last_performance = sign.played, last_said = sign.said
     FROM (
       SELECT person_id, CAST(sum(sales) AS INTEGER) AS sales, max(bought) AS bought, max(played) AS played, max(said) AS said
       FROM (
         SELECT n.person_id, s.sales, s.bought, s.played, NULL AS said
         FROM (SELECT record_id, person_id FROM person_record UNION ALL SELECT record_id, person_id FROM person_beside) n
         JOIN (
           SELECT t.record_id, count(*) AS sales, max(CAST(t.purchased_at AS DATE)) AS bought,
             max(CASE WHEN t.status <> 'cancelled' THEN CAST(f.starts_at AS DATE) END) AS played
           FROM ticket t LEFT JOIN performance f ON f.performance_id = t.performance_id
           WHERE t.record_id IS NOT NULL
           GROUP BY t.record_id) s ON s.record_id = n.record_id
         UNION ALL SELECT person_id, 0, NULL, NULL, said_on FROM address_permission)
       GROUP BY person_id) sign
     WHERE sign.person_id = person.person_id`,
  )
}
