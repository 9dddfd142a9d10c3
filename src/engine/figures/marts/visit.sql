-- Grain: one row a person and performance that the person bought for themself (is_own_purchase): two tickets the same night
-- are one visit. Unit: visits; the visit counts on day d when counts_from <= d AND d < counts_until.
-- Left out: organisations, resellers, schools and groups, free tickets, anonymous sales, performances without a day.
-- Approximate: a person who cancels and buys again for one performance is taken as never having cancelled.
CREATE OR REPLACE TABLE {{schema}}.mart_visit AS
WITH visit AS (
  SELECT
    person_number, performance_id, show_key, hall, genre, season, season_year,
    performance_day, performance_month, iso_weekday, performance_is_cancelled, distance_band,
    min(counts_from) AS counts_from,
    max(counts_until) AS counts_until,
    min(purchase_day) AS purchase_day,
    max(is_subscription) AS is_subscription,
    CAST(sum(seats) AS INTEGER) AS seats
  FROM {{schema}}.mart_ticket
  WHERE is_own_purchase = 1 AND season_year IS NOT NULL
  GROUP BY ALL
)
SELECT
  *,
  -- The first season of the person in the data: 'new' is only known of those who come after the data's own first season.
  min(season_year) OVER (PARTITION BY person_number) AS first_season_year
FROM visit
ORDER BY season_year, person_number, performance_id;
