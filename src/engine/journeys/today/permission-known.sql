-- Grain: one row in all. Unit: persons with an e-mail address.
-- told: those of whom any address has a known permission, yes or no.
-- Left out: organisations, resellers and technical accounts; persons without an address.
SELECT count(*) AS persons, sum(p.email_is_told) AS told
FROM mart_person p
WHERE p.kind = 'person'
  AND p.email_is_told IS NOT NULL
