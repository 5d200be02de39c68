-- The narrow way in: a reader's comment on a public post, always awaiting review. The reader's account may
-- insert here and nowhere else; WITH CHECK OPTION refuses a comment on anything that is not public.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_new_comments AS
SELECT c.post_id, c.author_name, c.body
FROM comments AS c
WHERE c.status = 'awaiting'
  AND EXISTS (SELECT 1 FROM public_posts AS p WHERE p.id = c.post_id)
WITH CASCADED CHECK OPTION
