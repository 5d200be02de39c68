CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_tags AS
SELECT t.id, t.site_id, t.slug, t.name
FROM tags AS t
