import type { Row, Warehouse } from '../../store/index.ts'

/** The contact records of the warehouse in the order of their ids, with what their tickets say of them. */
export async function readContactRecords(warehouse: Warehouse): Promise<Row[]> {
  return await warehouse.run(`
    SELECT c.record_id, c.source, c.title, c.last_name, c.first_name, c.full_name, c.company, c.company_type, c.email, c.phone,
      c.street, c.postcode, c.city, c.country, CAST(c.birth_date AS VARCHAR) AS birth_date, c.birth_year, c.gender,
      c.permission_email, c.permission_sms,
      coalesce(t.tickets, 0) AS tickets, coalesce(t.purchases, 0) AS purchases,
      coalesce(t.reseller_lines = t.lines, false) AS only_reseller,
      coalesce(t.pass_lines = t.lines, false) AS only_pass_culture
    FROM contact_record c
    LEFT JOIN (
      SELECT record_id, sum(seats) AS tickets, count(*) AS lines, count(DISTINCT coalesce(order_id, ticket_id)) AS purchases,
        sum(CASE WHEN tariff_class = 'reseller' OR sales_channel_class = 'reseller' THEN 1 ELSE 0 END) AS reseller_lines,
        sum(CASE WHEN regexp_matches(lower(coalesce(tariff, '') || ' ' || coalesce(sales_channel, '')), 'pass.?culture') THEN 1 ELSE 0 END) AS pass_lines
      FROM ticket WHERE record_id IS NOT NULL GROUP BY record_id
    ) t ON t.record_id = c.record_id
    ORDER BY c.record_id`)
}
