-- Grain: one row a ticket in whose place another one was issued, as the line of the new one says. The old one is cancelled without a
-- visit lost, and the new one keeps the first day of purchase (P2).
CREATE OR REPLACE TEMP TABLE replaced AS
SELECT n.source, n.replaces AS ticket_number, min(left(n.purchased_at, 10)) AS day
FROM sale_row n WHERE n.replaces IS NOT NULL AND n.status <> 'cancelled' GROUP BY n.source, n.replaces;

UPDATE sale_row SET purchased_at = o.purchased_at
FROM (SELECT source, ticket_number, min(purchased_at) AS purchased_at FROM sale_row WHERE ticket_number IN (SELECT ticket_number FROM replaced) GROUP BY source, ticket_number) o
WHERE o.source = sale_row.source AND o.ticket_number = sale_row.replaces AND o.purchased_at < sale_row.purchased_at;

UPDATE sale_row SET status = 'cancelled', cancelled_on = coalesce(sale_row.cancelled_on, r.day)
FROM replaced r WHERE r.source = sale_row.source AND r.ticket_number = sale_row.ticket_number AND sale_row.status <> 'cancelled'
  AND sale_row.replaces IS DISTINCT FROM sale_row.ticket_number;
DROP TABLE replaced;
