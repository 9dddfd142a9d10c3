-- Grain: one row a person, organisation or technical account, on the as-of day. Unit: visits, tickets, day numbers.
-- email_reachable, sms_reachable: 1 when at least one address may be written to; else *_why_not says why, the strongest reason
-- first ('noAddress' when there is none). An objection on one address never hides a permission of another (P12); an address to
-- which any of its holders objected, or that bounces, is written to for none of them. *_address: the first in the alphabet of those
-- that may be written to, so that it stays the same. email_is_told: 1 when the permission of any address is known, yes or no; null
-- without an address. Nobody is written to once the time is over for which their data may be kept (P16): 'retention', where the last
-- thing that a person did or said is of {{lastSignDay}} or before; of whom nothing is dated, it is not known.
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
refused AS (
  SELECT channel, address, min(why_not) AS why_not
  FROM main.address_permission
  WHERE why_not IN ('bounced', 'objection')
  GROUP BY channel, address
),
named AS (
  SELECT record_id, person_id FROM main.person_record UNION ALL SELECT record_id, person_id FROM main.person_beside
),
sign AS (
  SELECT n.person_id, max(s.day) AS last_day
  FROM named n
  JOIN (
    SELECT t.record_id,
      max(greatest(CAST(t.purchased_at AS DATE), CASE WHEN t.status <> 'cancelled' THEN CAST(f.starts_at AS DATE) END)) AS day
    FROM main.ticket t LEFT JOIN main.performance f ON f.performance_id = t.performance_id
    WHERE t.record_id IS NOT NULL
    GROUP BY t.record_id
    UNION ALL
    SELECT c.record_id, max(k.day) FROM main.contact_record c JOIN {{schema}}.spoken k ON k.address = lower(c.email) GROUP BY c.record_id
  ) s ON s.record_id = n.record_id
  GROUP BY n.person_id
),
overdue AS (
  SELECT s.person_id
  FROM sign s JOIN main.person p ON p.person_id = s.person_id
  WHERE p.kind = 'person' AND s.last_day <= DATE '{{lastSignDay}}'
),
permitted AS (
  SELECT
    a.person_id,
    a.channel,
    max(CASE WHEN a.why_not IS NULL AND r.address IS NULL AND o.person_id IS NULL THEN 1 ELSE 0 END) AS reachable,
    min(CASE WHEN a.why_not IS NULL AND r.address IS NULL AND o.person_id IS NULL THEN a.address END) AS address,
    max(CASE WHEN a.permission <> 'unknown' OR a.why_not IS NULL THEN 1 ELSE 0 END) AS is_told,
    min(CASE coalesce(a.why_not, r.why_not)
      WHEN 'objection' THEN '1objection' WHEN 'bounced' THEN '2bounced' WHEN 'minor' THEN '3minor'
      WHEN 'passCulture' THEN '4passCulture' WHEN 'cse' THEN '5cse' WHEN 'reseller' THEN '6reseller'
      WHEN 'technical' THEN '7technical' ELSE CASE WHEN a.why_not IS NULL THEN '0retention' ELSE '8' || a.why_not END END) AS why_not
  FROM main.address_permission a
  LEFT JOIN refused r ON r.channel = a.channel AND r.address = a.address
  LEFT JOIN overdue o ON o.person_id = a.person_id
  GROUP BY a.person_id, a.channel
),
numbers AS (
  SELECT r.person_id, string_agg(DISTINCT c.customer_number, ';' ORDER BY c.customer_number) AS customer_numbers
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
