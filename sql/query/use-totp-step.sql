-- Purpose: uses up a code: changes a row only if no later code, nor this one, was used
-- Parameters: totp_step, account_id, totp_step
-- Columns: none
-- Index: PRIMARY
UPDATE accounts SET totp_last_step = ?
WHERE id = ? AND totp_secret IS NOT NULL AND totp_last_step < ?
LIMIT 1
