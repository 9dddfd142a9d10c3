-- Grain: one row a performance to come and a day on which options end. Unit: seats.
-- Left out: options without an end in the export (they are never said to expire); those that end after $until; cancelled
-- performances. An option past its end that the ticketing system still holds is here: its seats are not on sale.
SELECT t.performance_id, t.show_key, t.show_title, t.option_expires_on AS expires_on, sum(t.seats) AS seats
FROM mart_ticket t
WHERE t.is_option = 1
  AND t.is_cancelled = 0
  AND t.performance_is_cancelled = 0
  AND t.performance_day >= $day
  AND t.option_expires_on <= $until
GROUP BY t.performance_id, t.show_key, t.show_title, t.option_expires_on
