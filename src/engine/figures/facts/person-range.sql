-- Grain of the answer: one row. Grain of the fact: a ticket; then a doubt about who is one person.
-- Unit: persons expected beyond those counted (a join that is wrong) and persons counted twice (a link that is missed), and the
-- variance of both, each doubt a draw of its own.
-- Left out: doubts about persons whom the figure does not count; of two who may be one, both must be counted.
WITH counted AS (
  SELECT f.person_number
  FROM mart_ticket f
  {{joins}}
  WHERE f.counts_from <= {{cutoff}}
    AND {{measures}}
    {{filters}}
)
SELECT
  sum(CASE WHEN d.person_a = d.person_b THEN 1 - d.probability ELSE 0 END) AS more,
  sum(CASE WHEN d.person_a <> d.person_b THEN d.probability ELSE 0 END) AS fewer,
  sum(d.probability * (1 - d.probability)) AS variance
FROM mart_person_doubt d
WHERE d.person_a IN (SELECT person_number FROM counted)
  AND d.person_b IN (SELECT person_number FROM counted)
