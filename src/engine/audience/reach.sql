-- Grain: one row an audience, a channel and a reason why not (null: may be written to). Unit: persons, and the addresses that they
-- share; what `list-members` counts of a list that takes nobody off.
-- Left out: nothing.
SELECT
  'email' AS channel, a.audience_key,
  CASE WHEN p.email_address IS NULL THEN coalesce(p.email_why_not, 'unknown') END AS why,
  count(*) AS persons, count(DISTINCT p.email_address) AS addresses
FROM mart_audience a
JOIN mart_person p ON p.person_number = a.person_number
GROUP BY a.audience_key, CASE WHEN p.email_address IS NULL THEN coalesce(p.email_why_not, 'unknown') END
UNION ALL
SELECT
  'sms' AS channel, a.audience_key,
  CASE WHEN p.sms_address IS NULL THEN coalesce(p.sms_why_not, 'unknown') END AS why,
  count(*) AS persons, count(DISTINCT p.sms_address) AS addresses
FROM mart_audience a
JOIN mart_person p ON p.person_number = a.person_number
GROUP BY a.audience_key, CASE WHEN p.sms_address IS NULL THEN coalesce(p.sms_why_not, 'unknown') END
