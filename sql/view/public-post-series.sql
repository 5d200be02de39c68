-- The series of public posts.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_post_series AS
SELECT sp.post_id, s.id AS series_id, s.site_id, s.slug, s.name, sp.place
FROM public_posts AS p
JOIN series_posts AS sp ON sp.post_id = p.id
JOIN series AS s ON s.id = sp.series_id
