-- When posts become public and when they stop to be, also those of the future: times alone, so that every
-- process knows when its pages age. The only view that shows something of a post without public_posts.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_schedule AS
SELECT p.site_id, p.kind, p.publish_at_utc, p.expire_at_utc
FROM posts AS p
WHERE p.status = 'published'
