-- Grain: one row a season and formula (is_all_formulas = 0) or a season and all of them together (1, formula null), and the days from
-- and until which it holds: how many households hold a subscription on a day, and how many of them hold one of the next season too,
-- of whatever formula, are sums, with none counted twice. A household's times are joined where they touch or overlap.
-- Unit: households (renewed: those that hold one of the next season on those days too).
-- Left out: subscriptions that never count.
CREATE OR REPLACE TEMP TABLE subscribing AS
WITH marked AS (
  SELECT household_number, season, season_year, counts_from, counts_until,
    CASE WHEN counts_from <= max(counts_until) OVER (
      PARTITION BY household_number, season_year ORDER BY counts_from, counts_until
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) THEN 0 ELSE 1 END AS is_begun
  FROM {{schema}}.mart_subscription
  WHERE counts_from < counts_until
),
numbered AS (
  SELECT household_number, season, season_year, counts_from, counts_until, sum(is_begun) OVER (
    PARTITION BY household_number, season_year ORDER BY counts_from, counts_until
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS time
  FROM marked
)
SELECT household_number, season, season_year, min(counts_from) AS counts_from, max(counts_until) AS counts_until
FROM numbered
GROUP BY household_number, season, season_year, time;

CREATE OR REPLACE TABLE {{schema}}.mart_subscriber_day AS
WITH asked AS (
  SELECT household_number, season, season_year, NULL AS formula, 1 AS is_all_formulas, counts_from, counts_until FROM subscribing
  UNION ALL
  SELECT household_number, season, season_year, formula, 0, counts_from, counts_until
  FROM {{schema}}.mart_subscription
  WHERE counts_from < counts_until
),
every AS (
  SELECT season, season_year, formula, is_all_formulas, counts_from, counts_until, 1 AS households, 0 AS renewed FROM asked
  UNION ALL
  SELECT
    a.season, a.season_year, a.formula, a.is_all_formulas,
    greatest(a.counts_from, n.counts_from), least(a.counts_until, n.counts_until), 0, 1
  FROM asked a
  JOIN subscribing n ON n.household_number = a.household_number AND n.season_year = a.season_year + 1
  WHERE greatest(a.counts_from, n.counts_from) < least(a.counts_until, n.counts_until)
)
SELECT
  season, season_year, formula, is_all_formulas, counts_from, counts_until,
  CAST(sum(households) AS BIGINT) AS households,
  CAST(sum(renewed) AS BIGINT) AS renewed
FROM every
GROUP BY season, season_year, formula, is_all_formulas, counts_from, counts_until
ORDER BY season_year, is_all_formulas, formula, counts_from;
DROP TABLE subscribing;
