-- Grain: one row in all. Unit: contact records, each a customer number of a ticketing system.
-- accounts: 0 as soon as some file says the name, the organisation, the e-mail or the telephone of one of them; else all of them.
-- Left out: anonymous sales, which have no record.
SELECT count(*) AS accounts
FROM contact_record c
WHERE c.customer_number IS NOT NULL
  AND NOT EXISTS (
    SELECT 1
    FROM contact_record n
    WHERE n.customer_number IS NOT NULL
      AND (n.last_name IS NOT NULL OR n.full_name IS NOT NULL OR n.company IS NOT NULL OR n.email IS NOT NULL OR n.phone IS NOT NULL)
  )
