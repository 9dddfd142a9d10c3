-- Grain: one row, what the marts of this day know of themselves: the freshness and the limits that each figure says (P7).
-- Unit: counts of rows; data_until is the last sale that the data holds, exchanges too, local time.
-- Left out: nothing.
CREATE OR REPLACE TABLE {{schema}}.mart_data AS
SELECT
  '{{asOf}}' AS as_of,
  {{asOfDay}} AS as_of_day,
  {{seasonStartMonth}} AS season_start_month,
  {{groupSeats}} AS group_seats,
  (SELECT strftime(max(sold_at), '%Y-%m-%dT%H:%M') FROM (
     SELECT max(purchased_at) AS sold_at FROM main.ticket WHERE CAST(purchased_at AS DATE) <= DATE '{{asOf}}'
     UNION ALL SELECT max(last_at) FROM main.sale_day WHERE day <= DATE '{{asOf}}')) AS data_until,
  (SELECT min(season_year) FROM {{schema}}.mart_ticket WHERE is_sold = 1) AS first_season_year,
  (SELECT min(purchase_day) FROM {{schema}}.mart_ticket WHERE is_sold = 1) AS first_sale_day,
  (SELECT count(*) FROM {{schema}}.mart_ticket) AS tickets,
  (SELECT coalesce(sum(seats), 0) FROM {{schema}}.mart_ticket WHERE person_number IS NULL AND is_cancelled = 0 AND is_sold = 1)
    AS anonymous_seats,
  (SELECT coalesce(sum(is_undated * seats), 0) FROM {{schema}}.mart_ticket WHERE is_sold = 1 AND is_cancelled = 0) AS undated_tickets,
  (SELECT count(*) FROM {{schema}}.performance_fact WHERE performance_day IS NULL) AS undated_performances;
