-- The order of a collection feed (RFC 5023 section 10): last saved first.
ALTER TABLE posts ADD KEY posts_by_saving (site_id, row_end, saved_utc, id);
