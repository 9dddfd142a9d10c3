-- Grain: one row a performance. Unit: local time of the venue.
-- Left out: cancelled performances and those that an export does not date.
SELECT performance_id, show_key, show_title, CAST(starts_at AS VARCHAR) AS starts_at, hall, venue
FROM main.performance
WHERE status <> 'cancelled' AND starts_at IS NOT NULL
