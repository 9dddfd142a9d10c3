-- Grain: one row a season (is_all_seasons = 0) or all of them together (1, season null), a kind of holder, and the days from and until
-- which it holds: how many persons hold a valid ticket on a day is a sum, with nobody counted twice.
-- holder: 'own' a person who bought for themself, 'person' a person who holds any ticket sold, 'anonymous' and 'organisation' (seats,
-- not persons). A person's times are joined where they touch or overlap, so that each day finds a person once.
-- Unit: persons, seats. Inside, a year is that of the season, 0 for all of them, and who is a person and a year as one number.
-- Left out: tickets that are not sold, or never counted.
CREATE OR REPLACE TEMP TABLE holding AS
WITH sold AS (
  SELECT t.person_number, t.season_year AS year, t.is_own_purchase, t.counts_from, max(t.counts_until) AS counts_until
  FROM {{schema}}.mart_ticket t
  WHERE t.is_sold = 1 AND t.buyer_kind = 'person' AND t.counts_from < t.counts_until
  GROUP BY t.person_number, t.season_year, t.is_own_purchase, t.counts_from
),
scoped AS (
  SELECT person_number, year, is_own_purchase, counts_from, counts_until FROM sold WHERE year IS NOT NULL
  UNION ALL
  SELECT person_number, 0, is_own_purchase, counts_from, counts_until FROM sold
),
held AS (
  SELECT CAST(person_number AS BIGINT) * 10000 + year AS who, year, 'person' AS holder, counts_from, counts_until FROM scoped
  UNION ALL
  SELECT CAST(person_number AS BIGINT) * 10000 + year, year, 'own', counts_from, counts_until FROM scoped WHERE is_own_purchase = 1
),
whole AS (
  SELECT who, year, holder, min(counts_from) AS counts_from, min(counts_until) AS first_until
  FROM held
  GROUP BY who, year, holder
),
-- Only who once cancelled may have held at two times.
marked AS (
  SELECT
    d.who, d.year, d.holder, d.counts_from, d.counts_until,
    CASE WHEN d.counts_from <= max(d.counts_until) OVER (
      PARTITION BY d.who, d.holder ORDER BY d.counts_from, d.counts_until ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) THEN 0 ELSE 1 END AS is_begun
  FROM held d
  JOIN whole w ON w.who = d.who AND w.holder = d.holder
  WHERE w.first_until < 9999999
),
numbered AS (
  SELECT who, year, holder, counts_from, counts_until, sum(is_begun) OVER (
    PARTITION BY who, holder ORDER BY counts_from, counts_until ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS time
  FROM marked
)
SELECT who, year, holder, counts_from, 9999999 AS counts_until FROM whole WHERE first_until = 9999999
UNION ALL
SELECT who, year, holder, min(counts_from), max(counts_until) FROM numbered GROUP BY who, year, holder, time;

CREATE OR REPLACE TEMP TABLE holding_season AS
SELECT DISTINCT season, season_year AS year, 0 AS is_all_seasons FROM {{schema}}.mart_ticket WHERE season_year IS NOT NULL
UNION ALL
SELECT NULL, 0, 1;

CREATE OR REPLACE TABLE {{schema}}.mart_holder_day AS
WITH persons AS (
  SELECT year, holder, counts_from, counts_until, count(*) AS persons, 0 AS seats FROM holding GROUP BY year, holder, counts_from, counts_until
),
others AS (
  SELECT
    t.season_year AS year, CASE t.buyer_kind WHEN 'organisation' THEN 'organisation' ELSE 'anonymous' END AS holder,
    t.counts_from, t.counts_until, sum(t.seats) AS seats
  FROM {{schema}}.mart_ticket t
  WHERE t.is_sold = 1 AND t.buyer_kind <> 'person'
  GROUP BY 1, 2, 3, 4
),
every AS (
  SELECT year, holder, counts_from, counts_until, persons, seats FROM persons
  UNION ALL
  SELECT year, holder, counts_from, counts_until, 0, seats FROM others WHERE year IS NOT NULL
  UNION ALL
  SELECT 0, holder, counts_from, counts_until, 0, seats FROM others
)
SELECT s.season, s.is_all_seasons, e.holder, e.counts_from, e.counts_until, CAST(e.persons AS BIGINT) AS persons, CAST(e.seats AS BIGINT) AS seats
FROM every e
JOIN holding_season s ON s.year = e.year;

-- Grain: one row a season or all of them, and the days from and until which a doubt about who is one person bears on the buyers: both of
-- whom it is about hold a ticket bought for themself. Unit: persons expected beyond those counted (a join that is wrong), persons
-- counted twice (a link that is missed), the variance of both.
-- Left out: doubts about who did not buy.
CREATE OR REPLACE TABLE {{schema}}.mart_doubt_day AS
WITH own AS (
  SELECT who, counts_from, counts_until FROM holding WHERE holder = 'own'
),
doubt AS (
  SELECT
    s.season, s.is_all_seasons, d.person_a = d.person_b AS is_join, d.probability,
    CAST(d.person_a AS BIGINT) * 10000 + s.year AS a,
    CAST(d.person_b AS BIGINT) * 10000 + s.year AS b
  FROM {{schema}}.mart_person_doubt d
  CROSS JOIN holding_season s
)
SELECT
  d.season, d.is_all_seasons,
  greatest(x.counts_from, y.counts_from) AS counts_from,
  least(x.counts_until, y.counts_until) AS counts_until,
  sum(CASE WHEN d.is_join THEN 1 - d.probability ELSE 0 END) AS more,
  sum(CASE WHEN d.is_join THEN 0 ELSE d.probability END) AS fewer,
  sum(d.probability * (1 - d.probability)) AS variance
FROM doubt d
JOIN own x ON x.who = d.a
JOIN own y ON y.who = d.b
WHERE greatest(x.counts_from, y.counts_from) < least(x.counts_until, y.counts_until)
GROUP BY 1, 2, 3, 4;
DROP TABLE holding;
DROP TABLE holding_season;
