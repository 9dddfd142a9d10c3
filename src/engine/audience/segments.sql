-- Grain: one row an audience key. Unit: persons, visits.
-- visits_* are sums over the members of the key: this season, last season, and last season up to the same point.
-- Left out: cancelled performances. Anonymous sales have no person (their tickets are counted elsewhere).
WITH season_facts AS (
  SELECT
    v.person_number,
    sum(CASE WHEN v.season_year = $season THEN 1 ELSE 0 END) AS visits_this_season,
    sum(CASE WHEN v.season_year = $season - 1 THEN 1 ELSE 0 END) AS visits_last_season,
    sum(CASE WHEN v.season_year = $season - 1 AND v.counts_from <= $lastSeasonDay THEN 1 ELSE 0 END) AS visits_by_then
  FROM mart_visit v
  WHERE v.counts_from <= $day
    AND $day < v.counts_until
    AND v.season_year >= $season - 1
    AND v.performance_is_cancelled = 0
  GROUP BY v.person_number
)
SELECT
  a.audience_key,
  count(*) AS size,
  sum(p.email_reachable) AS email_reachable,
  sum(p.sms_reachable) AS sms_reachable,
  sum(CASE WHEN p.email_reachable = 1 OR p.sms_reachable = 1 THEN 1 ELSE 0 END) AS reachable,
  coalesce(sum(f.visits_this_season), 0) AS visits_this_season,
  coalesce(sum(f.visits_last_season), 0) AS visits_last_season,
  coalesce(sum(f.visits_by_then), 0) AS visits_by_then,
  sum(p.tickets) AS tickets
FROM mart_audience a
JOIN mart_person p ON p.person_number = a.person_number
LEFT JOIN season_facts f ON f.person_number = a.person_number
GROUP BY a.audience_key
ORDER BY a.audience_key
