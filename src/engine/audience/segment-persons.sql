-- Grain: one row a member of the audience key. Unit: visits, day numbers.
-- Left out: nothing of the key. Nothing of sensitive tariffs is here (P14): a person's tariffs are no part of this list.
SELECT
  p.person_id, p.customer_numbers, p.kind, p.organisation_kind, p.display_name, p.first_name, p.last_name, p.postcode, p.city,
  p.household_id, p.visits, p.shows, p.first_purchase_day, p.last_purchase_day, p.last_visit_day, p.next_visit_day,
  p.email_reachable, p.email_why_not, p.sms_reachable, p.sms_why_not
FROM mart_audience a
JOIN mart_person p ON p.person_number = a.person_number
WHERE a.audience_key = $audienceKey
ORDER BY p.person_id
