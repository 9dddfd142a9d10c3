-- Grain: one row a performance that is on and has a day, on the as-of day ($day).
-- Unit: seats of tickets (paid and free), at each number of days before the performance: single_N and group_N. Sales of groups
-- and schools are apart: one order changes everything and says nothing of the pace (P5).
-- now is the as-of day; lead 0 is the day of the performance, thus the final count. What is unpaid or under option now is apart:
-- exports do not say when a booking was paid, so a past ticket counts from its booking, and a booking of today must too.
-- Left out: cancelled performances; those that a partner sells, and those of which only the receipts are known: their sales are unknown (P10). Undated purchases count as always sold, and are counted.
SELECT
  f.performance_id, f.show_key, f.show_title, f.starts_at, f.performance_day, f.season_year, f.iso_weekday, f.start_hour,
  f.hall, f.genre, f.capacity,
  coalesce(sum(CASE WHEN t.is_sold = 1 AND t.is_undated = 1 AND $day < t.counts_until THEN t.seats ELSE 0 END), 0) AS undated,
  {{leads}}
  coalesce(sum(CASE WHEN t.is_sold = 1 AND t.is_group_sale = 0 AND $day < t.counts_until THEN t.seats ELSE 0 END), 0) AS single_now,
  coalesce(sum(CASE WHEN t.is_sold = 1 AND t.is_group_sale = 1 AND $day < t.counts_until THEN t.seats ELSE 0 END), 0) AS group_now,
  coalesce(sum(CASE WHEN t.is_unpaid = 1 AND t.is_group_sale = 0 AND $day < t.counts_until THEN t.seats ELSE 0 END), 0) AS single_unpaid,
  coalesce(sum(CASE WHEN t.is_unpaid = 1 AND t.is_group_sale = 1 AND $day < t.counts_until THEN t.seats ELSE 0 END), 0) AS group_unpaid,
  coalesce(sum(CASE WHEN t.is_option = 1 AND $day < t.counts_until THEN t.seats ELSE 0 END), 0) AS options
FROM performance_fact f
LEFT JOIN mart_ticket t ON t.performance_id = f.performance_id AND t.counts_from <= $day
WHERE f.is_cancelled = 0
  AND f.is_sold_by_partner = 0
  AND f.has_money_alone = 0
  AND f.performance_day IS NOT NULL
  {{named}}
GROUP BY f.performance_id, f.show_key, f.show_title, f.starts_at, f.performance_day, f.season_year, f.iso_weekday, f.start_hour,
  f.hall, f.genre, f.capacity
ORDER BY f.performance_day, f.performance_id
