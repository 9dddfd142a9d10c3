-- Grain of the answer: one row a combination of the dimensions asked. Grain of the fact: a ticket (weight: seats).
-- Unit: days between the purchase and the performance; the median is the day by which half of the seats were sold, from
-- cumulative counts (the lower one when two days share it).
-- Left out: undated tickets, performances still to come (only their early sales are known) or cancelled, free tickets:
-- counted in excluded_* by the ticket fact.
WITH counted AS (
  SELECT
    {{dimensions}}
    f.days_before AS days,
    sum(f.seats) AS seats
  FROM mart_ticket f
  {{joins}}
  WHERE f.counts_from <= {{cutoff}}
    AND {{cutoff}} < f.counts_until
    AND f.is_paid = 1
    AND f.days_before >= 0
    AND f.performance_day <= {{cutoff}}
    AND f.performance_is_cancelled = 0
    {{filters}}
  GROUP BY {{groupingKeys}} f.days_before
),
running AS (
  SELECT
    {{keys}}
    days,
    sum(seats) OVER ({{partition}} ORDER BY days ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS upto,
    sum(seats) OVER ({{partition}} ORDER BY days ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS total
  FROM counted
)
SELECT
  {{keys}}
  min(CASE WHEN 2 * upto >= total THEN days END) AS median,
  max(total) AS denominator
FROM running
{{keysGrouping}}
