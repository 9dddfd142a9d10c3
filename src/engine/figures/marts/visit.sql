-- Grain: one row a person, a performance that the person bought for themself (is_own_purchase) and a stretch of days: two tickets the same
-- night are one visit. Where some of them are given up, each stretch has what was held on its days; elsewhere there is one.
-- Unit: visits; the visit counts on day d when counts_from <= d AND d < counts_until, in one row at most.
-- Left out: organisations, resellers, schools and groups, free tickets, anonymous sales, performances without a day; tickets that never count
-- (cancelled without a day, or the day they were bought).
-- Approximate: of tickets that are all kept, a subscription's bought after another one counts from the first of them.
CREATE OR REPLACE TABLE {{schema}}.mart_visit AS
WITH own AS (
  SELECT
    person_number, performance_id, show_key, hall, genre, season, season_year,
    performance_day, performance_month, iso_weekday, performance_is_cancelled, distance_band,
    counts_from, counts_until, purchase_day, is_subscription, seats
  FROM {{schema}}.mart_ticket
  WHERE is_own_purchase = 1 AND season_year IS NOT NULL AND counts_from < counts_until
),
whole AS (
  SELECT
    person_number, performance_id, show_key, hall, genre, season, season_year,
    performance_day, performance_month, iso_weekday, performance_is_cancelled, distance_band,
    min(counts_from) AS counts_from,
    min(counts_until) AS first_until,
    min(purchase_day) AS purchase_day,
    max(is_subscription) AS is_subscription,
    CAST(sum(seats) AS INTEGER) AS seats
  FROM own
  GROUP BY ALL
),
given_up AS (
  SELECT o.*
  FROM own o
  JOIN whole w ON w.person_number = o.person_number AND w.performance_id = o.performance_id
  WHERE w.first_until < 9999999
),
edge AS (
  SELECT person_number, performance_id, counts_from AS day FROM given_up
  UNION
  SELECT person_number, performance_id, counts_until FROM given_up
),
stretch AS (
  SELECT person_number, performance_id, day AS counts_from,
    lead(day) OVER (PARTITION BY person_number, performance_id ORDER BY day) AS counts_until
  FROM edge
),
visit AS (
  SELECT * EXCLUDE (first_until), 9999999 AS counts_until FROM whole WHERE first_until = 9999999
  UNION ALL
  SELECT
    g.person_number, g.performance_id, g.show_key, g.hall, g.genre, g.season, g.season_year,
    g.performance_day, g.performance_month, g.iso_weekday, g.performance_is_cancelled, g.distance_band,
    s.counts_from,
    min(g.purchase_day), max(g.is_subscription), CAST(sum(g.seats) AS INTEGER), s.counts_until
  FROM stretch s
  JOIN given_up g ON g.person_number = s.person_number AND g.performance_id = s.performance_id
    AND g.counts_from <= s.counts_from AND s.counts_until <= g.counts_until
  GROUP BY ALL
)
SELECT
  *,
  -- The first season of the person in the data: 'new' is only known of those who come after the data's own first season.
  min(season_year) OVER (PARTITION BY person_number) AS first_season_year
FROM visit
ORDER BY season_year, person_number, performance_id, counts_from;
