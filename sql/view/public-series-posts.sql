-- Public posts by series, to be read in the order of their places (series_posts_by_place) or of
-- (listed_at_utc, id) (series_posts_by_time). The copy of the time is bounded as well, only so that posts of the
-- future are not walked past; public_posts decides.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_series_posts AS
SELECT sp.series_id, sp.place, sp.publish_at_utc AS listed_at_utc, sp.post_id AS id, p.site_id, p.kind, p.slug, p.title,
       p.author_id, p.language, p.plain_start, p.summary, p.lead, p.body, p.publish_at_utc, p.updated_utc
FROM series_posts AS sp
STRAIGHT_JOIN public_posts AS p ON p.id = sp.post_id
WHERE sp.publish_at_utc <= UTC_TIMESTAMP()
