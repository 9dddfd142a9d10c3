-- Grain: one row a day, from the first to the last day that the base tables name (and the as-of day).
-- Unit: day_number counts days since 1 January 1970, so that a difference of days is a subtraction in any SQL engine.
-- Left out: nothing.
CREATE OR REPLACE TABLE {{schema}}.calendar AS
WITH named AS (
  SELECT CAST(starts_at AS DATE) AS day FROM main.performance WHERE starts_at IS NOT NULL
  UNION SELECT CAST(purchased_at AS DATE) FROM main.ticket WHERE purchased_at IS NOT NULL
  UNION SELECT cancelled_on FROM main.ticket WHERE cancelled_on IS NOT NULL
  UNION SELECT DATE '{{asOf}}'
),
bounds AS (
  -- A year mistyped by a century would make a calendar of 40 000 days: days beyond it are kept, centuries are not.
  SELECT min(day) AS first_day, max(day) AS last_day
  FROM named
  WHERE day BETWEEN DATE '1980-01-01' AND DATE '2099-12-31'
),
days AS (
  SELECT CAST(unnest(generate_series(first_day, last_day, INTERVAL 1 DAY)) AS DATE) AS day FROM bounds
)
SELECT
  day,
  date_diff('day', DATE '1970-01-01', day) AS day_number,
  {{seasonYear}} AS season_year,
  CASE
    WHEN {{seasonStartMonth}} = 1 THEN CAST(year(day) AS VARCHAR)
    ELSE {{seasonYear}} || '-' || ({{seasonYear}} + 1)
  END AS season,
  year(day) AS year,
  month(day) AS month,
  isodow(day) AS iso_weekday
FROM days
ORDER BY day;
