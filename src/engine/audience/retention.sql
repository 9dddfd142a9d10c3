-- Grain: one row a day of first visit and a length of waiting. Unit: persons, months of 30.4375 days.
-- months is the wait until the second visit, whole months; null when there has been none by the as-of day.
-- Left out: persons whose first season is the first of the data (nobody knows whether they were new), visits still to come,
-- cancelled performances. Two performances on one day are one visit.
WITH visit AS (
  SELECT v.person_number, v.performance_day
  FROM mart_visit v
  WHERE v.counts_from <= $day
    AND $day < v.counts_until
    AND v.performance_is_cancelled = 0
    AND v.performance_day <= $day
    AND v.first_season_year > $firstSeason
  GROUP BY v.person_number, v.performance_day
),
ranked AS (
  SELECT person_number, performance_day,
    row_number() OVER (PARTITION BY person_number ORDER BY performance_day) AS rank
  FROM visit
),
wait AS (
  SELECT
    person_number,
    min(CASE WHEN rank = 1 THEN performance_day END) AS first_day,
    min(CASE WHEN rank = 2 THEN performance_day END) AS second_day
  FROM ranked
  WHERE rank <= 2
  GROUP BY person_number
)
SELECT
  c.season,
  c.season_year,
  w.first_day,
  CAST(floor(CAST(w.second_day - w.first_day AS DOUBLE) / CAST(30.4375 AS DOUBLE)) AS INTEGER) AS months,
  count(*) AS persons
FROM wait w
JOIN calendar c ON c.day_number = w.first_day
GROUP BY c.season, c.season_year, w.first_day, months
ORDER BY c.season_year, w.first_day, months
