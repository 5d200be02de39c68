-- Purpose: the working copy of a post, with the name of who saved it last
-- Parameters: post_id
-- Columns: account_id, display_name, based_on_lock_version, fields, body, rules_version, saved_utc, lock_version
-- Index: PRIMARY
SELECT d.account_id, COALESCE(a.display_name, '') AS display_name, d.based_on_lock_version, d.fields, d.body, d.rules_version, d.saved_utc, d.lock_version
FROM post_drafts AS d LEFT JOIN accounts AS a ON a.id = d.account_id
WHERE d.post_id = ?
ORDER BY d.post_id
LIMIT 1
