-- Grain of the answer: one row a combination of the dimensions asked. Grain of the fact: a ticket (weight: seats).
-- Unit: that of the measure (seats, cents, persons).
-- Left out: purchases after the cut-off; what each measure leaves out is counted in its own excluded_* columns.
SELECT
  {{dimensions}}
  {{measures}}
FROM {{source}} f
{{joins}}
WHERE f.counts_from <= {{cutoff}}
  {{filters}}
{{grouping}}
