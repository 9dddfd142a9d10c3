-- Grain: one row an address of a person, organisation or technical account on a channel, on the as-of day.
-- why_not: null when it may be written to for them, else why not. An objection is the person's, for all their addresses of the channel
-- (decision 25); an address to which any of its holders objected, or that bounces, is written to for none of them; nor is that of a minor of
-- that day (P13). Nobody is written to once the time is over for which their data may be kept (P16): 'retention', where the last thing
-- that a person did or said is of {{lastCustomerDay}} or before, of who never bought {{lastProspectDay}}; of whom nothing is dated, it is
-- not known. is_told: 1 when the permission is known, yes or no. is_first: 1 when it stands first in its cell in some record.
-- Left out: nothing.
CREATE OR REPLACE TABLE {{schema}}.mart_address AS
WITH refused AS (
  SELECT channel, address, min(why_not) AS why_not
  FROM main.address_permission
  WHERE why_not IN ('bounced', 'objection', 'subscribedSince')
  GROUP BY channel, address
),
overdue AS (
  SELECT person_id
  FROM main.person
  WHERE kind = 'person'
    AND greatest(last_purchase, last_performance, last_said)
      <= CASE WHEN sales > 0 THEN DATE '{{lastCustomerDay}}' ELSE DATE '{{lastProspectDay}}' END
),
own AS (
  SELECT person_id, channel, address, is_first, permission,
    CASE
      WHEN coalesce(why_not, 'unknown') IN ('unknown', 'bounced') AND minor_from <= DATE '{{asOf}}' AND DATE '{{asOf}}' < minor_until THEN 'minor'
      ELSE why_not
    END AS why_not
  FROM main.address_permission
)
SELECT
  o.person_id, o.channel, o.address, o.is_first,
  CASE WHEN o.permission <> 'unknown' OR o.why_not IS NULL THEN 1 ELSE 0 END AS is_told,
  coalesce(o.why_not, r.why_not, CASE WHEN d.person_id IS NOT NULL THEN 'retention' END) AS why_not
FROM own o
LEFT JOIN refused r ON r.channel = o.channel AND r.address = o.address
LEFT JOIN overdue d ON d.person_id = o.person_id
ORDER BY o.person_id, o.channel, o.address;
