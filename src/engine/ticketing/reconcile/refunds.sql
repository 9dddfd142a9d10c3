-- Grain: one row a line that takes another back (a refund, an annulment of a journal of operations); then, empty, one row a seat of such a line
-- that finds the seat of a sale. Unit: seats, cents of the whole line.
-- Left out: nothing. A line below zero that a person said is a refund (takes_back 2) is one where it finds its sale.
CREATE OR REPLACE TEMP TABLE refund_line AS
SELECT file_number, row, ordinal, source, performance_id, 'n|' || performance_id || '|' || coalesce(series_id, '') || '|' || ticket_number AS by_number,
  's|' || performance_id || '|' || seat AS by_seat,
  'o|' || performance_id || '|' || order_number || '|' || coalesce(tariff, '') AS by_order,
  CASE WHEN tariff IS NULL THEN 'u|' || performance_id || '|' || order_number END AS by_order_alone,
  -- A ticket of a number of its own, at its price, is itself the one annulled: no other of its buyer is.
  CASE WHEN ticket_number IS NULL OR price_cents < 0 OR quantity < 0
    THEN 'b|' || performance_id || '|' || record_id || '|' || coalesce(tariff, '') END AS by_buyer,
  CASE WHEN coalesce(ticket_number, seat, record_id) IS NULL THEN 'a|' || performance_id || '|' || coalesce(tariff, '') END AS by_tariff,
  greatest(abs(coalesce(quantity, 1)), 1) AS seats, abs(coalesce(price_cents, 0)) AS cents, left(purchased_at, 10) AS day,
  takes_back = 2 AS is_marked
FROM sale_row WHERE takes_back >= 1 OR (status = 'cancelled' AND price_cents < 0);

CREATE OR REPLACE TEMP TABLE refund_found (refund_file INTEGER, refund_row INTEGER, refund_rank BIGINT, sale_file INTEGER, sale_row INTEGER, sale_rank BIGINT);
