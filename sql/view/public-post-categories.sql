-- The categories of public posts.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_post_categories AS
SELECT pc.post_id, c.id AS category_id, c.site_id, c.slug, c.name, c.description
FROM public_posts AS p
JOIN post_categories AS pc ON pc.post_id = p.id
JOIN categories AS c ON c.id = pc.category_id
