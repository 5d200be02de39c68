-- Purpose: the first save of a working copy; a second one of the same post fails
-- Parameters: post_id, account_id, based_on_lock_version, fields, body, rules_version
-- Columns: none
-- Index: none
INSERT INTO post_drafts (post_id, account_id, based_on_lock_version, fields, body, rules_version, saved_utc)
VALUES (?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())
