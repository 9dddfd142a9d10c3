-- Grain: one row a season, the days from and until which its tickets count, and what tells tickets apart in sums (status, tariff, sales
-- channel, distance, whose receipts, sign of the price): mart_ticket summed over persons and performances, for questions that ask
-- neither. Unit: seats, cents. Columns mean what they mean there.
-- Left out: nothing.
CREATE OR REPLACE TABLE {{schema}}.mart_sale_day AS
SELECT
  t.season, t.season_year, t.counts_from, t.counts_until, t.is_followed, t.seen_from, t.is_counted,
  t.is_sold, t.is_paid, t.is_comp, t.is_exempted, t.is_unpaid, t.is_option,
  t.performance_is_cancelled, t.own_share, t.is_sold_by_partner, t.paid_by_package,
  t.tariff_class, t.sales_channel_class, t.distance_band,
  CAST(sum(t.seats) AS BIGINT) AS seats,
  CAST(sum(t.price_cents) AS BIGINT) AS price_cents
FROM {{schema}}.mart_ticket t
GROUP BY
  t.season, t.season_year, t.counts_from, t.counts_until, t.is_followed, t.seen_from, t.is_counted,
  t.is_sold, t.is_paid, t.is_comp, t.is_exempted, t.is_unpaid, t.is_option,
  t.performance_is_cancelled, t.own_share, t.is_sold_by_partner, t.paid_by_package,
  t.tariff_class, t.sales_channel_class, t.distance_band,
  -- Prices of one sign in a row: a refund and a sale never make a zero price together.
  CASE WHEN t.price_cents > 0 THEN 1 WHEN t.price_cents < 0 THEN -1 ELSE t.price_cents END
ORDER BY t.season_year, t.counts_from;
