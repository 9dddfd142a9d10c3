-- Grain: one row a show and an audience. Unit: persons who may be written to by e-mail and hold a valid ticket, option or booking
-- of the show, this season or later: a message about it leaves them out.
-- Left out: persons who may not be written to anyway.
WITH holder AS (
  SELECT t.show_key, t.person_number
  FROM mart_ticket t
  WHERE t.is_cancelled = 0
    AND t.season_year >= $season
    AND t.person_number IS NOT NULL
  GROUP BY t.show_key, t.person_number
)
SELECT h.show_key, a.audience_key, count(*) AS persons
FROM holder h
JOIN mart_audience a ON a.person_number = h.person_number
JOIN mart_person p ON p.person_number = h.person_number
WHERE p.email_reachable = 1
GROUP BY h.show_key, a.audience_key
