-- Grain: one row a town of a list's persons, as their postal address says it (null = unknown), and the ground on which their
-- address on the channel {{channel}} may be written to (null = the person is reached on none). Unit: persons, day numbers.
-- came: persons who hold a valid ticket of a performance played by the as-of day; last_visit_day: the latest of those.
-- Left out: persons that the marts do not know (the caller counts them); addresses that may not be written to.
SELECT
  p.city,
  a.basis,
  count(DISTINCT p.person_id) AS persons,
  count(DISTINCT CASE WHEN p.last_visit_day IS NOT NULL THEN p.person_id END) AS came,
  max(p.last_visit_day) AS last_visit_day
FROM mart_person p
LEFT JOIN main.address_permission a
  ON a.person_id = p.person_id AND a.channel = '{{channel}}' AND a.address = p.{{channel}}_address AND a.why_not IS NULL
WHERE p.person_id IN ({{persons}})
GROUP BY p.city, a.basis
ORDER BY p.city, a.basis
