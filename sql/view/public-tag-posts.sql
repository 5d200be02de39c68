-- Public posts by tag, to be read in the order of (listed_at_utc, id): the index
-- post_tags_by_time is walked first, so a page costs the same at any depth. Its copy of the time is bounded as
-- well, only so that posts of the future are not walked past; public_posts decides.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_tag_posts AS
SELECT pt.tag_id, pt.publish_at_utc AS listed_at_utc, pt.post_id AS id, p.site_id, p.kind, p.slug, p.title,
       p.author_id, p.language, p.plain_start, p.summary, p.lead, p.body, p.publish_at_utc, p.updated_utc
FROM post_tags AS pt
STRAIGHT_JOIN public_posts AS p ON p.id = pt.post_id
WHERE pt.publish_at_utc <= UTC_TIMESTAMP()
