-- Grain: one row a ticket (or a group line: `seats` is its weight) that the data holds on the as-of day.
-- Unit: seats, cents of the whole row, day numbers of the calendar.
-- A row counts on day d when counts_from <= d AND d < counts_until. What the export does not date is counted as always so
-- (counts_from 0; a cancellation without day never counted), and figures say how many.
-- A ticket seen in one state and later in another (booked, then paid) has a row of each, one after the other: is_followed of those that another follows.
-- is_counted: seats that a list of performances counts without saying anything of one sale: neither who paid, nor what waits. Those that it says to be free are is_comp.
-- seen_from: the day of the first file that shows it in that state: on a day before it, nobody knows whether it was paid already.
-- A ticket exchanged for another never counts beside it: the new one keeps the day of the first purchase (P2, P7).
-- Left out: purchases after the as-of day. A cancellation or a scan after it is not seen yet.
-- is_sold = is_paid + is_comp + is_exempted. What has a price is paid, whatever its tariff is called. A zero-price line of a package is paid (P8); any other zero price is exempted.
-- is_group_booking: at a school or group tariff, by an organisation or by someone who once held {{groupSeats}} seats or more at
-- such tariffs for one performance: two seats at a group tariff make no group.
-- formula: of a subscription's seat, the kind of product that the export names, or the tariff where it only says « Abonnement ».
-- No key of a ticket, an order or a person is here: they are long texts, all different, and no question of figures asks for one.
-- is_own_purchase: a person bought it for themself, so not a group booking, a reseller's, one of the pass Culture, nor a free ticket; a free seat at a tariff of
-- health or means (« RSA », « accompagnant PMR ») counts as bought: its holders come as the others do, and no group of persons tells them (P14).
CREATE OR REPLACE TABLE {{schema}}.mart_ticket AS
WITH dated AS (
  SELECT
    t.*,
    CASE WHEN t.purchased_at IS NULL THEN NULL
      ELSE date_diff('day', DATE '1970-01-01', CAST(t.purchased_at AS DATE)) END AS purchase_day,
    CASE
      WHEN t.cancelled_why IN ('exchange', 'undated') THEN 0
      WHEN t.cancelled_on IS NOT NULL THEN date_diff('day', DATE '1970-01-01', t.cancelled_on)
      WHEN t.status = 'cancelled' THEN 0
      ELSE 9999999
    END AS until_day,
    x.status AS state,
    coalesce(date_diff('day', DATE '1970-01-01', x.from_on), 0) AS state_from,
    coalesce(date_diff('day', DATE '1970-01-01', x.until_on), 9999999) AS state_until,
    date_diff('day', DATE '1970-01-01', coalesce(x.seen_on, t.seen_on)) AS seen_day
  FROM main.ticket t
  LEFT JOIN main.ticket_state x ON x.ticket_id = t.ticket_id
),
seen AS (
  SELECT
    d.*,
    greatest(coalesce(d.purchase_day, 0), d.state_from) AS counts_from,
    CASE WHEN least(d.until_day, d.state_until) > {{asOfDay}} THEN 9999999 ELSE least(d.until_day, d.state_until) END AS counts_until,
    CASE WHEN d.state_until <= {{asOfDay}} AND d.state_until < d.until_day THEN 1 ELSE 0 END AS is_followed,
    coalesce(d.state, CASE WHEN d.status = 'cancelled' THEN 'sold' ELSE d.status END) AS status_while_valid,
    CASE
      WHEN d.price_cents > 0 THEN 'paid'
      WHEN d.tariff_class = 'comp' THEN 'comp'
      WHEN d.tariff_class = 'exempted' THEN 'exempted'
      WHEN d.paid_by_package = 1 OR d.tariff_class = 'subscription' THEN 'paid'
      WHEN d.price_cents IS NULL OR d.price_cents <> 0 THEN 'paid'
      ELSE 'exempted'
    END AS payment
  FROM dated d
  WHERE (d.purchase_day IS NULL OR d.purchase_day <= {{asOfDay}}) AND d.state_from <= {{asOfDay}}
),
large_order AS (
  SELECT t.order_id, t.performance_id
  FROM main.ticket t
  WHERE t.order_id IS NOT NULL AND (t.purchased_at IS NULL OR CAST(t.purchased_at AS DATE) <= DATE '{{asOf}}')
  GROUP BY t.order_id, t.performance_id
  HAVING sum(t.seats) >= {{groupSeats}}
),
party AS (
  SELECT r.person_id, t.performance_id, sum(t.seats) AS seats
  FROM main.ticket t
  JOIN main.person_record r ON r.record_id = t.record_id
  WHERE t.tariff_class IN ('school', 'group')
    AND (t.purchased_at IS NULL OR CAST(t.purchased_at AS DATE) <= DATE '{{asOf}}')
  GROUP BY r.person_id, t.performance_id
),
group_booker AS (
  SELECT p.person_id FROM party p WHERE p.seats >= {{groupSeats}} GROUP BY p.person_id
),
buyer AS (
  SELECT r.record_id, b.person_number, b.kind, b.organisation_kind, b.distance_band,
    CASE WHEN g.person_id IS NULL THEN 0 ELSE 1 END AS is_group_booker
  FROM main.person_record r
  LEFT JOIN {{schema}}.person_number b ON b.person_id = r.person_id
  LEFT JOIN group_booker g ON g.person_id = r.person_id
),
-- Said once of each kind of product, however many tickets are of it.
plain_product AS (
  SELECT product_type FROM (SELECT DISTINCT product_type FROM main.ticket)
  WHERE lower(trim(product_type)) IN ('abonnement', 'abonnements', 'abo', 'formule', 'pass', 'carnet', 'place individuelle')
)
SELECT
  f.performance_id, f.show_key, f.show_title, f.hall, f.genre,
  f.season, f.season_year, f.performance_day, f.performance_month, f.iso_weekday,
  f.is_cancelled AS performance_is_cancelled,
  f.own_share, f.is_sold_by_partner,
  s.purchase_day,
  CASE WHEN s.purchase_day IS NULL THEN 1 ELSE 0 END AS is_undated,
  s.counts_from,
  s.counts_until,
  s.is_followed,
  coalesce(s.seen_day, {{asOfDay}}) AS seen_from,
  f.performance_day - s.purchase_day AS days_before,
  CASE WHEN s.status_while_valid = 'sold' THEN 1 ELSE 0 END AS is_sold,
  CASE WHEN s.status_while_valid = 'sold' AND s.payment = 'paid' THEN 1 ELSE 0 END AS is_paid,
  CASE WHEN s.status_while_valid = 'sold' AND s.payment = 'comp' THEN 1 ELSE 0 END AS is_comp,
  CASE WHEN s.status_while_valid = 'sold' AND s.payment = 'exempted' THEN 1 ELSE 0 END AS is_exempted,
  CASE WHEN s.status_while_valid = 'unpaid' THEN 1 ELSE 0 END AS is_unpaid,
  CASE WHEN s.status_while_valid = 'option' THEN 1 ELSE 0 END AS is_option,
  CASE WHEN s.counts_until <= {{asOfDay}} THEN 1 ELSE 0 END AS is_cancelled,
  CAST(CASE WHEN s.counts_until <= {{asOfDay}} THEN CASE WHEN s.is_followed = 1 THEN 'followed' ELSE coalesce(s.cancelled_why, 'status') END END AS mart_word) AS cancelled_why,
  CASE WHEN s.option_expires_on < DATE '{{asOf}}' THEN 1 ELSE 0 END AS option_has_expired,
  CAST(s.option_expires_on AS VARCHAR) AS option_expires_on,
  b.person_number,
  CAST(CASE WHEN b.organisation_kind = 'reseller' THEN 'organisation' ELSE coalesce(b.kind, CAST('anonymous' AS mart_word)) END AS mart_word) AS buyer_kind,
  b.organisation_kind,
  CASE
    WHEN s.tariff_class IN ('school', 'group') AND (b.kind <> 'person' OR b.is_group_booker = 1) THEN 1
    ELSE 0
  END AS is_group_booking,
  CASE
    WHEN s.status_while_valid = 'sold' AND b.kind = 'person' AND s.tariff_class NOT IN ('reseller', 'passCulture') AND s.sales_channel_class <> 'reseller'
      AND (s.payment = 'paid'
        OR s.payment = 'exempted' AND coalesce(s.tariff, s.product_type) IN (SELECT label FROM {{schema}}.sensitive_tariff))
      AND (s.tariff_class NOT IN ('school', 'group') OR b.is_group_booker = 0) THEN 1
    ELSE 0
  END AS is_own_purchase,
  CASE
    WHEN s.tariff_class IN ('school', 'group') OR s.seats >= {{groupSeats}} OR l.order_id IS NOT NULL
      OR b.organisation_kind IN ('school', 'cse', 'association', 'company') THEN 1
    ELSE 0
  END AS is_group_sale,
  CASE WHEN s.tariff_class = 'subscription' OR s.paid_by_package = 1 THEN 1 ELSE 0 END AS is_subscription,
  CAST(CASE
    WHEN s.tariff_class <> 'subscription' AND s.paid_by_package <> 1 THEN NULL
    WHEN s.product_type IS NULL OR s.product_type IN (SELECT product_type FROM plain_product)
      THEN coalesce(s.tariff, s.product_type, '?')
    ELSE s.product_type
  END AS mart_word) AS formula,
  CAST(s.tariff_class AS mart_word) AS tariff_class,
  CAST(s.sales_channel_class AS mart_word) AS sales_channel_class,
  coalesce(b.distance_band, CAST('unknown' AS mart_word)) AS distance_band,
  s.seats,
  s.price_cents,
  s.paid_by_package,
  CASE WHEN s.ticket_id LIKE 'counts|%' OR s.tariff IS NULL AND s.record_id IS NULL AND s.order_id IS NULL AND s.ticket_number IS NULL
    AND s.purchased_at IS NULL AND (s.price_cents IS NULL OR s.seats > 1) THEN 1 ELSE 0 END AS is_counted,
  CASE WHEN CAST(s.scanned_at AS DATE) <= DATE '{{asOf}}' THEN 1 ELSE 0 END AS is_scanned
FROM seen s
LEFT JOIN buyer b ON b.record_id = s.record_id
LEFT JOIN large_order l ON l.order_id = s.order_id AND l.performance_id = s.performance_id
JOIN {{schema}}.performance_fact f ON f.performance_id = s.performance_id
ORDER BY f.season_year, f.performance_day;
