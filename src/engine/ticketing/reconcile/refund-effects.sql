-- Grain: one row a sale that lines of refund took seats from. Unit: seats, cents.
-- A sale of which every seat is taken back is cancelled, and its refund is no line of its own; else it has that many seats less, and
-- the refund is the line of the seats that were cancelled.
-- Left out: a line that a person said is a refund and that found no sale: it stays as the file has it.
DELETE FROM refund_line WHERE is_marked AND NOT EXISTS (
  SELECT 1 FROM refund_found f WHERE f.refund_file = refund_line.file_number AND f.refund_row = refund_line.row);

CREATE OR REPLACE TEMP TABLE sale_taken AS
SELECT s.file_number, s.row, s.status = 'cancelled' AS was_cancelled, count(*) AS taken, greatest(coalesce(any_value(s.quantity), 1), 1) AS seats,
  any_value(s.price_cents) AS cents, max(r.day) AS day
FROM refund_found f
JOIN sale_row s ON s.file_number = f.sale_file AND s.row = f.sale_row
JOIN refund_line r ON r.file_number = f.refund_file AND r.row = f.refund_row
GROUP BY s.file_number, s.row, s.status;

UPDATE sale_row SET status = 'cancelled', cancelled_on = coalesce(sale_row.cancelled_on, t.day)
FROM sale_taken t WHERE t.file_number = sale_row.file_number AND t.row = sale_row.row AND t.taken = t.seats;

UPDATE sale_row SET quantity = CAST(t.seats - t.taken AS INTEGER), price_cents = CAST(round(t.cents * (t.seats - t.taken) / t.seats) AS BIGINT)
FROM sale_taken t WHERE t.file_number = sale_row.file_number AND t.row = sale_row.row AND t.taken < t.seats AND NOT t.was_cancelled;

-- Seats of each line of refund that stand as cancelled elsewhere: with their whole sale.
CREATE OR REPLACE TEMP TABLE refund_told AS
SELECT f.refund_file AS file_number, f.refund_row AS row, count(*) AS told
FROM refund_found f JOIN sale_taken t ON t.file_number = f.sale_file AND t.row = f.sale_row
WHERE t.taken = t.seats OR t.was_cancelled GROUP BY f.refund_file, f.refund_row;

UPDATE sale_row SET status = 'cancelled', cancelled_on = coalesce(sale_row.cancelled_on, l.day), quantity = CAST(l.seats - coalesce(t.told, 0) AS INTEGER)
FROM refund_line l LEFT JOIN refund_told t ON t.file_number = l.file_number AND t.row = l.row
WHERE l.file_number = sale_row.file_number AND l.row = sale_row.row;

DELETE FROM sale_row USING refund_told t JOIN refund_line l ON l.file_number = t.file_number AND l.row = t.row
WHERE t.file_number = sale_row.file_number AND t.row = sale_row.row AND t.told = l.seats;
DROP TABLE refund_seat;
DROP TABLE sale_seat;
DROP TABLE sale_taken;
DROP TABLE refund_told;
