-- Grain: one row a reason why not (null: may be written to by e-mail). Unit: persons.
-- Persons of the group new whose only visit so far took place in the last $days days before the as-of day, and who have booked
-- nothing to come.
-- Left out: those who come again already; group members, guests.
SELECT p.email_why_not AS why, count(*) AS persons
FROM mart_audience a
JOIN mart_person p ON p.person_number = a.person_number
WHERE a.audience_key = 'new'
  AND p.visits = 1
  AND p.last_visit_day > $day - $days
  AND p.next_visit_day IS NULL
GROUP BY p.email_why_not
ORDER BY p.email_why_not
