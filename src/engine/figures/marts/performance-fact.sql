-- Grain: one row a performance: what does not depend on sales.
-- Unit: seats, day numbers. season is the performance's own (P9); null when the export does not date the performance.
-- own_share: ten-thousandths of the receipts that stay with the house (P10); null when it is not known. The capacity of what a partner
-- sells is unknown, as its sales are; that of what is played elsewhere is the one given for it, never that of a hall of the house.
-- genre: what the record of the show says, else what the ticketing files say of it, in small letters.
-- on_sale_day: the day from which its seats are sold, where a file says it.
-- has_money_alone: a file gives its receipts and none a seat of it: how many were sold is unknown, never 0 (P10).
-- Left out: nothing.
CREATE OR REPLACE TABLE {{schema}}.performance_fact AS
WITH told_genre AS (
  SELECT show_key, min(lower(genre)) AS genre FROM main.performance WHERE genre IS NOT NULL GROUP BY show_key
)
SELECT
  CAST(p.performance_id AS mart_word) AS performance_id,
  p.source,
  CAST(p.show_key AS mart_word) AS show_key,
  CAST(p.show_title AS mart_word) AS show_title,
  p.venue,
  CAST(p.hall AS mart_word) AS hall,
  CAST(coalesce(g.genre, x.genre) AS mart_word) AS genre,
  p.starts_at,
  c.day_number AS performance_day,
  CAST(c.season AS mart_word) AS season,
  c.season_year, c.iso_weekday,
  CAST(CASE WHEN c.day IS NULL THEN NULL ELSE c.year || '-' || lpad(CAST(c.month AS VARCHAR), 2, '0') END AS mart_word) AS performance_month,
  hour(p.starts_at) AS start_hour,
  CASE
    WHEN s.is_sold_by_partner = 1 THEN NULL
    WHEN s.is_elsewhere = 1 THEN s.seats_elsewhere
    ELSE p.capacity
  END AS capacity,
  CASE WHEN s.performance_id IS NULL THEN 10000 ELSE s.own_share END AS own_share,
  coalesce(s.is_sold_by_partner, 0) AS is_sold_by_partner,
  coalesce(s.is_elsewhere, 0) AS is_elsewhere,
  p.seats_held,
  date_diff('day', DATE '1970-01-01', p.on_sale_on) AS on_sale_day,
  p.status,
  CASE WHEN p.status = 'cancelled' THEN 1 ELSE 0 END AS is_cancelled,
  p.aggregate_sold,
  p.aggregate_receipts_cents,
  CASE
    WHEN p.aggregate_sold IS NULL AND p.aggregate_receipts_cents IS NOT NULL AND b.performance_id IS NULL THEN 1
    ELSE 0
  END AS has_money_alone
FROM main.performance p
LEFT JOIN {{schema}}.calendar c ON c.day = CAST(p.starts_at AS DATE)
LEFT JOIN {{schema}}.show_genre g ON g.show_key = p.show_key
LEFT JOIN told_genre x ON x.show_key = p.show_key
LEFT JOIN {{schema}}.sale_terms s ON s.performance_id = p.performance_id
LEFT JOIN (SELECT DISTINCT performance_id FROM main.ticket) b ON b.performance_id = p.performance_id
ORDER BY p.performance_id;
