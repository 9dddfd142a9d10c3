-- Grain: one row a household, season and subscription formula (P9). Unit: household_number; counts on day d when
-- counts_from <= d AND d < counts_until. A person who is in no household counts as one.
-- formula: as in mart_ticket.
-- Left out: organisations; seats that are not sold; a subscription without a single seat of a dated performance.
CREATE OR REPLACE TABLE {{schema}}.mart_subscription AS
WITH line AS (
  SELECT
    coalesce(n.household_id, n.person_id) AS household,
    t.season, t.season_year, t.counts_from, t.counts_until,
    t.formula
  FROM {{schema}}.mart_ticket t
  JOIN {{schema}}.person_number n ON n.person_number = t.person_number
  WHERE t.is_subscription = 1
    AND t.is_sold = 1
    AND t.season_year IS NOT NULL
    AND n.kind = 'person'
)
SELECT
  dense_rank() OVER (ORDER BY household) AS household_number,
  season, season_year, formula,
  min(counts_from) AS counts_from,
  max(counts_until) AS counts_until
FROM line
GROUP BY household, season, season_year, formula
ORDER BY season_year, household_number, formula;
