-- Grain: one row a person with a town. Unit: town, as most of the persons of that town write it once accents, capitals, dashes and
-- « Saint » are set aside: a town written in capitals is the same town.
-- Left out: persons without a town.
CREATE OR REPLACE TABLE {{schema}}.person_town AS
WITH said AS (
  SELECT n.person_number, trim(p.city) AS city,
    trim(regexp_replace(regexp_replace(lower(strip_accents(p.city)), '[^a-z0-9]+', ' ', 'g'), '\bst(e?)\b', 'saint\1', 'g')) AS folded
  FROM main.person p
  JOIN {{schema}}.person_number n ON n.person_id = p.person_id
  WHERE p.city IS NOT NULL AND trim(p.city) <> ''
),
counted AS (
  -- One that is not all in capitals is shown before one that is.
  SELECT folded, city, count(*) AS persons, CASE WHEN city = upper(city) THEN 1 ELSE 0 END AS is_capitals
  FROM said GROUP BY folded, city
),
named AS (
  SELECT folded, city, row_number() OVER (PARTITION BY folded ORDER BY is_capitals, persons DESC, city) AS place FROM counted
)
SELECT s.person_number, n.city AS town
FROM said s
JOIN named n ON n.folded = s.folded AND n.place = 1
ORDER BY s.person_number;
