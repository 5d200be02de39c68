-- Purpose: changes a post that lock-post holds
-- Parameters: kind, status, slug, title, author_id, language, plain_start, summary, lead, body, rules_version, publish_at_utc, expire_at_utc, withdrawn_reason, menu_position, updated_utc, is_pinned, review_on, status, who, post_id, site_id, lock_version
-- Columns: none
-- Index: PRIMARY
UPDATE posts SET
  kind = ?, status = ?, slug = ?, title = ?, author_id = ?, language = ?, plain_start = ?,
  summary = ?, lead = ?, body = ?, rules_version = ?, publish_at_utc = ?, expire_at_utc = ?,
  withdrawn_reason = ?, menu_position = ?, updated_utc = ?, is_pinned = ?, review_on = ?,
  withdrawn_utc = IF(? = 'withdrawn', COALESCE(withdrawn_utc, UTC_TIMESTAMP()), NULL),
  saved_utc = UTC_TIMESTAMP(), saved_by = ?, lock_version = lock_version + 1
WHERE id = ? AND site_id = ? AND lock_version = ?
