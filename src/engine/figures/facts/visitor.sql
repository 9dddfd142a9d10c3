-- Grain of the answer: one row. Grain of the fact: a season, whether it is the first of its persons, and the days from and until which
-- its visits hold; s is the season after.
-- Unit: persons, visits.
-- Left out: visits bought after the cut-off or cancelled before it; organisations, resellers, schools and groups, free tickets,
-- anonymous sales (none of them is an identified buyer).
SELECT
  {{measures}}
FROM mart_visitor_day f
LEFT JOIN mart_season s ON s.season_year = f.season_year + 1
WHERE f.counts_from <= {{cutoff}}
  AND {{cutoff}} < f.counts_until
  {{filters}}
