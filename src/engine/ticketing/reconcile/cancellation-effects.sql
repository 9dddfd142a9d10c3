-- Grain: one row a sale that lines of cancellation took seats from. Unit: seats, cents. A partial one leaves a cancelled line of its own.
-- Left out: nothing.
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
