-- Grain: one row a person and season in which the person bought for themself, on the as-of day. Unit: visits, day numbers.
-- Left out: cancelled tickets; visits and shows leave out cancelled performances (the purchase stays in the history, P8).
CREATE OR REPLACE TABLE {{schema}}.mart_person_season AS
SELECT
  person_number, season, season_year,
  CAST(sum(CASE WHEN performance_is_cancelled = 0 THEN 1 ELSE 0 END) AS INTEGER) AS visits,
  count(DISTINCT CASE WHEN performance_is_cancelled = 0 THEN show_key END) AS shows,
  CAST(sum(seats) AS INTEGER) AS seats,
  min(purchase_day) AS first_purchase_day,
  max(purchase_day) AS last_purchase_day,
  max(CASE WHEN performance_is_cancelled = 0 AND performance_day <= {{asOfDay}} THEN performance_day END) AS last_visit_day,
  max(is_subscription) AS is_subscriber
FROM {{schema}}.mart_visit
WHERE counts_from <= {{asOfDay}} AND {{asOfDay}} < counts_until
GROUP BY person_number, season, season_year
ORDER BY person_number, season_year;
