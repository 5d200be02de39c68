-- The one place that decides what is published. Every other view that shows something of a post
-- is made of this one. UTC_TIMESTAMP() follows @@timestamp, so a connection can ask for another moment.
-- It names the keys by which readers find posts: every other key, such as those of the editors' lists, would be
-- weighed for each question anew, which cost more than finding the rows (sql/README.md).
-- What lies in the trash is never published (posts_trashed_is_not_published), so the indexes need not hold trashed_utc.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_posts AS
SELECT p.id, p.site_id, p.kind, p.slug, p.title, p.author_id, p.language, p.plain_start, p.summary,
       p.lead, p.body, p.publish_at_utc, p.updated_utc, p.menu_position
FROM posts AS p USE INDEX (PRIMARY, posts_by_slug, posts_by_time, posts_by_menu)
WHERE p.status = 'published'
  AND p.publish_at_utc <= UTC_TIMESTAMP()
  AND (p.expire_at_utc IS NULL OR p.expire_at_utc > UTC_TIMESTAMP())
