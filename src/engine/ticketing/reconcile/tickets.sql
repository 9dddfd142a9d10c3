-- Grain: one row a seat sold for a performance (P2); a group line keeps its head count in `seats`.
-- Unit: cents. Valid, unpaid, optioned and cancelled seats are all here, told apart by status and cancelled_on.
-- Left out: for one performance and one source, coarser rows (orders) where tickets exist (design.md, invariant 1).
-- A seat is known here by the place of its performance and by its name there, in the order of their texts: whole names (`ticket_id`) are long, and
-- joining and sorting by them took half of the work.
CREATE OR REPLACE TEMP TABLE sold_performance AS
SELECT source, performance_id, source || '|' || performance_id || '|' AS prefix,
  CAST(row_number() OVER (ORDER BY source || '|' || performance_id || '|') AS INTEGER) AS place
FROM (SELECT DISTINCT source, performance_id FROM sale_row);

-- Names that several rows of a file bear are numbered; then the rows are read again by their place: sorting them whole costs three times as much.
CREATE OR REPLACE TEMP TABLE appearance AS
WITH named AS MATERIALIZED (
  SELECT s.file_number, s.row, s.ordinal, s.status, s.ticket_number, p.place, CASE
    WHEN n.by_seat AND s.seat IS NOT NULL THEN 's|' || s.seat
    WHEN n.by_number AND s.ticket_number IS NOT NULL THEN 'n|' || coalesce(s.series_id, '') || '|' || s.ticket_number
    WHEN n.by_order AND s.order_number IS NOT NULL THEN 'o|' || s.order_number
    ELSE 'h|' || md5(concat_ws('|', s.customer_number, s.last_name, s.first_name, s.email, s.tariff, s.named_cents, s.purchased_at, s.sales_channel, s.seat_category, s.statement_line))
  END AS name
  FROM sale_row s
  JOIN sold_performance p ON p.source = s.source AND p.performance_id = s.performance_id
  LEFT JOIN seat_naming n ON n.source = s.source
),
borne_again AS (
  SELECT file_number, place, name FROM named GROUP BY file_number, place, name HAVING count(*) > 1
),
numbered AS (
  SELECT n.file_number, n.row, row_number() OVER (
    PARTITION BY n.file_number, n.place, n.name ORDER BY CASE WHEN n.status = 'cancelled' THEN 1 ELSE 0 END, n.ticket_number NULLS LAST, n.row
  ) AS time
  FROM named n JOIN borne_again b ON b.file_number = n.file_number AND b.place = n.place AND b.name = n.name
),
ranked AS (
  SELECT n.file_number, n.row, n.ordinal, n.place, n.name || '#' || coalesce(b.time, 1) AS name
  FROM named n LEFT JOIN numbered b ON b.file_number = n.file_number AND b.row = n.row
),
last AS (
  SELECT place, name, max(file_number) AS file_number, arg_max(row, file_number) AS row FROM ranked GROUP BY place, name, ordinal
)
SELECT l.place, l.name, s.file_number, s.row, s.ordinal, s.data_day, s.purchased_at, s.customer_number, s.quantity
FROM sale_row s JOIN last l ON l.file_number = s.file_number AND l.row = s.row;

-- A full state says what is valid (P1): what it no longer holds has been cancelled. It speaks for the performances that it
-- lists, and for those between its first and its last one when it lists at least four in five of the known ones there: a
-- performance whose every ticket is gone is then seen, and an export of one show does not empty the others.
CREATE OR REPLACE TEMP TABLE coverage AS
WITH listed AS (
  SELECT DISTINCT source, performance_id, ordinal, data_day FROM sale_row WHERE scope = 'full'
),
span AS (
  SELECT l.source, l.ordinal, min(l.data_day) AS data_day, min(p.starts_at) AS first, max(p.starts_at) AS last
  FROM listed l JOIN performance p ON p.performance_id = l.performance_id GROUP BY l.source, l.ordinal
),
known AS (
  SELECT DISTINCT s.source, s.performance_id, sp.ordinal, sp.data_day
  FROM sale_row s
  JOIN performance p ON p.performance_id = s.performance_id
  JOIN span sp ON sp.source = s.source AND s.ordinal < sp.ordinal AND p.starts_at BETWEEN sp.first AND sp.last
),
whole AS (
  SELECT k.source, k.ordinal
  FROM known k LEFT JOIN listed l ON l.source = k.source AND l.performance_id = k.performance_id AND l.ordinal = k.ordinal
  GROUP BY k.source, k.ordinal
  HAVING count(l.performance_id) >= 0.8 * count(*)
)
SELECT source, performance_id, ordinal, data_day FROM listed
UNION
SELECT k.source, k.performance_id, k.ordinal, k.data_day FROM known k JOIN whole w ON w.source = k.source AND w.ordinal = k.ordinal;

CREATE OR REPLACE TEMP TABLE seat_state AS
WITH folded AS (
  SELECT place, name, min(ordinal) AS first_seen, max(ordinal) AS last_seen, min(purchased_at) AS purchased_at, min(data_day) AS seen_on,
    arg_max(file_number, ordinal) AS file_number, arg_max(row, ordinal) AS row, arg_max_null(customer_number, ordinal) AS customer_number
  FROM appearance GROUP BY place, name
),
-- A seat given back and sold again to another customer was bought by that one, not by the first.
resold AS (
  SELECT f.place, f.name, min(a.purchased_at) FILTER (a.customer_number = f.customer_number) AS purchased_at
  FROM folded f
  JOIN appearance a ON a.place = f.place AND a.name = f.name
  WHERE f.first_seen < f.last_seen
  GROUP BY f.place, f.name
  HAVING bool_or(a.customer_number <> f.customer_number)
),
absent AS (
  SELECT f.place, f.last_seen, min(c.ordinal) AS absent_since, arg_min(c.data_day, (c.ordinal, c.data_day)) AS absent_on
  FROM (SELECT DISTINCT place, last_seen FROM folded) f
  JOIN sold_performance p ON p.place = f.place
  JOIN coverage c ON c.source = p.source AND c.performance_id = p.performance_id AND c.ordinal > f.last_seen
  GROUP BY f.place, f.last_seen
)
SELECT f.place, f.name, f.file_number, f.row, f.first_seen, f.last_seen, coalesce(r.purchased_at, f.purchased_at) AS purchased_at,
  f.seen_on, c.absent_since, c.absent_on
FROM folded f
LEFT JOIN resold r ON r.place = f.place AND r.name = f.name
LEFT JOIN absent c ON c.place = f.place AND c.last_seen = f.last_seen;

-- A seat that goes and a seat that comes in the same import, for the same buyer and performance: an exchange. The new one
-- keeps the first purchase date, and the old one is not a lost visit (P2).
CREATE OR REPLACE TEMP TABLE exchange AS
WITH gone AS (
  SELECT s.place, s.name, s.purchased_at, s.absent_since AS ordinal, a.customer_number,
    row_number() OVER (PARTITION BY s.place, a.customer_number, s.absent_since ORDER BY s.name) AS rank
  FROM seat_state s JOIN appearance a ON a.place = s.place AND a.name = s.name AND a.ordinal = s.last_seen
  WHERE s.absent_since IS NOT NULL AND a.customer_number IS NOT NULL
),
come AS (
  SELECT s.place, s.name, s.first_seen AS ordinal, a.customer_number,
    row_number() OVER (PARTITION BY s.place, a.customer_number, s.first_seen ORDER BY s.name) AS rank
  FROM seat_state s JOIN appearance a ON a.place = s.place AND a.name = s.name AND a.ordinal = s.first_seen
  WHERE a.customer_number IS NOT NULL AND s.first_seen IN (SELECT absent_since FROM seat_state WHERE absent_since IS NOT NULL)
)
SELECT p.prefix || g.name AS old_ticket_id, p.prefix || c.name AS new_ticket_id, g.place, g.name AS old_name, c.name AS new_name, g.purchased_at
FROM gone g
JOIN come c ON c.place = g.place AND c.customer_number = g.customer_number AND c.ordinal = g.ordinal AND c.rank = g.rank
JOIN sold_performance p ON p.place = g.place;

DELETE FROM ticket;
INSERT INTO ticket
SELECT
  p.prefix || s.name AS ticket_id, a.source, a.performance_id, a.record_id,
  CASE WHEN a.order_number IS NULL THEN NULL ELSE a.source || ':' || a.order_number END AS order_id,
  a.ticket_number, a.seat, a.seat_category,
  try_cast(least(s.purchased_at, came.purchased_at) AS TIMESTAMP) AS purchased_at,
  CASE WHEN s.absent_since IS NOT NULL THEN try_cast(s.absent_on AS DATE)
       WHEN a.status = 'cancelled' THEN coalesce(try_cast(a.cancelled_on AS DATE), try_cast(a.data_day AS DATE)) END AS cancelled_on,
  CASE WHEN s.absent_since IS NOT NULL AND gone.place IS NOT NULL THEN 'exchange'
       WHEN s.absent_since IS NOT NULL THEN 'absence'
       WHEN a.status = 'cancelled' AND x.row IS NOT NULL THEN 'exchange'
       WHEN a.status = 'cancelled' THEN 'status' END AS cancelled_why,
  CASE WHEN s.absent_since IS NOT NULL THEN 'cancelled' ELSE a.status END AS status,
  a.tariff, a.tariff_class, a.product_type, a.sales_channel, a.sales_channel_class,
  a.price_cents, a.paid_by_package, coalesce(a.quantity, 1) AS seats,
  try_cast(a.scanned_at AS TIMESTAMP) AS scanned_at,
  try_cast(a.option_expires_on AS DATE) AS option_expires_on,
  a.import_id, try_cast(s.seen_on AS DATE) AS seen_on
FROM sale_row a
JOIN seat_state s ON s.file_number = a.file_number AND s.row = a.row
JOIN sold_performance p ON p.place = s.place
LEFT JOIN exchange gone ON gone.place = s.place AND gone.old_name = s.name
LEFT JOIN exchange came ON came.place = s.place AND came.new_name = s.name
LEFT JOIN replaced_row x ON x.file_number = a.file_number AND x.row = a.row
ORDER BY s.place, s.name;

-- A cancellation that no file dates, of a seat that no earlier import knew as valid: its day is not known, and the day of the file is not it.
CREATE OR REPLACE TEMP TABLE cancelled_undated AS
SELECT p.prefix || l.name AS ticket_id, l.place, l.name, l.ordinal, a.source, a.performance_id, a.ticket_number
FROM sale_row a
JOIN appearance l ON l.file_number = a.file_number AND l.row = a.row
JOIN sold_performance p ON p.place = l.place
WHERE a.status = 'cancelled' AND a.cancelled_on IS NULL;

UPDATE ticket SET cancelled_why = 'undated'
WHERE cancelled_why = 'status' AND ticket_id IN (SELECT ticket_id FROM cancelled_undated) AND ticket_id NOT IN (
  SELECT c.ticket_id FROM cancelled_undated c JOIN appearance l ON l.place = c.place AND l.name = c.name AND l.ordinal < c.ordinal
  JOIN sale_row e ON e.file_number = l.file_number AND e.row = l.row WHERE e.status <> 'cancelled'
  UNION ALL
  SELECT c.ticket_id FROM cancelled_undated c JOIN sale_row e ON e.source = c.source AND e.performance_id = c.performance_id
    AND e.ticket_number = c.ticket_number AND e.ordinal < c.ordinal WHERE e.status <> 'cancelled'
);
DROP TABLE cancelled_undated;

-- The states in which a seat was seen, where it changed (P1, P7): booked, then paid or given back. A state lasts from the first file that shows it to
-- the next that shows another; what a seat was given back for keeps the states of the one before (P2).
DELETE FROM ticket_state;
INSERT INTO ticket_state
WITH changing AS (
  SELECT s.place, s.name FROM seat_state s
  LEFT JOIN exchange gone ON gone.place = s.place AND gone.old_name = s.name
  WHERE gone.place IS NULL AND (s.first_seen < s.last_seen OR s.absent_since IS NOT NULL)
  UNION
  SELECT place, new_name FROM exchange
),
seen AS (
  SELECT c.place, c.name, a.ordinal, r.status, r.data_day
  FROM changing c
  JOIN appearance a ON a.place = c.place AND a.name = c.name
  JOIN sale_row r ON r.file_number = a.file_number AND r.row = a.row
  UNION ALL
  SELECT e.place, e.new_name, a.ordinal, r.status, r.data_day
  FROM exchange e
  JOIN appearance a ON a.place = e.place AND a.name = e.old_name
  JOIN sale_row r ON r.file_number = a.file_number AND r.row = a.row
),
told AS (
  SELECT place, name, ordinal, status, data_day, lag(status) OVER (PARTITION BY place, name ORDER BY ordinal) AS before
  FROM seen WHERE status <> 'cancelled'
),
begun AS (
  SELECT place, name, ordinal, status, data_day, before, lead(data_day) OVER (PARTITION BY place, name ORDER BY ordinal) AS next_day
  FROM told WHERE before IS NULL OR before <> status
)
SELECT p.prefix || b.name AS ticket_id, b.status,
  CASE WHEN b.before IS NOT NULL THEN try_cast(b.data_day AS DATE) END AS from_on,
  try_cast(b.next_day AS DATE) AS until_on,
  try_cast(b.data_day AS DATE) AS seen_on
FROM begun b
JOIN sold_performance p ON p.place = b.place
WHERE b.before IS NOT NULL OR b.next_day IS NOT NULL OR b.status <> 'sold'
ORDER BY b.place, b.name, b.ordinal;

-- The last sale of each day, exchanges too: a ticket keeps the date of its first purchase, the data go on until its last (P7).
DELETE FROM sale_day;
INSERT INTO sale_day
SELECT CAST(sold_at AS DATE) AS day, max(sold_at) AS last_at
FROM (SELECT try_cast(purchased_at AS TIMESTAMP) AS sold_at FROM sale_row WHERE purchased_at IS NOT NULL)
WHERE sold_at IS NOT NULL GROUP BY 1 ORDER BY 1;
