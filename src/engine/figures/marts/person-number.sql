-- Grain: one row a person, organisation or technical account. Unit: person_number, a small number that stands for person_id
-- inside the marts of one day (counting distinct numbers is faster than counting distinct texts).
-- Left out: nothing.
CREATE OR REPLACE TABLE {{schema}}.person_number AS
SELECT
  person_id,
  CAST(kind AS mart_word) AS kind,
  CAST(organisation_kind AS mart_word) AS organisation_kind,
  household_id,
  CAST(distance_band AS mart_word) AS distance_band,
  CAST(row_number() OVER (ORDER BY person_id) AS INTEGER) AS person_number
FROM main.person
ORDER BY person_number;
