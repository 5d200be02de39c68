-- Purpose: stores a new post
-- Parameters: site_id, kind, status, slug, title, author_id, language, plain_start, summary, lead, body, rules_version, publish_at_utc, expire_at_utc, withdrawn_reason, menu_position, updated_utc, is_pinned, review_on, status, who
-- Columns: none
-- Index: none
INSERT INTO posts (
  site_id, kind, status, slug, title, author_id, language, plain_start, summary, lead, body,
  rules_version, publish_at_utc, expire_at_utc, withdrawn_reason, menu_position, updated_utc, is_pinned,
  review_on,
  withdrawn_utc, created_utc, saved_utc, saved_by
) VALUES (
  ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, IF(? = 'withdrawn', UTC_TIMESTAMP(), NULL),
  UTC_TIMESTAMP(), UTC_TIMESTAMP(), ?
)
