-- Grain: one row an audience, a channel, a choice among its members and a reason why not (null: may be written to). Unit: persons, and
-- the addresses that they share; what `list-members` counts of a list that takes nobody off.
-- chosen: 'all' of the audience, or those of it whose 'firstVisit' and only one was within $days of the as-of day ($day), with nothing to come.
-- Left out: nothing.
WITH member AS (
  SELECT
    a.audience_key,
    CASE WHEN p.visits = 1 AND p.last_visit_day > $day - $days AND p.next_visit_day IS NULL THEN 1 ELSE 0 END AS is_first_visit,
    p.email_address, CASE WHEN p.email_address IS NULL THEN coalesce(p.email_why_not, 'unknown') END AS email_why,
    p.sms_address, CASE WHEN p.sms_address IS NULL THEN coalesce(p.sms_why_not, 'unknown') END AS sms_why
  FROM mart_audience a
  JOIN mart_person p ON p.person_number = a.person_number
)
SELECT 'email' AS channel, 'all' AS chosen, audience_key, email_why AS why, count(*) AS persons, count(DISTINCT email_address) AS addresses
FROM member GROUP BY audience_key, email_why
UNION ALL
SELECT 'sms' AS channel, 'all' AS chosen, audience_key, sms_why AS why, count(*) AS persons, count(DISTINCT sms_address) AS addresses
FROM member GROUP BY audience_key, sms_why
UNION ALL
SELECT 'email' AS channel, 'firstVisit' AS chosen, audience_key, email_why AS why, count(*) AS persons, count(DISTINCT email_address) AS addresses
FROM member WHERE is_first_visit = 1 GROUP BY audience_key, email_why
UNION ALL
SELECT 'sms' AS channel, 'firstVisit' AS chosen, audience_key, sms_why AS why, count(*) AS persons, count(DISTINCT sms_address) AS addresses
FROM member WHERE is_first_visit = 1 GROUP BY audience_key, sms_why
