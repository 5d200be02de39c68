CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_redirects AS
SELECT r.site_id, r.from_path, r.to_path, r.to_post_id, r.gone_reason
FROM redirects AS r
