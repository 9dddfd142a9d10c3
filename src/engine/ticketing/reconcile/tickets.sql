-- Grain: one row a seat sold for a performance (P2); a group line keeps its head count in `seats`.
-- Unit: cents. Valid, unpaid, optioned and cancelled seats are all here, told apart by status and cancelled_on.
-- Left out: for one performance and one source, coarser rows (orders) where tickets exist (design.md, invariant 1).
-- The rows are numbered by their names alone, then read again by their place: sorting them whole costs three times as much.
CREATE OR REPLACE TEMP TABLE appearance AS
WITH named AS (
  SELECT s.file_number, s.row, s.ordinal, s.status, s.ticket_number, s.source || '|' || s.performance_id || CASE
    WHEN n.by_seat AND s.seat IS NOT NULL THEN '|s|' || s.seat
    WHEN n.by_number AND s.ticket_number IS NOT NULL THEN '|n|' || coalesce(s.series_id, '') || '|' || s.ticket_number
    WHEN n.by_order AND s.order_number IS NOT NULL THEN '|o|' || s.order_number
    ELSE '|h|' || md5(concat_ws('|', s.customer_number, s.last_name, s.first_name, s.email, s.tariff, s.named_cents, s.purchased_at, s.sales_channel, s.seat_category))
  END AS name
  FROM sale_row s LEFT JOIN seat_naming n ON n.source = s.source
),
ranked AS (
  SELECT file_number, row, ordinal, name || '#' || row_number() OVER (
    PARTITION BY file_number, name ORDER BY CASE WHEN status = 'cancelled' THEN 1 ELSE 0 END, ticket_number NULLS LAST, row
  ) AS ticket_id
  FROM named
),
last AS (
  SELECT ticket_id, max(file_number) AS file_number, arg_max(row, file_number) AS row FROM ranked GROUP BY ticket_id, ordinal
)
SELECT l.ticket_id, s.file_number, s.row, s.ordinal, s.source, s.performance_id, s.purchased_at, s.customer_number, s.quantity
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
  SELECT ticket_id, any_value(source) AS source, any_value(performance_id) AS performance_id,
    min(ordinal) AS first_seen, max(ordinal) AS last_seen, min(purchased_at) AS purchased_at
  FROM appearance GROUP BY ticket_id
),
-- A seat given back and sold again to another customer was bought by that one, not by the first.
resold AS (
  SELECT f.ticket_id, min(a.purchased_at) FILTER (a.customer_number = l.customer_number) AS purchased_at
  FROM folded f
  JOIN appearance l ON l.ticket_id = f.ticket_id AND l.ordinal = f.last_seen
  JOIN appearance a ON a.ticket_id = f.ticket_id
  WHERE f.first_seen < f.last_seen
  GROUP BY f.ticket_id
  HAVING bool_or(a.customer_number <> l.customer_number)
)
SELECT f.* REPLACE (coalesce(r.purchased_at, f.purchased_at) AS purchased_at),
  min(c.ordinal) AS absent_since, arg_min(c.data_day, c.ordinal) AS absent_on
FROM folded f
LEFT JOIN resold r ON r.ticket_id = f.ticket_id
LEFT JOIN coverage c ON c.source = f.source AND c.performance_id = f.performance_id AND c.ordinal > f.last_seen
GROUP BY ALL;

-- A seat that goes and a seat that comes in the same import, for the same buyer and performance: an exchange. The new one
-- keeps the first purchase date, and the old one is not a lost visit (P2).
CREATE OR REPLACE TEMP TABLE exchange AS
WITH gone AS (
  SELECT s.ticket_id, s.source, s.performance_id, s.purchased_at, s.absent_since AS ordinal, a.customer_number,
    row_number() OVER (PARTITION BY s.source, s.performance_id, a.customer_number, s.absent_since ORDER BY s.ticket_id) AS rank
  FROM seat_state s JOIN appearance a ON a.ticket_id = s.ticket_id AND a.ordinal = s.last_seen
  WHERE s.absent_since IS NOT NULL AND a.customer_number IS NOT NULL
),
come AS (
  SELECT s.ticket_id, s.source, s.performance_id, s.first_seen AS ordinal, a.customer_number,
    row_number() OVER (PARTITION BY s.source, s.performance_id, a.customer_number, s.first_seen ORDER BY s.ticket_id) AS rank
  FROM seat_state s JOIN appearance a ON a.ticket_id = s.ticket_id AND a.ordinal = s.first_seen
  WHERE a.customer_number IS NOT NULL AND s.first_seen IN (SELECT absent_since FROM seat_state WHERE absent_since IS NOT NULL)
)
SELECT g.ticket_id AS old_ticket_id, c.ticket_id AS new_ticket_id, g.purchased_at
FROM gone g JOIN come c ON c.source = g.source AND c.performance_id = g.performance_id
  AND c.customer_number = g.customer_number AND c.ordinal = g.ordinal AND c.rank = g.rank;

DELETE FROM ticket;
INSERT INTO ticket
SELECT
  s.ticket_id, a.source, a.performance_id, a.record_id,
  CASE WHEN a.order_number IS NULL THEN NULL ELSE a.source || ':' || a.order_number END AS order_id,
  a.ticket_number, a.seat, a.seat_category,
  try_cast(least(s.purchased_at, came.purchased_at) AS TIMESTAMP) AS purchased_at,
  CASE WHEN s.absent_since IS NOT NULL THEN try_cast(s.absent_on AS DATE)
       WHEN a.status = 'cancelled' THEN coalesce(try_cast(a.cancelled_on AS DATE), try_cast(a.data_day AS DATE)) END AS cancelled_on,
  CASE WHEN s.absent_since IS NOT NULL AND gone.old_ticket_id IS NOT NULL THEN 'exchange'
       WHEN s.absent_since IS NOT NULL THEN 'absence'
       WHEN a.status = 'cancelled' AND x.row IS NOT NULL THEN 'exchange'
       WHEN a.status = 'cancelled' THEN 'status' END AS cancelled_why,
  CASE WHEN s.absent_since IS NOT NULL THEN 'cancelled' ELSE a.status END AS status,
  a.tariff, a.tariff_class, a.product_type, a.sales_channel, a.sales_channel_class,
  a.price_cents, a.paid_by_package, coalesce(a.quantity, 1) AS seats,
  try_cast(a.scanned_at AS TIMESTAMP) AS scanned_at,
  try_cast(a.option_expires_on AS DATE) AS option_expires_on,
  a.import_id
FROM seat_state s
JOIN appearance l ON l.ticket_id = s.ticket_id AND l.ordinal = s.last_seen
JOIN sale_row a ON a.file_number = l.file_number AND a.row = l.row
LEFT JOIN exchange gone ON gone.old_ticket_id = s.ticket_id
LEFT JOIN exchange came ON came.new_ticket_id = s.ticket_id
LEFT JOIN replaced_row x ON x.file_number = a.file_number AND x.row = a.row
ORDER BY s.ticket_id;

-- A cancellation that no file dates, of a seat that no earlier import knew as valid: its day is not known, and the day of the file is not it.
CREATE OR REPLACE TEMP TABLE cancelled_undated AS
SELECT l.ticket_id, l.ordinal, a.source, a.performance_id, a.ticket_number
FROM sale_row a JOIN appearance l ON l.file_number = a.file_number AND l.row = a.row
WHERE a.status = 'cancelled' AND a.cancelled_on IS NULL;

UPDATE ticket SET cancelled_why = 'undated'
WHERE cancelled_why = 'status' AND ticket_id IN (SELECT ticket_id FROM cancelled_undated) AND ticket_id NOT IN (
  SELECT c.ticket_id FROM cancelled_undated c JOIN appearance l ON l.ticket_id = c.ticket_id AND l.ordinal < c.ordinal
  JOIN sale_row e ON e.file_number = l.file_number AND e.row = l.row WHERE e.status <> 'cancelled'
  UNION ALL
  SELECT c.ticket_id FROM cancelled_undated c JOIN sale_row e ON e.source = c.source AND e.performance_id = c.performance_id
    AND e.ticket_number = c.ticket_number AND e.ordinal < c.ordinal WHERE e.status <> 'cancelled'
);
DROP TABLE cancelled_undated;

-- The last sale of each day, exchanges too: a ticket keeps the date of its first purchase, the data go on until its last (P7).
DELETE FROM sale_day;
INSERT INTO sale_day
SELECT CAST(sold_at AS DATE) AS day, max(sold_at) AS last_at
FROM (SELECT try_cast(purchased_at AS TIMESTAMP) AS sold_at FROM sale_row WHERE purchased_at IS NOT NULL)
WHERE sold_at IS NOT NULL GROUP BY 1 ORDER BY 1;
