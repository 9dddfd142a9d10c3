-- Grain: one row a season that has performances. Unit: day numbers.
-- opened_day: the first day from which twenty seats were sold within a week; where no week sold so many, that of its twentieth seat (its first,
-- when fewer are): one mistyped purchase date does not open a season, and a slow first day does.
-- opened_how: 'house' where the house said the day (sales_opening), 'file' where a file says from when performances are sold, else 'inferred'.
-- Left out: performances and purchases without a day.
CREATE OR REPLACE TABLE {{schema}}.mart_season AS
WITH bounds AS (
  SELECT season, season_year, min(performance_day) AS first_performance_day, max(performance_day) AS last_performance_day
  FROM {{schema}}.performance_fact
  WHERE season_year IS NOT NULL
  GROUP BY season, season_year
),
by_day AS (
  SELECT season_year, purchase_day, sum(seats) AS seats
  FROM {{schema}}.mart_ticket
  WHERE season_year IS NOT NULL AND purchase_day IS NOT NULL AND is_sold = 1
  GROUP BY season_year, purchase_day
),
running AS (
  SELECT season_year, purchase_day,
    sum(seats) OVER (PARTITION BY season_year ORDER BY purchase_day ROWS UNBOUNDED PRECEDING) AS upto,
    sum(seats) OVER (PARTITION BY season_year) AS total
  FROM by_day
),
week AS (
  SELECT d.season_year, d.purchase_day
  FROM by_day d
  JOIN by_day n ON n.season_year = d.season_year AND n.purchase_day BETWEEN d.purchase_day AND d.purchase_day + 6
  GROUP BY d.season_year, d.purchase_day
  HAVING sum(n.seats) >= 20
),
opened_week AS (
  SELECT season_year, min(purchase_day) AS opened_day FROM week GROUP BY season_year
),
opened AS (
  SELECT r.season_year, coalesce(min(w.opened_day), min(r.purchase_day)) AS opened_day
  FROM running r
  LEFT JOIN opened_week w ON w.season_year = r.season_year
  WHERE r.upto >= 20 OR r.total < 20
  GROUP BY r.season_year
),
told AS (
  SELECT season_year, max(CASE WHEN person_number IS NOT NULL THEN 1 ELSE 0 END) AS has_buyers
  FROM {{schema}}.mart_ticket
  WHERE season_year IS NOT NULL
  GROUP BY season_year
),
said AS (
  SELECT season_year, min(on_sale_day) AS opened_day
  FROM {{schema}}.performance_fact
  WHERE on_sale_day IS NOT NULL AND is_cancelled = 0
  GROUP BY season_year
)
SELECT
  b.season, b.season_year, b.first_performance_day, b.last_performance_day,
  coalesce(h.opened_day, f.opened_day, o.opened_day) AS opened_day,
  CASE WHEN t.season_year IS NULL THEN 0 ELSE 1 END AS has_tickets,
  coalesce(t.has_buyers, 0) AS has_buyers,
  CASE WHEN h.opened_day IS NOT NULL THEN 'house' WHEN f.opened_day IS NOT NULL THEN 'file' ELSE 'inferred' END AS opened_how
FROM bounds b
LEFT JOIN opened o ON o.season_year = b.season_year
LEFT JOIN told t ON t.season_year = b.season_year
LEFT JOIN said f ON f.season_year = b.season_year
LEFT JOIN {{schema}}.sales_opening h ON h.season_year = b.season_year
ORDER BY b.season_year;
