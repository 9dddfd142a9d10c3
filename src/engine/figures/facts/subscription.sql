-- Grain of the answer: one row a combination of the dimensions asked. Grain of the fact: a season, a formula or all of them together, and
-- the days from and until which its households hold a subscription; s is the season after.
-- Unit: households.
-- Left out: subscriptions bought after the cut-off or cancelled before it; organisations.
SELECT
  {{dimensions}}
  {{measures}}
FROM mart_subscriber_day f
LEFT JOIN mart_season s ON s.season_year = f.season_year + 1
{{joins}}
WHERE f.counts_from <= {{cutoff}}
  AND {{cutoff}} < f.counts_until
  AND f.is_all_formulas = {{allFormulas}}
  {{filters}}
{{grouping}}
