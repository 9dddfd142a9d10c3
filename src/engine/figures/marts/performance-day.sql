-- Grain: one row a performance, status, and days from and until which its tickets count: mart_ticket summed for questions of seats
-- by performance. Unit: seats. Columns mean what they mean there.
-- Left out: nothing.
CREATE OR REPLACE TABLE {{schema}}.mart_performance_day AS
SELECT
  t.performance_id, t.show_key, t.hall, t.genre, t.season, t.season_year, t.performance_day, t.performance_month, t.iso_weekday,
  t.counts_from, t.counts_until, t.is_followed, t.seen_from, t.is_counted, t.is_sold, t.is_unpaid, t.is_option, t.is_sold_by_partner,
  CAST(sum(t.seats) AS BIGINT) AS seats
FROM {{schema}}.mart_ticket t
GROUP BY
  t.performance_id, t.show_key, t.hall, t.genre, t.season, t.season_year, t.performance_day, t.performance_month, t.iso_weekday,
  t.counts_from, t.counts_until, t.is_followed, t.seen_from, t.is_counted, t.is_sold, t.is_unpaid, t.is_option, t.is_sold_by_partner
ORDER BY t.season_year, t.performance_day;
