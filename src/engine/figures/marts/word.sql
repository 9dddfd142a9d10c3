-- Grain: one value a text that stands on many tickets: keys and titles of shows, halls, seasons, tariffs, kinds of buyer.
-- Unit: texts in their order. A mart keeps the place of a text here, a small number, and whoever asks reads the text: to sort and to put away
-- a dozen columns of texts was a third of what the mart of tickets cost. The list itself goes with the connection, each column keeps it: of a type in a
-- schema of its own, DuckDB 1.5 does not read its journal again after a program that was killed.
-- Left out: texts of which most rows have their own (names, addresses, keys of persons).
DROP TYPE IF EXISTS mart_word;

CREATE TEMP TYPE mart_word AS ENUM (
  WITH ticket_word AS (
    SELECT tariff_class, sales_channel_class, tariff, product_type, cancelled_why FROM main.ticket GROUP BY ALL
  ),
  buyer_word AS (
    SELECT kind, organisation_kind, distance_band FROM main.person GROUP BY ALL
  )
  SELECT word FROM (
    SELECT performance_id AS word FROM main.performance
    UNION SELECT show_key FROM main.performance
    UNION SELECT show_title FROM main.performance
    UNION SELECT hall FROM main.performance
    UNION SELECT genre FROM {{schema}}.show_genre
    UNION SELECT lower(genre) FROM main.performance
    UNION SELECT season FROM {{schema}}.calendar
    UNION SELECT year || '-' || lpad(CAST(month AS VARCHAR), 2, '0') FROM {{schema}}.calendar
    UNION SELECT unnest([tariff_class, sales_channel_class, tariff, product_type, cancelled_why]) FROM ticket_word
    UNION SELECT unnest([kind, organisation_kind, distance_band]) FROM buyer_word
    UNION SELECT unnest(['anonymous', 'organisation', 'unknown', 'status', 'followed', '?'])
  )
  WHERE word IS NOT NULL
  ORDER BY word
);
