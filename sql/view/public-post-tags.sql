-- The tags of public posts.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_post_tags AS
SELECT pt.post_id, t.id AS tag_id, t.site_id, t.slug, t.name
FROM public_posts AS p
JOIN post_tags AS pt ON pt.post_id = p.id
JOIN tags AS t ON t.id = pt.tag_id
