-- Grain of the answer: one row a combination of the dimensions asked. Grain of the fact: a household, a season and a formula.
-- Unit: households.
-- Left out: subscriptions bought after the cut-off or cancelled before it; organisations.
SELECT
  {{dimensions}}
  {{measures}}
FROM mart_subscription f
{{joins}}
WHERE f.counts_from <= {{cutoff}}
  AND {{cutoff}} < f.counts_until
  {{filters}}
{{grouping}}
