-- Grain: one row a person, organisation or technical account, on a day ($day) that the marts see.
-- Unit: one audience key each (design.md): new, occasional, regular, subscriber, atRisk, lapsed divide the identified buyers;
-- group, reseller, passCulture, guest, anonymous and interested are apart.
-- Left out: anonymous sales, which have no person; who stands beside the buyer in a record and bought nothing; tickets bought after $day, and those cancelled by then.
-- $season is the season under way on $day, $lastSeasonDay the same point of the one before: someone who had not bought by then
-- last season is not at risk yet. Where the data begins with this season, nobody is known to be new.
WITH person_season AS (
  SELECT
    v.person_number,
    v.season_year,
    sum(CASE WHEN v.performance_is_cancelled = 0 THEN 1 ELSE 0 END) AS visits,
    min(v.purchase_day) AS first_purchase_day,
    max(v.purchase_day) AS last_purchase_day,
    max(CASE WHEN v.performance_is_cancelled = 0 AND v.performance_day <= $day THEN v.performance_day END) AS last_visit_day,
    max(v.is_subscription) AS is_subscriber
  FROM mart_visit v
  WHERE v.counts_from <= $day
    AND $day < v.counts_until
  GROUP BY v.person_number, v.season_year
),
bought AS (
  SELECT
    s.person_number,
    min(s.season_year) AS first_season_year,
    max(s.last_purchase_day) AS last_purchase_day,
    max(s.last_visit_day) AS last_visit_day,
    max(CASE WHEN s.season_year >= $season THEN s.is_subscriber ELSE 0 END) AS is_subscriber,
    max(CASE WHEN s.season_year >= $season THEN 1 ELSE 0 END) AS bought_this_season,
    max(CASE WHEN s.season_year >= $season THEN s.visits ELSE 0 END) AS visits_this_season,
    max(CASE WHEN s.season_year = $season - 1 THEN s.visits ELSE 0 END) AS visits_last_season,
    max(CASE WHEN s.season_year = $season - 1 AND coalesce(s.first_purchase_day, 0) <= $lastSeasonDay THEN 1 ELSE 0 END)
      AS had_bought_by_then
  FROM person_season s
  GROUP BY s.person_number
),
held AS (
  SELECT
    t.person_number,
    sum(t.is_own_purchase * t.seats) AS own_tickets,
    sum((t.is_comp + t.is_exempted) * t.seats) AS free_tickets,
    sum(t.is_group_booking * t.seats) AS group_tickets,
    sum(CASE WHEN t.tariff_class <> 'passCulture' AND (t.tariff_class = 'reseller' OR t.sales_channel_class = 'reseller') THEN t.seats ELSE 0 END)
      AS reseller_tickets,
    sum(CASE WHEN t.tariff_class = 'passCulture' THEN t.seats ELSE 0 END) AS pass_culture_tickets
  FROM mart_ticket t
  WHERE t.counts_from <= $day
    AND $day < t.counts_until
    AND t.person_number IS NOT NULL
  GROUP BY t.person_number
),
-- Whom a record that bought names beside its buyer: the other of a couple, the contact of a school. They came, or sent others: no public to win.
beside_buyer AS (
  SELECT DISTINCT b.person_id
  FROM main.person_beside b
  JOIN main.person_record r ON r.record_id = b.record_id
  JOIN person_number n ON n.person_id = r.person_id
  JOIN held h ON h.person_number = n.person_number
)
SELECT
  p.person_number,
  p.person_id,
  CASE
    WHEN p.organisation_kind = 'reseller' THEN 'reseller'
    WHEN p.kind = 'technical' THEN 'anonymous'
    WHEN p.kind = 'organisation' THEN 'group'
    WHEN coalesce(h.own_tickets, 0) = 0 AND h.group_tickets > 0 THEN 'group'
    WHEN coalesce(h.own_tickets, 0) = 0 AND h.reseller_tickets > 0 THEN 'reseller'
    WHEN coalesce(h.own_tickets, 0) = 0 AND h.pass_culture_tickets > 0 THEN 'passCulture'
    WHEN coalesce(h.own_tickets, 0) = 0 AND h.free_tickets > 0 THEN 'guest'
    WHEN coalesce(h.own_tickets, 0) = 0 THEN 'interested'
    WHEN f.is_subscriber = 1 THEN 'subscriber'
    WHEN f.first_season_year >= $season AND f.first_season_year > $firstSeason THEN 'new'
    WHEN coalesce(f.bought_this_season, 0) = 0 AND coalesce(f.last_visit_day, f.last_purchase_day, $day) < $day - $lapsedDays
      THEN 'lapsed'
    WHEN f.visits_last_season >= $regularVisits AND f.bought_this_season = 0 AND f.had_bought_by_then = 1 THEN 'atRisk'
    WHEN f.visits_this_season >= $regularVisits OR f.visits_last_season >= $regularVisits THEN 'regular'
    ELSE 'occasional'
  END AS audience_key
FROM person_number p
LEFT JOIN bought f ON f.person_number = p.person_number
LEFT JOIN held h ON h.person_number = p.person_number
LEFT JOIN beside_buyer c ON c.person_id = p.person_id
WHERE h.person_number IS NOT NULL OR c.person_id IS NULL
ORDER BY p.person_number
