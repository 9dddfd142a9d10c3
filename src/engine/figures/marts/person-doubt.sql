-- Grain: one row a doubt about who is one person. Unit: person_number of both; the same = one person who may be two; another = two
-- who may be one. probability: of one person, 0 to 1.
-- Left out: nothing.
CREATE OR REPLACE TABLE {{schema}}.mart_person_doubt AS
SELECT a.person_number AS person_a, b.person_number AS person_b, d.probability
FROM main.person_doubt d
JOIN {{schema}}.person_number a ON a.person_id = d.person_a
JOIN {{schema}}.person_number b ON b.person_id = d.person_b
ORDER BY a.person_number, b.person_number;
