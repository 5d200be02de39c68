-- Public posts that stand first on the front page, to be read in the order of (listed_at_utc, id): the index
-- posts_by_pin finds them, and public_posts decides. A key more in public_posts itself would be weighed for every question.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_pinned_posts AS
SELECT k.site_id, k.publish_at_utc AS listed_at_utc, k.id, p.kind, p.slug, p.title, p.author_id, p.language,
       p.plain_start, p.summary, p.lead, p.body, p.publish_at_utc, p.updated_utc
FROM posts AS k USE INDEX (posts_by_pin)
STRAIGHT_JOIN public_posts AS p ON p.id = k.id
WHERE k.is_pinned = 1
