-- Grain: one row an audience key, channel and reason. Unit: persons that cannot be written to on that channel.
-- Left out: those who can (P12: every button opens onto why not the others).
SELECT a.audience_key, 'email' AS channel, p.email_why_not AS why, count(*) AS persons
FROM mart_audience a
JOIN mart_person p ON p.person_number = a.person_number
WHERE p.email_reachable = 0
GROUP BY a.audience_key, p.email_why_not
UNION ALL
SELECT a.audience_key, 'sms' AS channel, p.sms_why_not AS why, count(*) AS persons
FROM mart_audience a
JOIN mart_person p ON p.person_number = a.person_number
WHERE p.sms_reachable = 0
GROUP BY a.audience_key, p.sms_why_not
