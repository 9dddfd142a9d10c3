-- Grain: one row a performance to come that schools and groups fill. Unit: performance ids.
-- Told by the tariffs of its own seats (sold, unpaid, under option) when ten or more are taken: half of them at school or group
-- tariffs. Else by those of past performances of the house on that weekday at that hour, when thirty seats or more were taken.
-- Left out: the clock alone says nothing; cancelled performances.
WITH seats AS (
  SELECT performance_id, performance_day, iso_weekday, start_hour, group_tariffs, sold + unpaid + options AS taken
  FROM mart_performance
  WHERE is_cancelled = 0
    AND performance_day IS NOT NULL
),
hours AS (
  SELECT iso_weekday, start_hour, sum(group_tariffs) AS group_tariffs, sum(taken) AS taken
  FROM seats
  WHERE performance_day < $day
  GROUP BY iso_weekday, start_hour
)
SELECT s.performance_id
FROM seats s
LEFT JOIN hours h ON h.iso_weekday = s.iso_weekday AND h.start_hour = s.start_hour
WHERE s.performance_day >= $day
  AND CASE
    WHEN s.taken >= 10 THEN 2 * s.group_tariffs >= s.taken
    ELSE h.taken >= 30 AND 2 * h.group_tariffs >= h.taken
  END
