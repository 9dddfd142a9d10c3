-- Grain: one row a ticket that a list of passages at the doors names by its number: its first passage there.
-- Unit: venue-local time.
-- Left out: passages that the door refused; those of another day than the performance, for one number may serve several evenings.
UPDATE ticket SET scanned_at = s.scanned_at
FROM (
  SELECT t.ticket_id, min(try_cast(i.scanned_at AS TIMESTAMP)) AS scanned_at
  FROM input_row i
  JOIN ticket t ON t.source = i.source AND t.ticket_number = i.ticket_number
  JOIN performance p ON p.performance_id = t.performance_id
  WHERE i.grain = 'scans' AND i.status <> 'cancelled' AND t.status <> 'cancelled'
    AND (CAST(try_cast(i.scanned_at AS TIMESTAMP) AS DATE) = CAST(p.starts_at AS DATE)
      OR abs(date_diff('hour', p.starts_at, try_cast(i.scanned_at AS TIMESTAMP))) <= 12)
  GROUP BY t.ticket_id
) s
WHERE s.ticket_id = ticket.ticket_id AND ticket.scanned_at IS NULL;
