-- Grain: one row a person, a performance that the person bought for themself (is_own_purchase) and a stretch of days: two tickets the same
-- night are one visit. Where some of them are given up, each stretch has what was held on its days; elsewhere there is one.
-- Unit: visits; the visit counts on day d when counts_from <= d AND d < counts_until, in one row at most.
-- Left out: organisations, resellers, schools and groups, free tickets, anonymous sales, performances without a day; tickets that never count
-- (cancelled without a day, or the day they were bought).
-- Approximate: of tickets that are all kept, a subscription's bought after another one counts from the first of them.
CREATE OR REPLACE TABLE {{schema}}.mart_visit AS
WITH own AS (
  SELECT person_number, performance_id, counts_from, counts_until, purchase_day, is_subscription, seats
  FROM {{schema}}.mart_ticket
  WHERE is_own_purchase = 1 AND season_year IS NOT NULL AND counts_from < counts_until
),
whole AS (
  SELECT
    person_number, performance_id,
    min(counts_from) AS counts_from,
    min(counts_until) AS first_until,
    min(purchase_day) AS purchase_day,
    max(is_subscription) AS is_subscription,
    CAST(sum(seats) AS INTEGER) AS seats
  FROM own
  GROUP BY person_number, performance_id
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
    g.person_number, g.performance_id, s.counts_from,
    min(g.purchase_day), max(g.is_subscription), CAST(sum(g.seats) AS INTEGER), s.counts_until
  FROM stretch s
  JOIN given_up g ON g.person_number = s.person_number AND g.performance_id = s.performance_id
    AND g.counts_from <= s.counts_from AND s.counts_until <= g.counts_until
  GROUP BY ALL
),
dated AS (
  SELECT
    v.person_number, v.performance_id, f.show_key, f.hall, f.genre, f.season, f.season_year,
    f.performance_day, f.performance_month, f.iso_weekday, f.is_cancelled AS performance_is_cancelled,
    coalesce(n.distance_band, CAST('unknown' AS mart_word)) AS distance_band,
    v.counts_from, v.purchase_day, v.is_subscription, v.seats, v.counts_until
  FROM visit v
  JOIN {{schema}}.performance_fact f ON f.performance_id = v.performance_id
  JOIN {{schema}}.person_number n ON n.person_number = v.person_number
),
begun AS (
  SELECT person_number, min(season_year) AS first_season_year FROM dated GROUP BY person_number
)
SELECT
  d.*,
  -- The first season of the person in the data: 'new' is only known of those who come after the data's own first season.
  b.first_season_year
FROM dated d
JOIN begun b ON b.person_number = d.person_number
ORDER BY d.season_year, d.person_number, d.performance_id, d.counts_from;
