-- Grain: one row a show and an audience. Unit: persons who may be written to by e-mail and hold a valid ticket, option or booking
-- of the show, this season or later: a message about it leaves them out.
-- Left out: shows that were not asked; persons who may not be written to anyway.
SELECT t.show_key, a.audience_key, count(DISTINCT t.person_number) AS persons
FROM mart_ticket t
JOIN mart_audience a ON a.person_number = t.person_number
JOIN mart_person p ON p.person_number = t.person_number
WHERE t.is_cancelled = 0
  AND t.season_year >= $season
  AND t.show_key IN ({{shows}})
  AND p.email_reachable = 1
GROUP BY t.show_key, a.audience_key
