-- When the next post of any site stops to be public, and which did since a moment.
ALTER TABLE posts ADD KEY posts_by_expiry (status, row_end, expire_at_utc, site_id, kind, publish_at_utc);
