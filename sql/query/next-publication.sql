-- Purpose: when the next post or page of any site becomes public
-- Parameters: after_time
-- Columns: boundary_utc
-- Index: posts_by_publication
SELECT s.publish_at_utc AS boundary_utc
FROM public_schedule AS s
WHERE s.publish_at_utc > ?
ORDER BY s.publish_at_utc, s.site_id, s.kind
LIMIT 1
