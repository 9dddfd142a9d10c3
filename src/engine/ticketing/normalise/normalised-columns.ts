/**
 * The one shape in which every recognised file is kept, whatever its grain: a Parquet file named by its content, from
 * which the warehouse is rebuilt. A column that the file does not give is null in every row. Money is cents; days and
 * moments are text, local to the venue.
 */
export const normalisedColumns = {
  /** The row of the file. */
  row: 'INTEGER',
  /** Where one row of the file makes several, the place of this one among them all; else null. */
  line: 'INTEGER',
  /** Of a count of nobody's seats that adds to those of other statements, which line of which it is: another statement takes no place of it. */
  statement_line: 'VARCHAR',
  ticket_number: 'VARCHAR',
  order_number: 'VARCHAR',
  series_id: 'VARCHAR',
  /** The number of the row in the list itself: a list of cancellations may name it. */
  record_number: 'VARCHAR',
  purchased_at: 'VARCHAR',
  status: 'VARCHAR',
  option_expires_on: 'VARCHAR',
  cancelled_on: 'VARCHAR',
  /** 1 for a line that takes another one back: a refund, an annulment of a journal of operations. */
  takes_back: 'INTEGER',
  /** The number of the ticket in whose place this one was issued. */
  replaces: 'VARCHAR',
  /** 1 when a free remark tells that the seats are no longer wanted, 2 when it is the state of the row, 3 when the way of paying is: what it says is kept, never the remark (P14). */
  remark_cancels: 'INTEGER',
  show_title: 'VARCHAR',
  /** What the system calls a show by, which names it where no file gives its title. */
  show_code: 'VARCHAR',
  performance_key: 'VARCHAR',
  starts_at: 'VARCHAR',
  venue: 'VARCHAR',
  hall: 'VARCHAR',
  /** What kind of show it is, as the system says it (« danse », « humour »). */
  genre: 'VARCHAR',
  /** The day from which its seats are sold. */
  on_sale_on: 'VARCHAR',
  capacity: 'INTEGER',
  seats_sold: 'INTEGER',
  seats_held: 'INTEGER',
  /** Of the seats sold, those that nobody paid for. */
  seats_free: 'INTEGER',
  receipts_cents: 'BIGINT',
  seat_category: 'VARCHAR',
  seat: 'VARCHAR',
  tariff: 'VARCHAR',
  tariff_class: 'VARCHAR',
  product_type: 'VARCHAR',
  price_cents: 'BIGINT',
  paid_by_package: 'INTEGER',
  quantity: 'INTEGER',
  sales_channel: 'VARCHAR',
  sales_channel_class: 'VARCHAR',
  customer_number: 'VARCHAR',
  title: 'VARCHAR',
  last_name: 'VARCHAR',
  first_name: 'VARCHAR',
  full_name: 'VARCHAR',
  company: 'VARCHAR',
  company_type: 'VARCHAR',
  email: 'VARCHAR',
  /** In a list of contacts, the addresses of a row beyond its first, a space between them. */
  other_emails: 'VARCHAR',
  phone: 'VARCHAR',
  street: 'VARCHAR',
  postcode: 'VARCHAR',
  city: 'VARCHAR',
  country: 'VARCHAR',
  birth_date: 'VARCHAR',
  birth_year: 'INTEGER',
  gender: 'VARCHAR',
  scanned_at: 'VARCHAR',
  permission_email: 'VARCHAR',
  permission_sms: 'VARCHAR',
  /** 'yes' when the row says that its people are not to be written to, by any channel. */
  no_contact: 'VARCHAR',
  /** 'yes' when the row says that messages to its e-mail address come back. */
  email_bounced: 'VARCHAR',
} as const

export type NormalisedColumn = keyof typeof normalisedColumns
export type NormalisedRow = {
  [C in NormalisedColumn]: ((typeof normalisedColumns)[C] extends 'VARCHAR' ? string : number) | null
}
