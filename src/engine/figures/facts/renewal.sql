-- Grain of the answer: one row a combination of the dimensions asked. Grain of the fact: a household and a season in which it held
-- a subscription.
-- Unit: households; the share is those who hold one, of whatever formula, for the next season too, by the cut-off.
-- Left out: households of a season whose next one is not over (or, where that season alone is asked, has not opened): counted in
-- excluded_*. Organisations.
WITH held AS (
  SELECT f.household_number, f.season_year
  FROM mart_subscription f
  WHERE f.counts_from <= {{cutoff}}
    AND {{cutoff}} < f.counts_until
    {{nextSeason}}
  GROUP BY f.household_number, f.season_year
),
asked AS (
  SELECT
    {{dimensions}}
    f.household_number,
    f.season_year
  FROM mart_subscription f
  {{joins}}
  WHERE f.counts_from <= {{cutoff}}
    AND {{cutoff}} < f.counts_until
    {{filters}}
  GROUP BY {{groupingKeys}} f.household_number, f.season_year
)
SELECT
  {{askedKeys}}
  sum(CASE WHEN s.{{nextSeasonDay}} <= {{cutoff}} AND n.household_number IS NOT NULL THEN 1 ELSE 0 END) AS numerator_0,
  sum(CASE WHEN s.{{nextSeasonDay}} <= {{cutoff}} THEN 1 ELSE 0 END) AS denominator_0,
  sum(CASE WHEN s.{{nextSeasonDay}} <= {{cutoff}} THEN 0 ELSE 1 END) AS excluded_0_0
FROM asked a
LEFT JOIN mart_season s ON s.season_year = a.season_year + 1
LEFT JOIN held n ON n.household_number = a.household_number AND n.season_year = a.season_year + 1
{{askedGrouping}}
