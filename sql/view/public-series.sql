CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_series AS
SELECT s.id, s.site_id, s.slug, s.name, s.description
FROM series AS s
