-- Grain of the answer: one row a combination of the dimensions asked. Grain of the fact: a performance.
-- Unit: seats.
-- Left out: tickets bought after the cut-off or cancelled before it; what each measure leaves out (cancelled performances,
-- unknown capacities) is counted in its own excluded_* columns.
WITH taken AS (
  SELECT
    f.performance_id,
    sum(f.is_sold * f.seats) AS sold,
    sum(f.is_unpaid * f.seats) AS unpaid,
    sum(f.is_option * f.seats) AS options,
    sum((f.is_unpaid + f.is_option) * f.seats) AS booked
  FROM {{source}} f
  WHERE f.counts_from <= {{cutoff}}
    AND {{cutoff}} < f.counts_until
    {{filters}}
  GROUP BY f.performance_id
)
SELECT
  {{dimensions}}
  {{measures}}
FROM performance_fact f
LEFT JOIN taken k ON k.performance_id = f.performance_id
{{joins}}
WHERE 1 = 1
  {{filters}}
{{grouping}}
