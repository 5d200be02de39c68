-- Purpose: ends a working copy, once its text is the post's
-- Parameters: post_id
-- Columns: none
-- Index: PRIMARY
DELETE FROM post_drafts WHERE post_id = ?
