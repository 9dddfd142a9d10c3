-- Grain: one row in all. Unit: persons.
-- subscribers: members of the group atRisk (they came often last season, had booked by this point of it, and have booked nothing
-- this season) who held a subscription last season.
-- Left out: those who subscribed again, or bought anything, this season: they are in no such group.
SELECT count(DISTINCT s.person_number) AS subscribers
FROM mart_audience a
JOIN mart_person_season s ON s.person_number = a.person_number
WHERE a.audience_key = 'atRisk'
  AND s.season_year = $season - 1
  AND s.is_subscriber = 1
