-- Grain: one row a person, organisation or technical account.
-- Unit: one audience key each (design.md): new, occasional, regular, subscriber, atRisk, lapsed divide the identified buyers;
-- group, reseller, guest, anonymous and interested are apart.
-- Left out: anonymous sales, which have no person.
-- $season is the season under way, $lastSeasonDay the same point of the one before: someone who had not bought by then last
-- season is not at risk yet. Where the data begins with this season, nobody is known to be new.
WITH season_facts AS (
  SELECT
    s.person_number,
    max(CASE WHEN s.season_year >= $season THEN s.is_subscriber ELSE 0 END) AS is_subscriber,
    max(CASE WHEN s.season_year >= $season THEN 1 ELSE 0 END) AS bought_this_season,
    max(CASE WHEN s.season_year >= $season THEN s.visits ELSE 0 END) AS visits_this_season,
    max(CASE WHEN s.season_year = $season - 1 THEN s.visits ELSE 0 END) AS visits_last_season,
    max(CASE WHEN s.season_year = $season - 1 AND coalesce(s.first_purchase_day, 0) <= $lastSeasonDay THEN 1 ELSE 0 END)
      AS had_bought_by_then
  FROM mart_person_season s
  GROUP BY s.person_number
)
SELECT
  p.person_number,
  p.person_id,
  CASE
    WHEN p.kind = 'technical' THEN 'anonymous'
    WHEN p.kind = 'organisation' AND p.organisation_kind = 'reseller' THEN 'reseller'
    WHEN p.kind = 'organisation' THEN 'group'
    WHEN p.own_tickets = 0 AND p.group_tickets > 0 THEN 'group'
    WHEN p.own_tickets = 0 AND p.reseller_tickets > 0 THEN 'reseller'
    WHEN p.own_tickets = 0 AND p.free_tickets > 0 THEN 'guest'
    WHEN p.own_tickets = 0 THEN 'interested'
    WHEN f.is_subscriber = 1 THEN 'subscriber'
    WHEN p.first_season_year >= $season AND p.first_season_year > $firstSeason THEN 'new'
    WHEN coalesce(f.bought_this_season, 0) = 0 AND coalesce(p.last_visit_day, p.last_purchase_day, $day) < $day - $lapsedDays
      THEN 'lapsed'
    WHEN f.visits_last_season >= $regularVisits AND f.bought_this_season = 0 AND f.had_bought_by_then = 1 THEN 'atRisk'
    WHEN f.visits_this_season >= $regularVisits OR f.visits_last_season >= $regularVisits THEN 'regular'
    ELSE 'occasional'
  END AS audience_key
FROM mart_person p
LEFT JOIN season_facts f ON f.person_number = p.person_number
ORDER BY p.person_number
