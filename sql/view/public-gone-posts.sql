-- What the public may know of a post that was public and is no more: its address and why it went.
-- A post that was withdrawn before its time was never public. The trash is the editors' alone: a withdrawn post that lies
-- there was public all the same, and its address goes on telling why it went.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_gone_posts AS
SELECT p.site_id, p.kind, p.slug, p.publish_at_utc, p.withdrawn_reason AS reason
FROM posts AS p
WHERE (p.status = 'withdrawn' AND p.publish_at_utc <= p.withdrawn_utc)
   OR (p.status = 'published' AND p.expire_at_utc <= UTC_TIMESTAMP())
