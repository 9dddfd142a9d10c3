-- Grain: one row a relay (mart_relay). Unit: seats, day numbers; its name, town, number and whom to ask for (none when it refuses, 1).
-- Left out: nothing of the mart.
SELECT
  m.person_id, m.display_name, m.organisation_kind, m.city, m.phone, m.contact, m.refuses,
  m.last_day, m.last_show, m.last_seats, m.next_day, m.next_show, m.next_seats, m.seats_this_season, m.seats_last_season
FROM mart_relay m
