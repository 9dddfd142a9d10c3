-- Grain: one row a member of an audience. Unit: an address on the channel {{channel}}, or the reason why there is none (P12).
-- The address is the first in the alphabet of those that may be written to, so that it stays the same. An address to which any of
-- its holders objected, or that bounces, is written to for none of them. Who holds a valid ticket, option or booking of the show
-- that the message is about, this season or later, is taken off ('alreadyBooked').
-- Left out: other audiences; where the list is of first visits, those who came more than once, earlier than that, or
-- have booked something to come.
WITH booked AS (
  SELECT DISTINCT t.person_number
  FROM mart_ticket t
  WHERE t.is_cancelled = 0
    AND t.season_year >= $season
    AND t.show_key IN ({{shows}})
    AND t.person_number IS NOT NULL
)
SELECT
  a.audience_key,
  p.person_id,
  CASE WHEN b.person_number IS NULL THEN p.{{channel}}_address END AS address,
  CASE
    WHEN p.{{channel}}_address IS NULL THEN coalesce(p.{{channel}}_why_not, 'unknown')
    WHEN b.person_number IS NOT NULL THEN 'alreadyBooked'
  END AS why
FROM mart_audience a
JOIN mart_person p ON p.person_number = a.person_number
LEFT JOIN booked b ON b.person_number = a.person_number
WHERE 1 = 1
  {{filters}}
