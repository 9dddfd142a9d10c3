-- Grain: one row a ticket in whose place another one was issued, as the line of the new one says. The old one is cancelled without a
-- visit lost, and the new one keeps the first day of purchase (P2).
CREATE OR REPLACE TEMP TABLE replaced AS
SELECT n.source, n.replaces AS ticket_number, min(left(n.purchased_at, 10)) AS day
FROM sale_row n WHERE n.replaces IS NOT NULL AND n.status <> 'cancelled' GROUP BY n.source, n.replaces;

-- Its lines, those too that the file calls exchanged already: the seat goes on in the new one.
CREATE OR REPLACE TEMP TABLE replaced_row AS
SELECT s.file_number, s.row FROM sale_row s JOIN replaced r ON r.source = s.source AND r.ticket_number = s.ticket_number
WHERE s.replaces IS DISTINCT FROM s.ticket_number;

UPDATE sale_row SET purchased_at = o.purchased_at
FROM (SELECT source, ticket_number, min(purchased_at) AS purchased_at FROM sale_row WHERE ticket_number IN (SELECT ticket_number FROM replaced) GROUP BY source, ticket_number) o
WHERE o.source = sale_row.source AND o.ticket_number = sale_row.replaces AND o.purchased_at < sale_row.purchased_at;

UPDATE sale_row SET status = 'cancelled', cancelled_on = coalesce(sale_row.cancelled_on, r.day)
FROM replaced r WHERE r.source = sale_row.source AND r.ticket_number = sale_row.ticket_number AND sale_row.status <> 'cancelled'
  AND sale_row.replaces IS DISTINCT FROM sale_row.ticket_number;
DROP TABLE replaced;
