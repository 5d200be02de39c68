-- Purpose: a page of the editors' list of posts and pages, newest first, with what is being written; without those in the trash
-- Parameters: now, now, site_id, site_id, before_time, before_time, before_id, kind, kind, state, now, now, category_id, category_id, author_id, author_id, owner_id, owner_id, pattern, pattern, pattern, count
-- Columns: id, kind, status, state, slug, title, plain_start, publish_at_utc, expire_at_utc, withdrawn_reason, listed_utc, author_name, draft_title, draft_saved_utc, draft_account_name
-- Index: posts_by_listing
-- An empty text, or 0, filters nothing. A pattern is "%" or has its wildcards escaped by '|'. The site is bounded on both
-- sides, not equalled: see "Pages at any depth" in sql/README.md. The other keys are named away: each would be sorted.
SELECT p.id, p.kind, p.status,
       CASE WHEN p.status <> 'published' THEN p.status
            WHEN p.publish_at_utc > ? THEN 'scheduled'
            WHEN p.expire_at_utc <= ? THEN 'expired'
            ELSE 'published' END AS state,
       p.slug, p.title, p.plain_start, p.publish_at_utc, p.expire_at_utc, p.withdrawn_reason, p.listed_utc,
       a.name AS author_name, JSON_VALUE(d.fields, '$.title') AS draft_title, d.saved_utc AS draft_saved_utc,
       c.display_name AS draft_account_name
FROM posts AS p FORCE INDEX (posts_by_listing)
LEFT JOIN authors AS a ON a.id = p.author_id
LEFT JOIN post_drafts AS d ON d.post_id = p.id
LEFT JOIN accounts AS c ON c.id = d.account_id
WHERE p.site_id >= ? AND p.site_id <= ? AND p.trashed_utc IS NULL
  AND p.listed_utc <= ? AND (p.listed_utc < ? OR p.id < ?)
  AND (? = '' OR p.kind = ?)
  AND ? IN ('', CASE WHEN p.status <> 'published' THEN p.status
                     WHEN p.publish_at_utc > ? THEN 'scheduled'
                     WHEN p.expire_at_utc <= ? THEN 'expired'
                     ELSE 'published' END)
  AND (? = 0 OR EXISTS (SELECT 1 FROM post_categories AS pc WHERE pc.post_id = p.id AND pc.category_id = ?))
  AND (? = 0 OR p.author_id = ?)
  AND (? = 0 OR EXISTS (SELECT 1 FROM post_owners AS o WHERE o.post_id = p.id AND o.account_id = ?))
  AND (p.plain_start LIKE ? ESCAPE '|' OR p.title LIKE ? ESCAPE '|'
       OR JSON_VALUE(d.fields, '$.title') COLLATE utf8mb4_uca1400_swedish_ai_ci LIKE ? ESCAPE '|')
ORDER BY p.site_id DESC, p.listed_utc DESC, p.id DESC
LIMIT ?
