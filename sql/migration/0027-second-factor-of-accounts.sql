ALTER TABLE accounts
  ADD COLUMN totp_secret BINARY(20) NULL COMMENT 'key of the second factor (RFC 6238), as it is; NULL: none. See sql/README.md' AFTER password_hash,
  ADD COLUMN totp_last_step BIGINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'thirty seconds since 1970 whose code was used last: no code is good twice' AFTER totp_secret;
