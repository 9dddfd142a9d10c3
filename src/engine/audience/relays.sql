-- Grain: one row a relay: whoever is of the group audience (a school, a works council, an association, a company, or a
-- person who books for a group), so that the list and the audience count the same. Unit: seats held (sold, unpaid, under option), day numbers; outings are performances.
-- last_*: its last outing by the as-of day ($day); next_*: the nearest it has booked. $season is the season under way: what is
-- booked for a later one counts with it.
-- phone, contact: how to call it; of several numbers or names in its records that do not refuse, the first in their order.
-- refuses: 1 when every record of it does (« Ne plus contacter », P12): a record that says so, its number in whichever record it stands, and
-- the person whom it names. A contact's refusal leaves their colleagues; the organisation's own, or that of somebody who is no organisation, is of
-- all their records. A refused newsletter or text message is no refused call: a permission is of one channel.
-- Left out: cancelled tickets and performances; performances without a day; resellers.
WITH held AS (
  SELECT t.person_number, t.performance_id, t.performance_day, t.show_title, t.season_year, sum(t.seats) AS seats
  FROM mart_ticket t
  JOIN mart_audience a ON a.person_number = t.person_number
  WHERE a.audience_key = 'group'
    AND t.is_cancelled = 0
    AND t.performance_is_cancelled = 0
    AND t.performance_day IS NOT NULL
  GROUP BY t.person_number, t.performance_id, t.performance_day, t.show_title, t.season_year
),
ranked AS (
  SELECT
    h.person_number, h.performance_day, h.show_title, h.seats,
    CASE WHEN h.performance_day <= $day THEN 'past' ELSE 'coming' END AS timing,
    row_number() OVER (
      PARTITION BY h.person_number, CASE WHEN h.performance_day <= $day THEN 'past' ELSE 'coming' END
      ORDER BY CASE WHEN h.performance_day <= $day THEN -h.performance_day ELSE h.performance_day END, h.performance_id
    ) AS place
  FROM held h
),
summed AS (
  SELECT
    h.person_number,
    sum(CASE WHEN h.season_year >= $season THEN h.seats ELSE 0 END) AS seats_this_season,
    sum(CASE WHEN h.season_year = $season - 1 THEN h.seats ELSE 0 END) AS seats_last_season
  FROM held h
  GROUP BY h.person_number
),
refusing AS (
  SELECT r.person_id, c.record_id
  FROM main.contact_record c
  JOIN main.person_record r ON r.record_id = c.record_id
  WHERE c.no_contact = 'yes'
  UNION ALL
  SELECT b.person_id, c.record_id
  FROM main.contact_record c
  JOIN main.person_beside b ON b.record_id = c.record_id
  WHERE c.no_contact = 'yes'
),
entry AS (
  SELECT
    r.person_id, c.phone,
    CASE WHEN c.company IS NOT NULL AND c.last_name IS NOT NULL THEN concat_ws(' ', c.first_name, c.last_name) END AS contact,
    CASE
      WHEN c.no_contact = 'yes' THEN 1
      WHEN c.phone IN (SELECT phone FROM main.contact_record WHERE no_contact = 'yes' AND phone IS NOT NULL) THEN 1
      WHEN c.record_id IN (SELECT record_id FROM main.person_beside WHERE person_id IN (SELECT person_id FROM refusing)) THEN 1
      WHEN r.person_id IN (
        SELECT f.person_id FROM refusing f
        JOIN main.person o ON o.person_id = f.person_id
        WHERE o.kind <> 'organisation' OR f.record_id NOT IN (SELECT record_id FROM main.person_beside)
      ) THEN 1
      ELSE 0
    END AS refuses
  FROM mart_audience g
  JOIN person_number n ON n.person_number = g.person_number
  JOIN main.person_record r ON r.person_id = n.person_id
  JOIN main.contact_record c ON c.record_id = r.record_id
  WHERE g.audience_key = 'group'
),
reached AS (
  SELECT
    person_id,
    min(CASE WHEN refuses = 0 THEN phone END) AS phone,
    min(CASE WHEN refuses = 0 THEN contact END) AS contact,
    min(refuses) AS refuses
  FROM entry
  GROUP BY person_id
)
SELECT
  p.person_number, p.person_id, p.display_name, p.organisation_kind, p.city, x.phone, x.contact,
  coalesce(x.refuses, 0) AS refuses,
  l.performance_day AS last_day, l.show_title AS last_show, l.seats AS last_seats,
  n.performance_day AS next_day, n.show_title AS next_show, n.seats AS next_seats,
  coalesce(s.seats_this_season, 0) AS seats_this_season,
  coalesce(s.seats_last_season, 0) AS seats_last_season
FROM mart_audience a
JOIN mart_person p ON p.person_number = a.person_number
LEFT JOIN reached x ON x.person_id = p.person_id
LEFT JOIN summed s ON s.person_number = a.person_number
LEFT JOIN ranked l ON l.person_number = a.person_number AND l.timing = 'past' AND l.place = 1
LEFT JOIN ranked n ON n.person_number = a.person_number AND n.timing = 'coming' AND n.place = 1
WHERE a.audience_key = 'group'
ORDER BY p.person_number
