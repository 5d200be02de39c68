-- Purpose: when the next post or page of any site stops to be public
-- Parameters: after_time
-- Columns: boundary_utc
-- Index: posts_by_expiry
SELECT s.expire_at_utc AS boundary_utc
FROM public_schedule AS s
WHERE s.expire_at_utc > ?
ORDER BY s.expire_at_utc, s.site_id, s.kind
LIMIT 1
