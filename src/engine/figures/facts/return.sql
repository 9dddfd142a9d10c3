-- Grain of the answer: one row a combination of the dimensions asked. Grain of the fact: a person and a season in which the
-- person bought for themself.
-- Unit: persons; the share is those who bought for the next season too, by the cut-off.
-- Left out: persons of a season whose next one is not over (or, where that season alone is asked, has not opened): counted in
-- excluded_*. Organisations, resellers, schools and groups, free tickets, anonymous sales are no identified buyers.
WITH bought AS (
  SELECT f.person_number, f.season_year
  FROM mart_visit f
  WHERE f.counts_from <= {{cutoff}}
    AND {{cutoff}} < f.counts_until
    {{nextSeason}}
  GROUP BY f.person_number, f.season_year
),
asked AS (
  SELECT
    {{dimensions}}
    f.person_number,
    f.season_year
  FROM mart_visit f
  {{joins}}
  WHERE f.counts_from <= {{cutoff}}
    AND {{cutoff}} < f.counts_until
    {{filters}}
  GROUP BY {{groupingKeys}} f.person_number, f.season_year
)
SELECT
  {{askedKeys}}
  sum(CASE WHEN s.{{nextSeasonDay}} <= {{cutoff}} AND n.person_number IS NOT NULL THEN 1 ELSE 0 END) AS numerator_0,
  sum(CASE WHEN s.{{nextSeasonDay}} <= {{cutoff}} THEN 1 ELSE 0 END) AS denominator_0,
  sum(CASE WHEN s.{{nextSeasonDay}} <= {{cutoff}} THEN 0 ELSE 1 END) AS excluded_0_0
FROM asked a
LEFT JOIN mart_season s ON s.season_year = a.season_year + 1
LEFT JOIN bought n ON n.person_number = a.person_number AND n.season_year = a.season_year + 1
{{askedGrouping}}
