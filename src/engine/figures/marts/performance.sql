-- Grain: one row a performance, on the as-of day. Unit: seats, cents.
-- paid + comps + exempted = sold; capacity = sold + unpaid + options + held + remaining where the capacity is known (P4, P5).
-- Sums are BIGINT: the 128 bits of sum() take a third of a millisecond a column to read.
-- Left out: cancelled tickets (counted apart, without those exchanged for others, which count); receipts of unpaid seats and options, and of lines without a price.
CREATE OR REPLACE TABLE {{schema}}.mart_performance AS
WITH taken AS (
  SELECT
    performance_id,
    CAST(sum(CASE WHEN is_cancelled = 0 THEN is_sold * seats ELSE 0 END) AS BIGINT) AS sold,
    CAST(sum(CASE WHEN is_cancelled = 0 THEN is_paid * seats ELSE 0 END) AS BIGINT) AS paid,
    CAST(sum(CASE WHEN is_cancelled = 0 THEN is_unpaid * seats ELSE 0 END) AS BIGINT) AS unpaid,
    CAST(sum(CASE WHEN is_cancelled = 0 THEN is_option * seats ELSE 0 END) AS BIGINT) AS options,
    CAST(sum(CASE WHEN is_cancelled = 0 THEN is_option * option_has_expired * seats ELSE 0 END) AS BIGINT) AS options_expired,
    min(CASE WHEN is_cancelled = 0 AND is_option = 1 THEN option_expires_on END) AS options_end_on,
    CAST(sum(CASE WHEN is_cancelled = 0 THEN is_comp * seats ELSE 0 END) AS BIGINT) AS comps,
    CAST(sum(CASE WHEN is_cancelled = 0 THEN is_exempted * seats ELSE 0 END) AS BIGINT) AS exempted,
    CAST(sum(CASE WHEN is_cancelled = 0 THEN is_sold * is_group_sale * seats ELSE 0 END) AS BIGINT) AS sold_to_groups,
    CAST(sum(CASE WHEN is_cancelled = 0 AND tariff_class IN ('school', 'group') THEN seats ELSE 0 END) AS BIGINT) AS group_tariffs,
    CAST(sum(CASE WHEN cancelled_why IN ('exchange', 'followed') THEN 0 ELSE is_cancelled * seats END) AS BIGINT) AS cancelled,
    CAST(sum(CASE WHEN is_cancelled = 0 AND is_paid = 1 THEN coalesce(price_cents, 0) ELSE 0 END) AS BIGINT) AS receipts_cents,
    sum(CASE WHEN is_cancelled = 0 AND is_paid = 1 AND price_cents IS NOT NULL THEN 1 ELSE 0 END) AS priced,
    sum(CASE WHEN is_cancelled = 0 AND is_paid = 1 AND price_cents IS NULL AND paid_by_package = 0 THEN 1 ELSE 0 END) AS unpriced,
    min(CASE WHEN is_cancelled = 0 THEN is_counted END) AS is_counted
  FROM {{schema}}.mart_ticket
  GROUP BY performance_id
)
SELECT
  f.*,
  coalesce(k.sold, 0) AS sold,
  coalesce(k.paid, 0) AS paid,
  coalesce(k.unpaid, 0) AS unpaid,
  coalesce(k.options, 0) AS options,
  coalesce(k.options_expired, 0) AS options_expired,
  -- The first day on which an option of it ends, past ones still held included; null where no file says it.
  k.options_end_on,
  coalesce(k.comps, 0) AS comps,
  coalesce(k.exempted, 0) AS exempted,
  coalesce(k.sold_to_groups, 0) AS sold_to_groups,
  -- Sold, unpaid or under option at a school or group tariff: who fills that performance.
  coalesce(k.group_tariffs, 0) AS group_tariffs,
  f.seats_held AS holds,
  f.capacity - coalesce(f.seats_held, 0) - coalesce(k.sold, 0) - coalesce(k.unpaid, 0) - coalesce(k.options, 0) AS remaining,
  coalesce(k.cancelled, 0) AS cancelled,
  -- Null where no file gives a price, or where no ticket is known and none of its season.
  CASE WHEN k.priced = 0 AND k.unpriced > 0 OR y.has_tickets = 0 THEN NULL ELSE coalesce(k.receipts_cents, 0) END AS receipts_cents,
  -- 1 where a list of performances alone counts its seats: it does not tell which were paid.
  coalesce(k.is_counted, 0) AS is_counted
FROM {{schema}}.performance_fact f
LEFT JOIN taken k ON k.performance_id = f.performance_id
LEFT JOIN {{schema}}.mart_season y ON y.season_year = f.season_year
ORDER BY f.performance_day NULLS LAST, f.performance_id;
