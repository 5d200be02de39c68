-- Public posts by category, to be read in the order of (listed_at_utc, id): the index
-- post_categories_by_time is walked first, so a page costs the same at any depth. Its copy of the time is bounded as
-- well, only so that posts of the future are not walked past; public_posts decides.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_category_posts AS
SELECT pc.category_id, pc.publish_at_utc AS listed_at_utc, pc.post_id AS id, p.site_id, p.kind, p.slug, p.title,
       p.author_id, p.language, p.plain_start, p.summary, p.lead, p.body, p.publish_at_utc, p.updated_utc
FROM post_categories AS pc
STRAIGHT_JOIN public_posts AS p ON p.id = pc.post_id
WHERE pc.publish_at_utc <= UTC_TIMESTAMP()
