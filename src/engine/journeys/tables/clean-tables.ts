/** A cleaned table that can be taken away: its columns are the warehouse's, readable without it. */
export interface CleanTable {
  name: 'tickets' | 'performances' | 'contacts'
  /**
   * Money columns are cents in Parquet and CSV for programs; in files for people, euros under the name without `_cents`. `{{sensitive}}`
   * stands for the labels of tariffs that say something of a holder's health or means (P14).
   */
  sql: string
}

/** In place of a tariff that says something of the health or the means of a customer whom the row tells. */
export const maskedTariff = 'tarif particulier'

/** In the table of tickets, the rows whose tariff is masked. */
export const maskedTickets =
  't.record_id IS NOT NULL AND (t.tariff IN ({{sensitive}}) OR t.product_type IN ({{sensitive}}))'

/**
 * The tables that all imports and decisions end with. Grain: a seat (valid or not, told by its status), a performance, a contact
 * record of the ticketing system. Left out: what is computed on persons, which lists of persons give.
 */
export const cleanTables: readonly CleanTable[] = [
  {
    name: 'tickets',
    sql: `SELECT t.source, t.ticket_number, t.order_id, p.show_title AS show, strftime(p.starts_at, '%Y-%m-%dT%H:%M') AS starts_at,
        p.venue, p.hall, t.seat_category, t.seat, t.seats, t.status, strftime(t.purchased_at, '%Y-%m-%dT%H:%M') AS purchased_at,
        CAST(t.cancelled_on AS VARCHAR) AS cancelled_on, t.cancelled_why, 
        ${masked('tariff')}, t.tariff_class, ${masked('product_type')}, t.price_cents,
        t.paid_by_package, t.sales_channel, t.sales_channel_class, c.customer_number,
        strftime(t.scanned_at, '%Y-%m-%dT%H:%M') AS scanned_at, CAST(t.option_expires_on AS VARCHAR) AS option_expires_on
      FROM ticket t
      JOIN performance p ON p.performance_id = t.performance_id
      LEFT JOIN contact_record c ON c.record_id = t.record_id
      ORDER BY p.starts_at NULLS LAST, p.show_title, t.ticket_id`,
  },
  {
    name: 'performances',
    sql: `SELECT p.source, p.show_title AS show, p.show_key, strftime(p.starts_at, '%Y-%m-%dT%H:%M') AS starts_at, p.venue, p.hall,
        p.status, p.capacity, p.seats_held, CAST(coalesce(s.sold, 0) AS BIGINT) AS sold, CAST(coalesce(s.unpaid, 0) AS BIGINT) AS unpaid,
        CAST(coalesce(s.options, 0) AS BIGINT) AS options, CAST(s.receipts_cents AS BIGINT) AS receipts_cents,
        p.aggregate_sold AS till_sold, p.aggregate_receipts_cents AS till_receipts_cents
      FROM performance p
      LEFT JOIN (
        SELECT performance_id, sum(CASE WHEN status = 'sold' THEN seats ELSE 0 END) AS sold,
          sum(CASE WHEN status = 'unpaid' THEN seats ELSE 0 END) AS unpaid,
          sum(CASE WHEN status = 'option' THEN seats ELSE 0 END) AS options,
          sum(CASE WHEN status = 'sold' THEN price_cents END) AS receipts_cents
        FROM ticket GROUP BY performance_id
      ) s ON s.performance_id = p.performance_id
      ORDER BY p.starts_at NULLS LAST, p.show_title`,
  },
  {
    name: 'contacts',
    sql: `SELECT source, customer_number, title, last_name, first_name, full_name, company, company_type, email, phone, other_emails, street,
        postcode, city, country, CAST(birth_date AS VARCHAR) AS birth_date, birth_year, gender, permission_email, permission_sms, no_contact, email_bounced
      FROM contact_record ORDER BY record_id`,
  },
]

function masked(column: 'tariff' | 'product_type'): string {
  return `CASE WHEN t.record_id IS NOT NULL AND t.${column} IN ({{sensitive}}) THEN '${maskedTariff}' ELSE t.${column} END AS ${column}`
}
