-- Grain of the answer: one row. Grain of the fact: a kind of holder and the days from and until which it holds.
-- Unit: persons, seats.
-- Left out: what is bought after the cut-off, or cancelled before it.
SELECT
  {{measures}}
FROM mart_holder_day f
WHERE f.counts_from <= {{cutoff}}
  AND {{cutoff}} < f.counts_until
  AND f.is_all_seasons = {{allSeasons}}
  {{filters}}
