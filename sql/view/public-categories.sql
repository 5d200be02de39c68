CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_categories AS
SELECT c.id, c.site_id, c.slug, c.name, c.description
FROM categories AS c
