-- Grain: one row a line of sale that a later answer of the same person, in the same file and for the same performance, says to stand for: it is
-- cancelled from that day, and the answer counts alone (« je corrige ma première demande », « 0 »).
-- Unit: seats. Left out: answers that do not say so, which add up.
CREATE OR REPLACE TEMP TABLE corrected AS
SELECT s.file_number, s.row, any_value(coalesce(s.quantity, 1)) AS seats, min(left(c.purchased_at, 10)) AS day
FROM sale_row s
JOIN sale_row c ON c.file_number = s.file_number AND c.performance_id = s.performance_id AND c.remark_cancels = 4
  AND coalesce(c.email, c.record_id) = coalesce(s.email, s.record_id) AND c.purchased_at > s.purchased_at
WHERE s.status <> 'cancelled'
GROUP BY s.file_number, s.row;

UPDATE sale_row SET status = 'cancelled', cancelled_on = c.day
FROM corrected c WHERE c.file_number = sale_row.file_number AND c.row = sale_row.row;

DELETE FROM sale_row WHERE remark_cancels = 4 AND quantity = 0 AND coalesce(price_cents, 0) = 0;
