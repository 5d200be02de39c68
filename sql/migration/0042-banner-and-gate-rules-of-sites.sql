-- A message at the top of every page of a site, and how strict its check before publishing is. Both are settings of the site, so that
-- its history tells what stood when. History is kept as it is (KEEP): old versions have no banner and the usual rules.
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE sites
  ADD COLUMN banner_level ENUM('none','information','warning','crisis') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'none' COMMENT 'how grave the message on every page is; none: there is none' AFTER list_form,
  ADD COLUMN banner_text VARCHAR(600) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci NOT NULL DEFAULT '' COMMENT 'the message, one line in the language of the site; empty: there is none' AFTER banner_level,
  ADD COLUMN banner_href VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'where there is more: absolute, or below the site as /2015/11/26/slug/; empty: no link' AFTER banner_text,
  ADD COLUMN banner_href_text VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci NOT NULL DEFAULT '' COMMENT 'the words of that link' AFTER banner_href,
  ADD COLUMN gate_rules VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'what the check before publishing does other than usual, as missing_alt=warning;lix=45; empty: the usual' AFTER banner_href_text,
  ADD CONSTRAINT sites_banner_has_text CHECK ((banner_level = 'none') = (banner_text = '')),
  ADD CONSTRAINT sites_banner_link_has_both CHECK ((banner_href = '') = (banner_href_text = '')),
  ADD CONSTRAINT sites_banner_link_form CHECK (banner_href REGEXP '^(https?://[^[:space:]]+|mailto:[^[:space:]]+|tel:[^[:space:]]+|/[^[:space:]]*)?$'),
  ADD CONSTRAINT sites_gate_rules_form CHECK (gate_rules REGEXP '^([a-z_]+=[a-z0-9]+(;[a-z_]+=[a-z0-9]+)*)?$');
