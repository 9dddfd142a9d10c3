-- Grain: one row in all. Unit: contact records, each a customer number of a ticketing system.
-- named: those of whom some file says a name, an organisation, an e-mail or a telephone.
-- Left out: anonymous sales, which have no record.
SELECT count(*) AS accounts,
  sum(CASE WHEN c.last_name IS NULL AND c.full_name IS NULL AND c.company IS NULL AND c.email IS NULL AND c.phone IS NULL THEN 0 ELSE 1 END) AS named
FROM contact_record c
WHERE c.customer_number IS NOT NULL
