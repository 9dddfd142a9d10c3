-- Grain: one row a relay (mart_relay). Unit: seats, day numbers; its name, town, number and whom to ask for.
-- Left out: nothing of the mart; of several numbers or names in its records, the first in their order.
WITH reached AS (
  SELECT
    r.person_id,
    min(c.phone) AS phone,
    min(CASE WHEN c.company IS NOT NULL AND c.last_name IS NOT NULL THEN concat(coalesce(concat(c.first_name, ' '), ''), c.last_name) END) AS contact
  FROM mart_relay m
  JOIN person_number n ON n.person_number = m.person_number
  JOIN main.person_record r ON r.person_id = n.person_id
  JOIN main.contact_record c ON c.record_id = r.record_id
  GROUP BY r.person_id
)
SELECT
  p.person_id, p.display_name, p.organisation_kind, p.city, x.phone, x.contact,
  m.last_day, m.last_show, m.last_seats, m.next_day, m.next_show, m.next_seats, m.seats_this_season, m.seats_last_season
FROM mart_relay m
JOIN mart_person p ON p.person_number = m.person_number
LEFT JOIN reached x ON x.person_id = p.person_id
ORDER BY m.seats_last_season DESC, m.last_day DESC NULLS LAST, p.person_id
