-- Grain: one row a person, organisation or technical account, on the as-of day. Unit: visits, tickets, day numbers.
-- email_reachable, sms_reachable: 1 when at least one address may be written to (see mart_address); else *_why_not says why, the
-- strongest reason first ('noAddress' when there is none). *_address: of those that may be written to, one that stands first in its
-- cell before one that stands beside it, then the first in the alphabet, so that it stays the same. email_is_told: 1 when the
-- permission of any address is known, yes or no; null without an address.
-- Counts are of 32 bits: DuckDB's sums are of 128, a hundred times slower to compare.
-- Left out: cancelled tickets.
CREATE OR REPLACE TABLE {{schema}}.mart_person AS
WITH bought AS (
  SELECT
    person_number,
    sum(visits) AS visits,
    min(season_year) AS first_season_year,
    max(season_year) AS last_season_year,
    min(first_purchase_day) AS first_purchase_day,
    max(last_purchase_day) AS last_purchase_day,
    max(last_visit_day) AS last_visit_day,
    count(*) AS seasons
  FROM {{schema}}.mart_person_season
  GROUP BY person_number
),
shown AS (
  SELECT person_number, count(DISTINCT show_key) AS shows,
    min(CASE WHEN performance_day > {{asOfDay}} THEN performance_day END) AS next_visit_day
  FROM {{schema}}.mart_visit
  WHERE counts_from <= {{asOfDay}} AND {{asOfDay}} < counts_until AND performance_is_cancelled = 0
  GROUP BY person_number
),
held AS (
  SELECT
    person_number,
    sum(is_own_purchase * seats) AS own_tickets,
    sum((is_comp + is_exempted) * seats) AS free_tickets,
    sum(CASE WHEN tariff_class IN ('school', 'group') THEN seats ELSE 0 END) AS group_tickets,
    sum(CASE WHEN tariff_class = 'reseller' THEN seats ELSE 0 END) AS reseller_tickets,
    sum(seats) AS tickets
  FROM {{schema}}.mart_ticket
  WHERE person_number IS NOT NULL AND is_cancelled = 0
  GROUP BY person_number
),
permitted AS (
  SELECT
    person_id,
    channel,
    max(CASE WHEN why_not IS NULL THEN 1 ELSE 0 END) AS reachable,
    substr(min(CASE WHEN why_not IS NULL THEN CASE WHEN is_first = 1 THEN '0' ELSE '1' END || address END), 2) AS address,
    max(is_told) AS is_told,
    min(CASE why_not
      WHEN 'retention' THEN '0retention' WHEN 'subscribedSince' THEN '1subscribedSince' WHEN 'objection' THEN '2objection'
      WHEN 'bounced' THEN '3bounced' WHEN 'minor' THEN '4minor' WHEN 'passCulture' THEN '5passCulture' WHEN 'cse' THEN '6cse'
      WHEN 'reseller' THEN '7reseller' WHEN 'technical' THEN '8technical' ELSE '9' || why_not END) AS why_not
  FROM {{schema}}.mart_address
  GROUP BY person_id, channel
),
numbers AS (
  -- A list is put in order once: an aggregate in order sorts for each person, and nearly all have one number.
  SELECT r.person_id, array_to_string(list_sort(list_distinct(list(c.customer_number))), ';') AS customer_numbers
  FROM main.person_record r
  JOIN main.contact_record c ON c.record_id = r.record_id
  WHERE c.customer_number IS NOT NULL
  GROUP BY r.person_id
)
SELECT
  p.person_id, n.person_number, p.kind, p.organisation_kind, p.household_id, p.display_name, p.first_name, p.last_name,
  p.postcode, p.city, p.country, p.distance_band,
  CAST(coalesce(b.visits, 0) AS INTEGER) AS visits,
  coalesce(s.shows, 0) AS shows,
  coalesce(b.seasons, 0) AS seasons,
  b.first_season_year, b.last_season_year, b.first_purchase_day, b.last_purchase_day, b.last_visit_day, s.next_visit_day,
  CAST(coalesce(h.own_tickets, 0) AS INTEGER) AS own_tickets,
  CAST(coalesce(h.free_tickets, 0) AS INTEGER) AS free_tickets,
  CAST(coalesce(h.group_tickets, 0) AS INTEGER) AS group_tickets,
  CAST(coalesce(h.reseller_tickets, 0) AS INTEGER) AS reseller_tickets,
  CAST(coalesce(h.tickets, 0) AS INTEGER) AS tickets,
  coalesce(e.reachable, 0) AS email_reachable,
  CASE WHEN e.person_id IS NULL THEN 'noAddress' WHEN e.reachable = 1 THEN NULL ELSE substr(e.why_not, 2) END AS email_why_not,
  e.address AS email_address, e.is_told AS email_is_told,
  coalesce(m.reachable, 0) AS sms_reachable,
  CASE WHEN m.person_id IS NULL THEN 'noAddress' WHEN m.reachable = 1 THEN NULL ELSE substr(m.why_not, 2) END AS sms_why_not,
  m.address AS sms_address,
  coalesce(x.customer_numbers, '') AS customer_numbers
FROM main.person p
JOIN {{schema}}.person_number n ON n.person_id = p.person_id
LEFT JOIN bought b ON b.person_number = n.person_number
LEFT JOIN shown s ON s.person_number = n.person_number
LEFT JOIN held h ON h.person_number = n.person_number
LEFT JOIN permitted e ON e.person_id = p.person_id AND e.channel = 'email'
LEFT JOIN permitted m ON m.person_id = p.person_id AND m.channel = 'sms'
LEFT JOIN numbers x ON x.person_id = p.person_id
ORDER BY n.person_number;
