-- Grain: one row a line of a file that takes seats away from the sales of others: a list of cancellations, whole or partial, or of
-- exchanges. Unit: seats. Without a number of seats the whole order goes. A partial one leaves a cancelled line of its own.
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

CREATE OR REPLACE TEMP TABLE cancelled_sale AS
SELECT file_number, row, any_value(seats) AS seats, least(any_value(seats), sum(taken)) AS taken, max(day) AS day
FROM cancellation_hit GROUP BY file_number, row HAVING sum(taken) > 0;

INSERT INTO sale_row
SELECT s.* REPLACE (-s.row AS row, 'cancelled' AS status, c.day AS cancelled_on, CAST(c.taken AS INTEGER) AS quantity,
  CAST(round(s.price_cents * c.taken / c.seats) AS BIGINT) AS price_cents)
FROM sale_row s JOIN cancelled_sale c ON c.file_number = s.file_number AND c.row = s.row WHERE c.taken < c.seats;

UPDATE sale_row SET status = CASE WHEN c.taken < c.seats THEN sale_row.status ELSE 'cancelled' END,
  cancelled_on = CASE WHEN c.taken < c.seats THEN sale_row.cancelled_on ELSE coalesce(sale_row.cancelled_on, c.day) END,
  quantity = CASE WHEN c.taken < c.seats THEN CAST(c.seats - c.taken AS INTEGER) ELSE sale_row.quantity END,
  price_cents = CASE WHEN c.taken < c.seats THEN CAST(sale_row.price_cents - round(sale_row.price_cents * c.taken / c.seats) AS BIGINT) ELSE sale_row.price_cents END
FROM cancelled_sale c WHERE c.file_number = sale_row.file_number AND c.row = sale_row.row;
DROP TABLE cancelled_sale;
