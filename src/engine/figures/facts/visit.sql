-- Grain of the answer: one row a combination of the dimensions asked. Grain of the fact: a person at a performance.
-- Unit: that of the measure (persons, visits a person).
-- Left out: visits bought after the cut-off or cancelled before it; organisations, resellers, schools and groups, free tickets,
-- anonymous sales (none of them is an identified buyer).
SELECT
  {{dimensions}}
  {{measures}}
FROM mart_visit f
{{joins}}
WHERE f.counts_from <= {{cutoff}}
  AND {{cutoff}} < f.counts_until
  {{filters}}
{{grouping}}
