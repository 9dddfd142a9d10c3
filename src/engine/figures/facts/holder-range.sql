-- Grain of the answer: one row. Grain of the fact: the days from and until which a doubt bears on the buyers.
-- Unit: persons expected beyond those counted, persons counted twice, and the variance of both, each doubt a draw of its own.
-- Left out: doubts about persons whom the figure does not count; of two who may be one, both must be counted.
SELECT sum(f.more) AS more, sum(f.fewer) AS fewer, sum(f.variance) AS variance
FROM mart_doubt_day f
WHERE f.counts_from <= {{cutoff}}
  AND {{cutoff}} < f.counts_until
  AND f.is_all_seasons = {{allSeasons}}
  {{filters}}
