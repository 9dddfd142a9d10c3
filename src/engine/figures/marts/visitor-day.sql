-- Grain: one row a season, whether it is the first of its persons in the data, and the days from and until which it holds: how many
-- persons hold a visit of a season on a day, and how many of them hold one of the next season too, are sums, with nobody counted twice.
-- A person's times of a season are joined where they touch or overlap, so that each day finds a person once.
-- Unit: persons (returned: those of the season who hold a visit of the next one on those days too), visits.
-- Left out: visits that never count.
CREATE OR REPLACE TEMP TABLE visiting AS
WITH seen AS (
  SELECT person_number, season_year, CASE WHEN season_year = first_season_year THEN 1 ELSE 0 END AS is_first_season, counts_from, counts_until
  FROM {{schema}}.mart_visit
  WHERE counts_from < counts_until
),
whole AS (
  SELECT person_number, season_year, is_first_season, min(counts_from) AS counts_from, min(counts_until) AS first_until
  FROM seen
  GROUP BY person_number, season_year, is_first_season
),
-- Only who once cancelled may have held at two times.
marked AS (
  SELECT
    v.person_number, v.season_year, v.is_first_season, v.counts_from, v.counts_until,
    CASE WHEN v.counts_from <= max(v.counts_until) OVER (
      PARTITION BY v.person_number, v.season_year ORDER BY v.counts_from, v.counts_until
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) THEN 0 ELSE 1 END AS is_begun
  FROM seen v
  JOIN whole w ON w.person_number = v.person_number AND w.season_year = v.season_year
  WHERE w.first_until < 9999999
),
numbered AS (
  SELECT person_number, season_year, is_first_season, counts_from, counts_until, sum(is_begun) OVER (
    PARTITION BY person_number, season_year ORDER BY counts_from, counts_until
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS time
  FROM marked
)
SELECT person_number, season_year, is_first_season, counts_from, 9999999 AS counts_until FROM whole WHERE first_until = 9999999
UNION ALL
SELECT person_number, season_year, is_first_season, min(counts_from), max(counts_until)
FROM numbered
GROUP BY person_number, season_year, is_first_season, time;

CREATE OR REPLACE TABLE {{schema}}.mart_visitor_day AS
WITH every AS (
  SELECT season_year, is_first_season, counts_from, counts_until, 1 AS persons, 0 AS returned, 0 AS visits, 0 AS cancelled_visits
  FROM visiting
  UNION ALL
  SELECT
    v.season_year, v.is_first_season,
    greatest(v.counts_from, n.counts_from), least(v.counts_until, n.counts_until), 0, 1, 0, 0
  FROM visiting v
  JOIN visiting n ON n.person_number = v.person_number AND n.season_year = v.season_year + 1
  WHERE greatest(v.counts_from, n.counts_from) < least(v.counts_until, n.counts_until)
  UNION ALL
  SELECT
    season_year, CASE WHEN season_year = first_season_year THEN 1 ELSE 0 END, counts_from, counts_until, 0, 0,
    1 - performance_is_cancelled, performance_is_cancelled
  FROM {{schema}}.mart_visit
  WHERE counts_from < counts_until
),
summed AS (
  SELECT
    season_year, is_first_season, counts_from, counts_until,
    CAST(sum(persons) AS BIGINT) AS persons,
    CAST(sum(returned) AS BIGINT) AS returned,
    CAST(sum(visits) AS BIGINT) AS visits,
    CAST(sum(cancelled_visits) AS BIGINT) AS cancelled_visits
  FROM every
  GROUP BY season_year, is_first_season, counts_from, counts_until
),
named AS (
  SELECT DISTINCT season, season_year FROM {{schema}}.mart_visit
)
SELECT
  n.season, s.season_year, s.is_first_season, s.counts_from, s.counts_until, s.persons, s.returned, s.visits, s.cancelled_visits
FROM summed s
JOIN named n ON n.season_year = s.season_year
ORDER BY s.season_year, s.counts_from;
DROP TABLE visiting;
