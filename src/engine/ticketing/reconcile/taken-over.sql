-- Grain: one row a line of sale that a new ticketing system took over from the old one, as its channel says (« REPRISE ANCIEN SYSTEME »), and that another file
-- tells already: the same performance, price and number of seats, one for one. The line of the new system stays, for what happens to the seat next is told
-- there, with the day on which it was first bought; the old one is left out.
-- Unit: seats. Left out: lines of the old file called cancelled, which nobody takes over.
CREATE OR REPLACE TEMP TABLE taken_over AS
WITH channel AS (
  SELECT sales_channel FROM (SELECT DISTINCT sales_channel FROM sale_row WHERE sales_channel IS NOT NULL)
  WHERE regexp_matches(lower(strip_accents(sales_channel)), '\b(reprise|repris|migration|migre)[a-z]*\b.*\b(ancien|syst|logiciel|billetterie|historique|donnees|base|saison)|^(reprise|migration)( \d{4})?$|\b(import|transfert)[a-z]*\b.*\b(ancien|historique|old)')
),
line AS (
  SELECT s.file_number, s.row, s.performance_id, s.status, s.purchased_at, coalesce(s.price_cents, 0) AS cents, coalesce(s.quantity, 1) AS seats,
    s.sales_channel IN (SELECT sales_channel FROM channel) AS is_carried
  FROM sale_row s
  WHERE EXISTS (SELECT 1 FROM channel)
    AND s.performance_id IN (SELECT performance_id FROM sale_row WHERE sales_channel IN (SELECT sales_channel FROM channel))
),
carried AS (
  SELECT *, row_number() OVER (PARTITION BY performance_id, cents, seats ORDER BY file_number, row) AS rank FROM line WHERE is_carried
),
told AS (
  SELECT *, row_number() OVER (PARTITION BY performance_id, cents, seats ORDER BY file_number, row) AS rank FROM line
  WHERE status <> 'cancelled' AND file_number NOT IN (SELECT file_number FROM carried)
)
SELECT c.file_number, c.row, c.seats, t.file_number AS old_file, t.row AS old_row, least(t.purchased_at, c.purchased_at) AS purchased_at
FROM carried c LEFT JOIN told t ON t.performance_id = c.performance_id AND t.cents = c.cents AND t.seats = c.seats AND t.rank = c.rank;

UPDATE sale_row SET purchased_at = coalesce(o.purchased_at, sale_row.purchased_at)
FROM taken_over o WHERE o.file_number = sale_row.file_number AND o.row = sale_row.row AND o.old_row IS NOT NULL;

DELETE FROM sale_row USING taken_over o WHERE o.old_file = sale_row.file_number AND o.old_row = sale_row.row;
