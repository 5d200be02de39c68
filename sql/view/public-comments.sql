-- Comments that an editor has let through, under posts that are public.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_comments AS
SELECT c.id, c.post_id, c.author_name, c.body, c.written_utc
FROM comments AS c
JOIN public_posts AS p ON p.id = c.post_id
WHERE c.status = 'published'
