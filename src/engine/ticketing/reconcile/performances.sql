-- Grain: one row a performance, across files and systems: its show (the title without accents or case) and its moment.
-- Unit: seats, cents. A capacity is only what a performances file says (P4); sold tickets never make one.
-- The last import that says something is believed, and of one import the first row of the first file; the totals of a performance that
-- stands on several rows of a file (one a tariff, a roll of tickets, a week) are added up.
-- Left out: rows that name no performance (contacts, addresses).
CREATE OR REPLACE TEMP TABLE row_performance AS
WITH named AS (
  SELECT source, performance_key, min(show_title) AS show_title, min(starts_at) AS starts_at
  FROM input_row
  WHERE performance_key IS NOT NULL AND show_title IS NOT NULL AND starts_at IS NOT NULL
  GROUP BY source, performance_key
),
-- The show of a code is the one title that some rows give it.
coded AS (
  SELECT source, show_code, min(show_title) AS show_title
  FROM input_row
  WHERE show_code IS NOT NULL AND show_title IS NOT NULL
  GROUP BY source, show_code
  HAVING count(DISTINCT show_title) = 1
),
told AS (
  SELECT i.file_number, i.row, coalesce(i.show_title, n.show_title, c.show_title, i.show_code, i.performance_key) AS show_title,
    coalesce(i.starts_at, n.starts_at) AS starts_at
  FROM input_row i
  LEFT JOIN named n ON n.source = i.source AND n.performance_key = i.performance_key
  LEFT JOIN coded c ON c.source = i.source AND c.show_code = i.show_code
  WHERE i.grain IN ('tickets', 'orders', 'performances', 'scans')
    AND coalesce(i.starts_at, n.starts_at) IS NOT NULL
    AND coalesce(i.show_title, n.show_title, i.show_code, i.performance_key) IS NOT NULL
),
-- A title is folded once, however many rows name it.
keyed AS (
  SELECT show_title, {{showKey}} AS show_key
  FROM (SELECT DISTINCT show_title FROM told)
)
SELECT t.file_number, t.row, t.show_title, t.starts_at, k.show_key FROM told t JOIN keyed k ON k.show_title = t.show_title;

-- A letter that an encoding has no sign for is written « ? » (« Trio S?ra »): where one other title of the same moment has a sign in its place and
-- is the same elsewhere, it is that one, on each of its evenings. A question mark that stands by itself is one.
CREATE OR REPLACE TEMP TABLE lost_letter AS
WITH title AS (
  SELECT DISTINCT show_title, starts_at, show_key FROM row_performance
),
damaged AS (
  SELECT show_title, starts_at,
    '^' || regexp_replace(regexp_escape(replace(lower(strip_accents(show_title)), chr(65533), '?')), '\\\?', '[^ ?]', 'g') || '$' AS pattern
  FROM title WHERE regexp_matches(show_title, '\p{L}[?\x{FFFD}]|[?\x{FFFD}]\p{L}')
)
SELECT d.show_title, min(t.show_title) AS found, min(t.show_key) AS show_key
FROM damaged d
JOIN title t ON t.starts_at = d.starts_at AND t.show_title <> d.show_title AND regexp_matches(lower(strip_accents(t.show_title)), d.pattern)
GROUP BY d.show_title
HAVING count(DISTINCT t.show_key) = 1;

UPDATE row_performance SET show_title = l.found, show_key = l.show_key FROM lost_letter l WHERE l.show_title = row_performance.show_title;

-- A list by hand writes the beginning of a title (« Rosalie Quint » for « Rosalie Quint – Sortie de résidence »): where each of its evenings, with its hour, is one of the longer title of
-- another file, and no file has both, it is that one.
CREATE OR REPLACE TEMP TABLE short_title AS
WITH title AS (
  SELECT DISTINCT file_number, show_title, show_key, starts_at FROM row_performance
),
name AS (
  SELECT DISTINCT show_title, show_key FROM title
),
pair AS (
  SELECT s.show_title, s.show_key AS short_key, l.show_title AS found, l.show_key
  FROM name s
  JOIN name l ON length(s.show_key) >= 5 AND starts_with(l.show_key, s.show_key || '-')
    AND regexp_matches(substr(l.show_title, length(s.show_title) + 1), '^(\s+[–—-]\s|\s*[:(|,/])')
  WHERE NOT EXISTS (SELECT 1 FROM title a JOIN title b ON b.file_number = a.file_number WHERE a.show_key = s.show_key AND b.show_key = l.show_key)
    AND NOT EXISTS (
      SELECT 1 FROM title a WHERE a.show_key = s.show_key AND (length(a.starts_at) = 10
        OR NOT EXISTS (SELECT 1 FROM title b WHERE b.show_key = l.show_key AND b.starts_at = a.starts_at)))
)
SELECT show_title, min(found) AS found, min(show_key) AS show_key FROM pair GROUP BY show_title HAVING count(DISTINCT show_key) = 1;

UPDATE row_performance SET show_title = t.found, show_key = t.show_key FROM short_title t WHERE t.show_title = row_performance.show_title;

-- A day without its hour (a list by hand, sums at the counter) is the one performance of that show whose hour another row tells, on that day. Where
-- the show is played twice then, it stays a performance of its own.
CREATE OR REPLACE TEMP TABLE hour_told AS
WITH day_alone AS (
  SELECT DISTINCT show_key, starts_at FROM row_performance WHERE length(starts_at) = 10
),
moment AS (
  SELECT DISTINCT show_key, starts_at FROM row_performance
  WHERE length(starts_at) > 10 AND show_key IN (SELECT show_key FROM day_alone)
)
SELECT d.show_key, d.starts_at AS day, min(m.starts_at) AS starts_at
FROM day_alone d
JOIN moment m ON m.show_key = d.show_key AND left(m.starts_at, 10) = d.starts_at
GROUP BY d.show_key, d.starts_at
HAVING count(*) = 1;

UPDATE row_performance SET starts_at = h.starts_at FROM hour_told h
WHERE h.show_key = row_performance.show_key AND h.day = row_performance.starts_at;

DELETE FROM performance;
INSERT INTO performance
WITH said AS (
  SELECT *, CAST(ordinal AS BIGINT) * 1099511627776 AS import_place, CAST(file_number AS BIGINT) * 16777216 + row AS row_place
  FROM input_row WHERE grain IN ('tickets', 'orders', 'performances', 'scans')
),
totals AS (
  SELECT p.show_key, p.starts_at, i.import_place, i.file_number, sum(i.seats_sold) AS sold, sum(i.receipts_cents) AS receipts_cents,
    sum(i.seats_free) AS free
  FROM row_performance p
  JOIN said i ON i.file_number = p.file_number AND i.row = p.row
  WHERE i.grain = 'performances'
  GROUP BY p.show_key, p.starts_at, i.import_place, i.file_number
),
believed AS (
  SELECT show_key, starts_at, arg_max(sold, import_place - file_number) AS sold, arg_max(receipts_cents, import_place - file_number) AS receipts_cents,
    arg_max(free, import_place - file_number) AS free
  FROM totals
  GROUP BY show_key, starts_at
),
shown AS (
  SELECT
    p.show_key, p.starts_at,
    arg_min(i.source, i.import_place + i.row_place) AS source,
    arg_max(p.show_title, i.import_place - i.row_place) AS show_title,
    arg_max(i.venue, i.import_place - i.row_place) AS venue,
    arg_max(i.hall, i.import_place - i.row_place) AS hall,
    arg_max(CASE WHEN i.grain = 'performances' THEN i.capacity END, i.import_place - i.row_place) AS capacity,
    arg_max(CASE WHEN i.grain = 'performances' THEN i.seats_held END, i.import_place - i.row_place) AS seats_held,
    arg_max(CASE WHEN i.grain = 'performances' THEN i.status END, i.import_place - i.row_place) AS status,
    arg_max(i.genre, i.import_place - i.row_place) AS genre,
    min(i.on_sale_on) AS on_sale_on
  FROM row_performance p
  JOIN said i ON i.file_number = p.file_number AND i.row = p.row
  GROUP BY p.show_key, p.starts_at
)
SELECT
  s.show_key || '@' || s.starts_at AS performance_id, s.source, s.show_key, s.show_title,
  try_cast(s.starts_at AS TIMESTAMP) AS starts_at,
  s.venue, s.hall, s.capacity, s.seats_held,
  CASE WHEN s.status = 'cancelled' THEN 'cancelled' ELSE 'on' END AS status,
  b.sold AS aggregate_sold,
  b.receipts_cents AS aggregate_receipts_cents,
  b.free AS aggregate_free,
  s.genre, try_cast(s.on_sale_on AS DATE) AS on_sale_on
FROM shown s
LEFT JOIN believed b ON b.show_key = s.show_key AND b.starts_at = s.starts_at;

-- One hall has one name: « Salle Jean-Vilar » and « SALLE JEAN VILAR » are the same without accents, case and marks. It is written as most lines
-- write it, capitals alone last.
CREATE OR REPLACE TEMP TABLE hall_name AS
WITH told AS (
  SELECT hall, count(*) AS lines FROM input_row WHERE hall IS NOT NULL GROUP BY hall
),
folded AS (
  SELECT hall, lines, {{hallKey}} AS hall_key FROM told
),
-- A name of signs alone is like no other. No condition says so: it would be asked of each row of each file.
ranked AS (
  SELECT hall, first_value(hall) OVER (
    PARTITION BY CASE WHEN hall_key = '' THEN hall ELSE hall_key END ORDER BY CASE WHEN hall = upper(hall) THEN 1 ELSE 0 END, lines DESC, hall
  ) AS name
  FROM folded
)
SELECT hall, name FROM ranked WHERE hall <> name;

UPDATE performance SET hall = h.name FROM hall_name h WHERE h.hall = performance.hall;
DROP TABLE hall_name;
