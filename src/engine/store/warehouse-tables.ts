/**
 * The base tables of the warehouse, rebuilt from the committed imports and the human decisions.
 * Days and times are local to the venue. Money is cents. Booleans are 0 or 1 (portable SQL).
 * Marts (schema `mart`) are built over them by `figures/marts`. Tables replaced here held something else in earlier versions of the program.
 */
export const warehouseTables = `
CREATE OR REPLACE TABLE contact_record (
  record_id VARCHAR NOT NULL,        -- 'source:customer number', or 'source:#hash of the fields' without one
  source VARCHAR NOT NULL,           -- ticketing system and account
  customer_number VARCHAR,
  title VARCHAR, last_name VARCHAR, first_name VARCHAR, full_name VARCHAR, company VARCHAR, company_type VARCHAR,
  email VARCHAR, phone VARCHAR,      -- cleaned: lower case; E.164
  other_emails VARCHAR,              -- further addresses of the same row, a space between them
  street VARCHAR, postcode VARCHAR, city VARCHAR, country VARCHAR,
  birth_date DATE, birth_year INTEGER, gender VARCHAR,
  permission_email VARCHAR,          -- 'yes', 'no', null = unknown (P12)
  permission_sms VARCHAR,
  no_contact VARCHAR,                -- 'yes': its people object to any message
  email_bounced VARCHAR,             -- 'yes': messages to its e-mail come back
  import_id VARCHAR NOT NULL
);
CREATE OR REPLACE TABLE performance (
  performance_id VARCHAR NOT NULL,   -- 'show key@starts_at' (decision 4)
  source VARCHAR NOT NULL,
  show_key VARCHAR NOT NULL,         -- the title in small letters and figures, a dash between words
  show_title VARCHAR NOT NULL,
  starts_at TIMESTAMP,
  venue VARCHAR, hall VARCHAR,
  capacity INTEGER,                  -- null = not known (P4), never guessed from sales
  seats_held INTEGER,                -- holds (contingents), null = not known
  status VARCHAR NOT NULL,           -- 'on', 'cancelled'
  aggregate_sold INTEGER,            -- coarser totals given by a performances file: they check tickets, and count on days without any (decision 36)
  aggregate_receipts_cents BIGINT,
  aggregate_free INTEGER,            -- of the seats that the list counts, those that nobody paid for; null = it does not say
  genre VARCHAR,                     -- as the ticketing system says it; null = no file does
  on_sale_on DATE                    -- day from which its seats are sold, where a file says it
);
CREATE OR REPLACE TABLE ticket (
  ticket_id VARCHAR NOT NULL,        -- one seat stays one seat (P2)
  source VARCHAR NOT NULL,
  performance_id VARCHAR NOT NULL,
  record_id VARCHAR,                 -- null = anonymous sale
  order_id VARCHAR,
  ticket_number VARCHAR,
  seat VARCHAR,
  seat_category VARCHAR,
  purchased_at TIMESTAMP,            -- first purchase of that seat; null = the export does not date it
  cancelled_on DATE,                 -- day from which it no longer counts, null = valid
  cancelled_why VARCHAR,             -- 'status', 'undated' (no file says when, and none knew it valid), 'absence' (P1), 'exchange'
  status VARCHAR NOT NULL,           -- 'sold', 'unpaid', 'option', 'cancelled'
  tariff VARCHAR,
  tariff_class VARCHAR NOT NULL,     -- contract tariffClasses
  product_type VARCHAR,
  sales_channel VARCHAR,
  sales_channel_class VARCHAR NOT NULL,
  price_cents BIGINT,                -- null = the file gives no price
  paid_by_package INTEGER NOT NULL,  -- 1 = zero-price line of a subscription, pass or carnet: paid once with it (P8)
  seats INTEGER NOT NULL,            -- weight: 1, or the head count of a group line
  scanned_at TIMESTAMP,
  option_expires_on DATE,
  import_id VARCHAR NOT NULL,
  seen_on DATE                       -- last day that the first file which shows the seat speaks of; null = no file of sales shows it
);
CREATE OR REPLACE TABLE ticket_state (
  ticket_id VARCHAR NOT NULL,        -- seats whose state changed from one file to another, a row a state; the others have that of their ticket
  status VARCHAR NOT NULL,           -- 'sold', 'unpaid', 'option'
  from_on DATE,                      -- null = from the purchase
  until_on DATE,                     -- null = until it is given back
  seen_on DATE                       -- last day that the first file which shows this state speaks of
);
CREATE OR REPLACE TABLE season_count (
  start_month INTEGER NOT NULL,      -- in which seasons begin, as they were counted
  season INTEGER NOT NULL,           -- the year in which it begins
  what VARCHAR NOT NULL,             -- 'tickets', 'contacts', 'places', 'lastSale', 'money', 'week': see journeys/control/season-counts.ts
  counts VARCHAR NOT NULL            -- JSON
);
CREATE TABLE IF NOT EXISTS sale_day (
  day DATE,
  last_at TIMESTAMP
);
CREATE OR REPLACE TABLE person (
  person_id VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,             -- 'person', 'organisation', 'technical'
  organisation_kind VARCHAR,         -- 'school', 'cse', 'association', 'company', 'reseller', 'counter', 'test', null
  household_id VARCHAR,
  display_name VARCHAR NOT NULL,
  last_name VARCHAR, first_name VARCHAR, birth_year INTEGER,
  postcode VARCHAR, city VARCHAR, country VARCHAR,
  distance_band VARCHAR NOT NULL,    -- contract distanceBands, from the venue's own commune
  sales INTEGER NOT NULL,            -- tickets under all the person's records, cancelled ones too
  last_purchase DATE,                -- what the person did or said last (P16); null = never, or of no known day
  last_performance DATE,             -- of those for which a valid ticket is held
  last_said DATE                     -- yes or no to messages, on whichever channel
);
CREATE TABLE IF NOT EXISTS person_record (
  record_id VARCHAR NOT NULL,
  person_id VARCHAR NOT NULL,        -- the first-named person of the record
  confidence DOUBLE NOT NULL
);
CREATE TABLE IF NOT EXISTS person_beside (
  record_id VARCHAR NOT NULL,
  place INTEGER NOT NULL,            -- 1 = the other of a couple, or an organisation's contact
  person_id VARCHAR NOT NULL         -- whom the record names beside the first
);
CREATE OR REPLACE TABLE record_bought (
  record_id VARCHAR NOT NULL,        -- records of whom a valid seat is held, option and unpaid included
  tickets INTEGER NOT NULL,          -- valid seats
  last_purchase DATE                 -- null = no purchase is dated
);
CREATE OR REPLACE TABLE person_text (
  tickets INTEGER NOT NULL,          -- valid seats under all the person's records; rows stand by it, the most first
  person_id VARCHAR NOT NULL,
  kind VARCHAR NOT NULL, name VARCHAR NOT NULL, city VARCHAR,
  records VARCHAR NOT NULL,          -- a line a record, and of the other of a couple '#' and their place
  text VARCHAR NOT NULL              -- what a search looks into, a line a record: names, number, address, telephone; lower case, accents folded
);
CREATE TABLE IF NOT EXISTS person_doubt (
  person_a VARCHAR NOT NULL,
  person_b VARCHAR NOT NULL,         -- the same = one person who may be two; another = two who may be one
  probability DOUBLE NOT NULL        -- of one person, 0 to 1
);
CREATE OR REPLACE TABLE address_permission (
  person_id VARCHAR NOT NULL,
  channel VARCHAR NOT NULL,          -- 'email', 'sms'
  address VARCHAR NOT NULL,
  permission VARCHAR NOT NULL,       -- 'yes', 'no', 'unknown' (an objection wins)
  basis VARCHAR NOT NULL,            -- 'optIn', 'existingCustomer', 'professional', 'none'
  why_not VARCHAR,                   -- null = may be written to; else 'objection', 'subscribedSince', 'unknown', 'bounced', 'reseller', 'technical', 'passCulture', 'cse', 'otherEntity'
  is_first INTEGER NOT NULL,         -- 1 = the first of its cell in some record of the person
  minor_from DATE, minor_until DATE, -- its bearer is a minor from the one to the day before the other; null = no birth is known
  said_on DATE                       -- last day on which it said yes or no to messages itself
);
`
