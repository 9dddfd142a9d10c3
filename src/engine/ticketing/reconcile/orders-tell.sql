-- Grain: one row an order that a file of orders tells of, where the same source has tickets.
-- What the orders say and the tickets do not: an order that is cancelled or refunded takes its tickets, one that is not paid leaves them
-- unpaid, and its buyer, its day and its channel are theirs (P3). A ticket that says more of itself keeps what it says. Of two lines that
-- tell one order the last is believed: of the later import, of the file of later sales, further down it. Of one import, a file that names no buyer, no
-- channel and no state (a list of payments) says none of an order where another file knows several.
CREATE OR REPLACE TEMP TABLE order_told AS
WITH order_file AS (
  SELECT file_number, ordinal, source, bool_or(status <> 'sold' OR record_id IS NOT NULL OR sales_channel IS NOT NULL) AS has_states FROM input_row WHERE grain = 'orders' GROUP BY ALL
),
stateless AS (
  SELECT file_number FROM order_file o
  WHERE NOT has_states AND EXISTS (SELECT 1 FROM order_file b WHERE b.ordinal = o.ordinal AND b.source = o.source AND b.has_states)
)
SELECT source, order_number, arg_max(status, CASE WHEN has_state THEN place END) AS status, arg_max(cancelled_on, place) AS cancelled_on, arg_max(purchased_at, place) AS purchased_at,
  arg_max(record_id, place) AS record_id, arg_max(customer_number, place) AS customer_number, arg_max(sales_channel, place) AS sales_channel,
  arg_max(sales_channel_class, place) AS sales_channel_class
FROM (
  SELECT *, CAST(file_number AS BIGINT) * 4294967296 + row AS place, file_number NOT IN (SELECT file_number FROM stateless) AS has_state FROM input_row
  WHERE grain = 'orders' AND order_number IS NOT NULL AND source IN (SELECT DISTINCT source FROM sale_row WHERE grain = 'tickets')
) GROUP BY source, order_number;

CREATE OR REPLACE TEMP TABLE order_effect AS
SELECT s.file_number, s.row, o.status, coalesce(s.quantity, 1) AS seats
FROM sale_row s JOIN order_told o ON o.source = s.source AND o.order_number = s.order_number
WHERE s.grain = 'tickets' AND ((o.status = 'cancelled' AND s.status <> 'cancelled') OR (o.status IN ('unpaid', 'option') AND s.status = 'sold'));

UPDATE sale_row SET
  purchased_at = coalesce(sale_row.purchased_at, o.purchased_at), record_id = coalesce(sale_row.record_id, o.record_id),
  customer_number = coalesce(sale_row.customer_number, o.customer_number), sales_channel = coalesce(sale_row.sales_channel, o.sales_channel),
  sales_channel_class = CASE WHEN sale_row.sales_channel IS NULL AND o.sales_channel IS NOT NULL THEN o.sales_channel_class ELSE sale_row.sales_channel_class END,
  cancelled_on = CASE WHEN o.status = 'cancelled' THEN coalesce(sale_row.cancelled_on, o.cancelled_on) ELSE sale_row.cancelled_on END
FROM order_told o WHERE sale_row.grain = 'tickets' AND o.source = sale_row.source AND o.order_number = sale_row.order_number;

UPDATE sale_row SET status = e.status FROM order_effect e WHERE e.file_number = sale_row.file_number AND e.row = sale_row.row;
DROP TABLE order_told;
