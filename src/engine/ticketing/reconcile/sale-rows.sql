-- Grain: one row a line of sale that names a performance; then one row a source, with what names a seat best in it.
-- Unit: as the files give them, cleaned.
-- Left out: a line given twice; the booking of a seat that its holder then bought; for one performance and one source, coarser rows (orders) where tickets exist (design.md, invariant 1).
CREATE OR REPLACE TEMP TABLE sale_row AS
SELECT i.file_number, i.row, i.ordinal, i.import_id, i.scope, i.data_day, i.source, i.grain, i.record_id, i.customer_number,
  i.last_name, i.first_name, i.email, i.order_number, i.series_id, i.record_number, i.statement_line, i.ticket_number, i.seat, i.seat_category, i.purchased_at,
  i.cancelled_on, i.status, i.takes_back, i.replaces, i.tariff, i.tariff_class, i.product_type, i.sales_channel, i.sales_channel_class, i.price_cents,
  -- A count of nobody's seats is the same line when there are more of them: its amount does not name it.
  CASE WHEN i.quantity IS NULL OR coalesce(i.record_id, i.order_number, i.ticket_number, i.record_number, i.seat, i.purchased_at) IS NOT NULL THEN i.price_cents END AS named_cents, i.paid_by_package, i.quantity, i.remark_cancels, i.scanned_at, i.option_expires_on, p.show_key || '@' || p.starts_at AS performance_id
FROM input_row i
JOIN row_performance p ON p.file_number = i.file_number AND p.row = i.row
WHERE i.grain IN ('tickets', 'orders');

-- Tickets that have the number of a performance which no file dates, by file: their seats count nowhere until one does.
CREATE OR REPLACE TEMP TABLE unplaced_ticket AS
SELECT i.file_number, count(*) AS rows
FROM input_row i
WHERE i.grain = 'tickets' AND i.starts_at IS NULL AND i.status <> 'cancelled'
  AND NOT EXISTS (SELECT 1 FROM row_performance p WHERE p.file_number = i.file_number AND p.row = i.row)
GROUP BY i.file_number;

DELETE FROM sale_row WHERE grain = 'orders'
  AND (source, performance_id) IN (SELECT DISTINCT source, performance_id FROM sale_row WHERE grain = 'tickets');

-- A line given twice at once, with its ticket number, its seat, its customer and all that it says, is one seat (P2): the first stays. Not where
-- another line takes such a ticket back or calls it cancelled, nor where the seats of a file are zones that many tickets share.
CREATE OR REPLACE TEMP TABLE given_twice AS
WITH alike AS (
  SELECT hash(file_number, performance_id, series_id, ticket_number, seat) AS mark FROM sale_row
  WHERE ticket_number IS NOT NULL AND seat IS NOT NULL
  GROUP BY mark HAVING count(*) > 1
),
again AS (
  SELECT file_number, performance_id, series_id, ticket_number, seat FROM sale_row
  WHERE ticket_number IS NOT NULL AND seat IS NOT NULL
    AND hash(file_number, performance_id, series_id, ticket_number, seat) IN (SELECT mark FROM alike)
  GROUP BY ALL
  HAVING count(*) > 1 AND min(status) = max(status) AND max(coalesce(takes_back, 0)) = 0 AND min(coalesce(price_cents, 0)) >= 0
),
numbered AS (
  SELECT file_number FROM sale_row
  WHERE file_number IN (SELECT file_number FROM again) AND ticket_number IS NOT NULL AND seat IS NOT NULL AND status <> 'cancelled'
  GROUP BY file_number
  HAVING count(DISTINCT performance_id || '|' || seat) >= 0.98 * count(DISTINCT performance_id || '|' || seat || '|' || ticket_number)
),
ranked AS (
  SELECT s.file_number, s.row, row_number() OVER (
    PARTITION BY s.file_number, s.performance_id, s.series_id, s.ticket_number, s.seat, s.customer_number, s.last_name, s.first_name, s.email,
      s.order_number, s.tariff, s.price_cents, s.quantity, s.purchased_at ORDER BY s.row
  ) AS time
  FROM sale_row s
  JOIN again a ON a.file_number = s.file_number AND a.performance_id = s.performance_id AND a.ticket_number = s.ticket_number
    AND a.seat = s.seat AND a.series_id IS NOT DISTINCT FROM s.series_id
  JOIN numbered n ON n.file_number = s.file_number
  WHERE hash(s.file_number, s.performance_id, s.series_id, s.ticket_number, s.seat) IN (SELECT mark FROM alike)
)
SELECT file_number, row FROM ranked WHERE time > 1;

DELETE FROM sale_row USING given_twice g WHERE g.file_number = sale_row.file_number AND g.row = sale_row.row;
DROP TABLE given_twice;

-- A seat that was held, then sold to who held it, is told twice in a journal of operations: the booking has become the sale, and what takes the seat back
-- later takes the sale. One that was let go before stays what it is.
CREATE OR REPLACE TEMP TABLE fulfilled AS
WITH held AS (
  SELECT DISTINCT file_number, performance_id, seat FROM sale_row
  WHERE status IN ('unpaid', 'option') AND seat IS NOT NULL AND purchased_at IS NOT NULL AND coalesce(takes_back, 0) = 0
),
told AS (
  SELECT s.file_number, s.row, s.status, coalesce(s.takes_back, 0) AS takes_back, coalesce(s.order_number, s.record_id) AS holder,
    lead(s.status) OVER seat AS next_status, lead(coalesce(s.takes_back, 0)) OVER seat AS next_back,
    lead(coalesce(s.order_number, s.record_id)) OVER seat AS next_holder
  FROM sale_row s JOIN held h ON h.file_number = s.file_number AND h.performance_id = s.performance_id AND h.seat = s.seat
  WINDOW seat AS (PARTITION BY s.file_number, s.performance_id, s.seat ORDER BY s.purchased_at, s.row)
)
SELECT file_number, row FROM told
WHERE status IN ('unpaid', 'option') AND takes_back = 0 AND next_status = 'sold' AND next_back = 0 AND holder = next_holder;

DELETE FROM sale_row USING fulfilled f WHERE f.file_number = sale_row.file_number AND f.row = sale_row.row;
DROP TABLE fulfilled;

-- What names a seat best in each source, decided once over all its files: a numbered seat, else a ticket number, else
-- the order and the rank within it, else the row itself.
CREATE OR REPLACE TEMP TABLE seat_naming AS
WITH by_file AS (
  SELECT source, file_number, count(*) AS rows,
    count(seat) AS seats, count(DISTINCT CASE WHEN seat IS NOT NULL THEN hash(performance_id, seat) END) AS distinct_seats,
    count(ticket_number) AS numbers,
    count(DISTINCT CASE WHEN ticket_number IS NOT NULL THEN hash(coalesce(series_id, ''), ticket_number) END) AS distinct_numbers,
    count(order_number) AS orders
  FROM sale_row WHERE status <> 'cancelled' GROUP BY source, file_number
)
SELECT source,
  min(seats) > 0 AND sum(seats) >= 0.5 * sum(rows) AND sum(distinct_seats) >= 0.98 * sum(seats) AS by_seat,
  min(numbers) > 0 AND sum(numbers) >= 0.9 * sum(rows) AND sum(distinct_numbers) >= 0.995 * sum(numbers) AS by_number,
  min(orders) > 0 AND sum(orders) >= 0.9 * sum(rows) AS by_order
FROM by_file GROUP BY source;
