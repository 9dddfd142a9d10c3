-- Grain: one row a performance whose seats only a list of performances counts. Unit: seats, cents of all of them.
-- They count as seats of nobody, those that the list says to be free apart from the others, on a day of which no ticket is known: a list may write a title otherwise than the tickets do. They give way to
-- tickets as soon as there are some.
-- Left out: performances that were not played, lists without a number of seats.
CREATE OR REPLACE TEMP TABLE counted_alone AS
WITH told AS (
  SELECT p.show_key || '@' || p.starts_at AS performance_id, arg_max(i.source, i.ordinal) AS source, arg_max(i.import_id, i.ordinal) AS import_id,
    arg_max(i.file_number, i.ordinal) AS file_number
  FROM row_performance p
  JOIN input_row i ON i.file_number = p.file_number AND i.row = p.row
  WHERE i.grain = 'performances' AND i.seats_sold IS NOT NULL
  GROUP BY 1
),
day_sold AS (
  SELECT DISTINCT CAST(starts_at AS DATE) AS day FROM performance WHERE performance_id IN (SELECT performance_id FROM ticket)
)
SELECT t.*, p.aggregate_sold - free_seats AS seats, free_seats, p.aggregate_receipts_cents AS cents
FROM (SELECT *, least(greatest(coalesce(aggregate_free, 0), 0), aggregate_sold) AS free_seats FROM performance) p
JOIN told t ON t.performance_id = p.performance_id
WHERE p.status = 'on' AND p.aggregate_sold > 0 AND CAST(p.starts_at AS DATE) NOT IN (SELECT day FROM day_sold);

INSERT INTO ticket (ticket_id, source, performance_id, status, tariff_class, sales_channel_class, price_cents, paid_by_package, seats, import_id)
SELECT 'counts|' || performance_id, source, performance_id, 'sold', 'other', 'unknown', cents, 0, seats, import_id
FROM counted_alone WHERE seats > 0 ORDER BY performance_id;

INSERT INTO ticket (ticket_id, source, performance_id, status, tariff_class, sales_channel_class, price_cents, paid_by_package, seats, import_id)
SELECT 'counts|' || performance_id || '|free', source, performance_id, 'sold', 'comp', 'unknown', CASE WHEN seats > 0 THEN 0 ELSE coalesce(cents, 0) END, 0, free_seats, import_id
FROM counted_alone WHERE free_seats > 0 ORDER BY performance_id;
