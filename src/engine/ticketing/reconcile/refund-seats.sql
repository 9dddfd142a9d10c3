-- Grain: one row a seat of a line that takes another back (`refund_line`), and one row a seat of a sale that it may name. Unit: cents a seat.
-- Left out: sales for performances of which no such line speaks.
CREATE OR REPLACE TEMP TABLE refund_seat AS
SELECT * EXCLUDE (seats, cents, is_marked), round(cents / seats, 2) AS cents FROM (SELECT *, unnest(range(CAST(seats AS BIGINT))) AS seat_rank FROM refund_line);

CREATE OR REPLACE TEMP TABLE sale_seat AS
WITH sale AS (
  SELECT file_number, row, ordinal, source, status, 'n|' || performance_id || '|' || coalesce(series_id, '') || '|' || ticket_number AS by_number,
    's|' || performance_id || '|' || seat AS by_seat,
    'o|' || performance_id || '|' || order_number || '|' || coalesce(tariff, '') AS by_order,
    'u|' || performance_id || '|' || order_number AS by_order_alone,
    'b|' || performance_id || '|' || record_id || '|' || coalesce(tariff, '') AS by_buyer,
    CASE WHEN coalesce(ticket_number, seat, record_id) IS NULL THEN 'a|' || performance_id || '|' || coalesce(tariff, '') END AS by_tariff,
    greatest(coalesce(quantity, 1), 1) AS seats, coalesce(price_cents, 0) AS cents
  FROM sale_row
  WHERE coalesce(takes_back, 0) = 0 AND coalesce(price_cents, 0) >= 0 AND performance_id IN (SELECT performance_id FROM refund_line)
)
SELECT * EXCLUDE (seats, cents), round(cents / seats, 2) AS cents FROM (SELECT *, unnest(range(CAST(seats AS BIGINT))) AS seat_rank FROM sale);
