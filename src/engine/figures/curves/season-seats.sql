-- Grain: one row a season and a day on which its seats changed, up to the cut-off ($cutoff). Unit: seats.
-- Seats that somebody has: tickets, unpaid bookings and options, as « au même point » counts them (P5, P7).
-- Left out: what never counted (cancelled as soon as sold).
SELECT season_year, day, CAST(sum(change) AS BIGINT) AS change
FROM (
  SELECT f.season_year, f.counts_from AS day, f.seats AS change
  FROM mart_sale_day f
  WHERE f.is_sold + f.is_unpaid + f.is_option = 1 AND f.counts_from < f.counts_until AND f.counts_from <= $cutoff
  UNION ALL
  SELECT f.season_year, f.counts_until, -f.seats
  FROM mart_sale_day f
  WHERE f.is_sold + f.is_unpaid + f.is_option = 1 AND f.counts_from < f.counts_until AND f.counts_until <= $cutoff
) moved
GROUP BY season_year, day
ORDER BY season_year, day
