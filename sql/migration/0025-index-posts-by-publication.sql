-- When the next post of any site becomes public, and which did since a moment.
ALTER TABLE posts ADD KEY posts_by_publication (status, row_end, publish_at_utc, site_id, kind);
