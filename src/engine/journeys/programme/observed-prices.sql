-- Grain: one row a class of tariff and a price. Unit: cents of one seat; seats.
-- Left out: cancelled tickets, free ones, lines paid by a package, and classes other than full and reduced.
SELECT t.tariff_class, CAST(t.price_cents / t.seats AS BIGINT) AS cents, sum(t.seats) AS seats
FROM main.ticket t
JOIN main.performance p ON p.performance_id = t.performance_id
WHERE p.show_key = $showKey
  AND t.tariff_class IN ('full', 'reduced')
  AND t.status <> 'cancelled' AND t.cancelled_on IS NULL
  AND t.paid_by_package = 0 AND t.price_cents > 0
GROUP BY t.tariff_class, CAST(t.price_cents / t.seats AS BIGINT)
ORDER BY t.tariff_class, seats DESC, cents DESC;
