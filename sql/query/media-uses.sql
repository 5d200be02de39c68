-- Purpose: the posts that show a picture, or link to it or to a document, with what a change of its text needs
-- Parameters: media_id, site_id
-- Columns: post_id, kind, status, slug, title, plain_start, publish_at_utc, lead, body, lock_version
-- Index: post_media_by_media
SELECT p.id AS post_id, p.kind, p.status, p.slug, p.title, p.plain_start, p.publish_at_utc, p.lead, p.body, p.lock_version
FROM post_media AS pm
STRAIGHT_JOIN posts AS p ON p.id = pm.post_id
WHERE pm.media_id = ? AND p.site_id = ?
ORDER BY pm.post_id
LIMIT 10000
