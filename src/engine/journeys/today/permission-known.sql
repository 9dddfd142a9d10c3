-- Grain: one row in all. Unit: persons with an e-mail address.
-- told: those of whom any address has a known permission, yes or no.
-- Left out: organisations, resellers and technical accounts; persons without an address.
SELECT count(DISTINCT a.person_id) AS persons,
  count(DISTINCT CASE WHEN a.permission <> 'unknown' OR a.why_not IS NULL THEN a.person_id END) AS told
FROM main.address_permission a
JOIN main.person p ON p.person_id = a.person_id
WHERE a.channel = 'email'
  AND p.kind = 'person'
