-- Purpose: switches the second factor of an account on, or off with NULL
-- Parameters: totp_secret, totp_step, account_id
-- Columns: none
-- Index: PRIMARY
UPDATE accounts SET totp_secret = ?, totp_last_step = ?
WHERE id = ?
LIMIT 1
