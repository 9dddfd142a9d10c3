-- Grain: one row a line of a file that takes seats away from the sales of others: a list of cancellations, whole or partial, or of
-- exchanges; then one row such a line and a sale that it names. Unit: seats. Without a number of seats the whole order goes.
CREATE OR REPLACE TEMP TABLE cancellation AS
SELECT file_number, row, source, ltrim(ticket_number, '0') AS ticket_number, ltrim(coalesce(order_number, record_number), '0') AS order_number,
  ltrim(replaces, '0') AS replaces, abs(quantity) AS wanted, coalesce(cancelled_on, left(purchased_at, 10)) AS day
FROM input_row WHERE grain = 'cancellations';

CREATE OR REPLACE TEMP TABLE cancellation_hit AS
WITH sale AS (
  SELECT file_number, row, source, ltrim(ticket_number, '0') AS ticket_number, ltrim(order_number, '0') AS order_number,
    ltrim(record_number, '0') AS record_number, greatest(coalesce(quantity, 1), 1) AS seats
  FROM sale_row WHERE status <> 'cancelled' AND source IN (SELECT source FROM cancellation)
), named AS (
  SELECT c.file_number AS c_file, c.row AS c_row, c.wanted, c.day, s.file_number, s.row, s.seats, 1 AS way
  FROM cancellation c JOIN sale s ON s.source = c.source AND s.ticket_number = coalesce(c.replaces, c.ticket_number)
  UNION ALL
  SELECT c.file_number, c.row, c.wanted, c.day, s.file_number, s.row, s.seats, 2
  FROM cancellation c JOIN sale s ON s.source = c.source AND s.order_number = c.order_number
  UNION ALL
  SELECT c.file_number, c.row, c.wanted, c.day, s.file_number, s.row, s.seats, 3
  FROM cancellation c JOIN sale s ON s.source = c.source AND s.record_number = c.order_number
), chosen AS (
  SELECT *, min(way) OVER (PARTITION BY c_file, c_row) AS first_way FROM named
)
SELECT * EXCLUDE (first_way), greatest(0, least(seats, coalesce(wanted, seats) - (sum(seats) OVER (PARTITION BY c_file, c_row ORDER BY file_number, row) - seats) * CASE WHEN wanted IS NULL THEN 0 ELSE 1 END)) AS taken
FROM chosen WHERE way = first_way;
