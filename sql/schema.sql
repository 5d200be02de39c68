-- SPDX-FileCopyrightText: Budkavle contributors
-- SPDX-License-Identifier: EUPL-1.2
-- All tables as the migrations make them, for reading; tests/store/schema_test.cpp makes and checks it.

CREATE TABLE `accounts` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  `login` varchar(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL COMMENT 'name that one signs in with; letter case does not matter',
  `display_name` varchar(200) NOT NULL COMMENT 'name that colleagues see',
  `password_hash` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'argon2id in the PHC text form',
  `totp_secret` binary(20) DEFAULT NULL COMMENT 'key of the second factor (RFC 6238), as it is; NULL: none. See sql/README.md',
  `totp_last_step` bigint(20) unsigned NOT NULL DEFAULT 0 COMMENT 'thirty seconds since 1970 whose code was used last: no code is good twice',
  `is_administrator` tinyint(1) NOT NULL DEFAULT 0 COMMENT '1: may do everything on every site',
  `is_disabled` tinyint(1) NOT NULL DEFAULT 0 COMMENT '1: cannot sign in; the row stays for the audit trail',
  `created_utc` datetime NOT NULL COMMENT 'UTC; when the account was made',
  `password_changed_utc` datetime NOT NULL COMMENT 'UTC; sessions older than this are void',
  PRIMARY KEY (`id`),
  UNIQUE KEY `accounts_by_login` (`login`),
  CONSTRAINT `accounts_login_is_not_empty` CHECK (`login` <> ''),
  CONSTRAINT `accounts_password_is_argon2id` CHECK (`password_hash` like '$argon2id$%')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='People who write and publish. Never visible to the reader role';

CREATE TABLE `account_roles` (
  `account_id` int(10) unsigned NOT NULL COMMENT 'whose',
  `site_id` int(10) unsigned NOT NULL COMMENT 'on which site',
  `role` enum('writer','editor','administrator') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'writer: own drafts; editor: publishes; administrator: settings as well',
  PRIMARY KEY (`account_id`,`site_id`),
  KEY `account_roles_by_site` (`site_id`),
  CONSTRAINT `account_roles_account` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON DELETE CASCADE,
  CONSTRAINT `account_roles_site` FOREIGN KEY (`site_id`) REFERENCES `sites` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='What an account may do on a site';

CREATE TABLE `application_passwords` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  `account_id` int(10) unsigned NOT NULL COMMENT 'on whose behalf the program acts',
  `name` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL COMMENT 'which program, in its owner''s words',
  `password_hash` binary(32) NOT NULL COMMENT 'SHA-256 of the password without dashes: 100 random bits',
  `created_utc` datetime NOT NULL COMMENT 'UTC',
  `used_utc` datetime DEFAULT NULL COMMENT 'UTC; last use, to the minute; NULL: never',
  `revoked_utc` datetime DEFAULT NULL COMMENT 'UTC; of no use from then on; NULL: good',
  PRIMARY KEY (`id`),
  UNIQUE KEY `application_passwords_by_hash` (`password_hash`),
  KEY `application_passwords_by_account` (`account_id`,`id`),
  CONSTRAINT `application_passwords_account` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON DELETE CASCADE,
  CONSTRAINT `application_passwords_name_is_not_empty` CHECK (`name` <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Passwords of programs that write by AtomPub; each can be revoked alone';

CREATE TABLE `audit_entries` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  `happened_utc` datetime NOT NULL COMMENT 'UTC',
  `who` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL COMMENT 'login, or the system user of the command line',
  `site_id` int(10) unsigned DEFAULT NULL COMMENT 'on which site; NULL: concerns all',
  `action` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'as add, change, publish, withdraw',
  `subject_kind` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'as post, site, media, account',
  `subject_id` bigint(20) unsigned NOT NULL COMMENT 'id in its table',
  `details` varchar(1000) NOT NULL DEFAULT '' COMMENT 'what a colleague would ask first, as the slug; never a secret',
  PRIMARY KEY (`id`),
  KEY `audit_entries_by_subject` (`subject_kind`,`subject_id`,`id`),
  KEY `audit_entries_by_site` (`site_id`,`id`),
  CONSTRAINT `audit_entries_who_is_not_empty` CHECK (`who` <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Who did what when; the editor role may add, never change';

CREATE TABLE `authors` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  `site_id` int(10) unsigned NOT NULL COMMENT 'on which site',
  `slug` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'part of the address /av/SLUG/',
  `name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL COMMENT 'name under the posts',
  `account_id` int(10) unsigned DEFAULT NULL COMMENT 'whose name it is; NULL: no account, as after an import',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`id`,`row_end`),
  UNIQUE KEY `authors_by_slug` (`site_id`,`slug`,`row_end`),
  UNIQUE KEY `authors_by_name` (`site_id`,`name`,`row_end`),
  KEY `authors_by_account` (`account_id`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `authors_account` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`),
  CONSTRAINT `authors_site` FOREIGN KEY (`site_id`) REFERENCES `sites` (`id`),
  CONSTRAINT `authors_slug_form` CHECK (`slug` regexp '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT `authors_name_is_not_empty` CHECK (`name` <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Names that stand under posts' WITH SYSTEM VERSIONING;

CREATE TABLE `categories` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  `site_id` int(10) unsigned NOT NULL COMMENT 'on which site',
  `slug` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'part of the address /kategori/SLUG/',
  `name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL COMMENT 'name that readers see',
  `description` varchar(1000) NOT NULL DEFAULT '' COMMENT 'plain text; may be empty',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`id`,`row_end`),
  UNIQUE KEY `categories_by_slug` (`site_id`,`slug`,`row_end`),
  UNIQUE KEY `categories_by_name` (`site_id`,`name`,`row_end`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `categories_site` FOREIGN KEY (`site_id`) REFERENCES `sites` (`id`),
  CONSTRAINT `categories_slug_form` CHECK (`slug` regexp '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT `categories_name_is_not_empty` CHECK (`name` <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Subjects of a site' WITH SYSTEM VERSIONING;

CREATE TABLE `changes` (
  `node` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'name of the machine that made the change; only it adds and drops these rows',
  `counter` bigint(20) unsigned NOT NULL COMMENT 'what this change raised the node''s counter to, in the same transaction',
  `site_id` int(10) unsigned DEFAULT NULL COMMENT 'pages of which site may differ now; NULL: of all sites',
  `from_utc` datetime DEFAULT NULL COMMENT 'UTC; pages that depend on posts published from then on; NULL: all pages of the site',
  `to_utc` datetime DEFAULT NULL COMMENT 'UTC; and before then; equal to from_utc: nothing that a page shows; NULL: all pages of the site',
  `changed_utc` datetime NOT NULL COMMENT 'UTC; when; the node drops its rows after a week',
  PRIMARY KEY (`node`,`counter`),
  KEY `changes_by_time` (`node`,`changed_utc`,`counter`),
  CONSTRAINT `changes_node_is_not_empty` CHECK (`node` <> ''),
  CONSTRAINT `changes_span_is_whole` CHECK (`from_utc` is null = (`to_utc` is null)),
  CONSTRAINT `changes_span_is_in_order` CHECK (`from_utc` <= `to_utc`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='What each raise of a change counter was about; a gap in the counters means: anything may have changed';

CREATE TABLE `change_counters` (
  `node` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'name of the machine that raises this row; only it does',
  `counter` bigint(20) unsigned NOT NULL COMMENT 'raised in the same transaction as every visible change',
  `changed_utc` datetime NOT NULL COMMENT 'UTC; last raise',
  PRIMARY KEY (`node`),
  CONSTRAINT `change_counters_node_is_not_empty` CHECK (`node` <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='One row per node: every process watches all of them to see that something changed';

CREATE TABLE `comments` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  `post_id` int(10) unsigned NOT NULL COMMENT 'on which post',
  `status` enum('awaiting','published','refused') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'awaiting' COMMENT 'an editor decides; awaiting is never public',
  `author_name` varchar(200) NOT NULL COMMENT 'name as the writer gave it, plain text',
  `body` varchar(10000) NOT NULL COMMENT 'plain text',
  `written_utc` datetime NOT NULL DEFAULT utc_timestamp() COMMENT 'UTC; when it came in',
  `origin` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL COMMENT 'import source and its id; NULL: written here',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`id`,`row_end`),
  UNIQUE KEY `comments_by_origin` (`post_id`,`origin`,`row_end`),
  KEY `comments_by_post` (`post_id`,`row_end`,`status`,`written_utc`,`id`),
  KEY `comments_by_status` (`status`,`row_end`,`written_utc`,`id`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `comments_post` FOREIGN KEY (`post_id`) REFERENCES `posts` (`id`),
  CONSTRAINT `comments_name_is_not_empty` CHECK (`author_name` <> ''),
  CONSTRAINT `comments_body_is_not_empty` CHECK (`body` <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='What readers wrote under posts' WITH SYSTEM VERSIONING;

CREATE TABLE `media` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  `site_id` int(10) unsigned NOT NULL COMMENT 'on which site',
  `kind` enum('picture','document') NOT NULL DEFAULT 'picture' COMMENT 'document: a PDF',
  `hash` char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'hex, of the original and the rules that made its sizes; part of the address',
  `name` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'slug of the file name, without ending; part of the address',
  `alternative_text` varchar(1000) NOT NULL COMMENT 'of a picture what it says, for those who do not see it, empty if decorative or not described yet; of a document its title',
  `is_decorative` tinyint(1) NOT NULL COMMENT '1: says nothing that the text does not say',
  `width` smallint(5) unsigned NOT NULL COMMENT 'pixels, of the upright original; 0 for a document',
  `height` smallint(5) unsigned NOT NULL COMMENT 'pixels; 0 for a document',
  `page_count` smallint(5) unsigned NOT NULL DEFAULT 0 COMMENT 'pages of a document; 0 for a picture',
  `document_language` varchar(35) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'as a document says, sv-SE; empty: it says nothing, or a picture',
  `document_warnings` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'what should be mended in a document, codes with a space between; empty: nothing',
  `created_utc` datetime NOT NULL COMMENT 'UTC; when it was taken in',
  `trashed_utc` datetime DEFAULT NULL COMMENT 'UTC; since when it is in the trash, where it is not offered for use; NULL: it is not',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`id`,`row_end`),
  UNIQUE KEY `media_by_hash` (`hash`,`site_id`,`row_end`),
  KEY `media_by_name` (`site_id`,`name`,`row_end`,`id`),
  KEY `media_by_age` (`site_id`,`row_end`,`id`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `media_site` FOREIGN KEY (`site_id`) REFERENCES `sites` (`id`),
  CONSTRAINT `media_hash_form` CHECK (`hash` regexp '^[0-9a-f]{32}$'),
  CONSTRAINT `media_name_form` CHECK (`name` regexp '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT `media_size_range` CHECK (`kind` = 'picture' and `width` >= 1 and `height` >= 1 and `page_count` = 0 or `kind` = 'document' and `width` = 0 and `height` = 0 and `page_count` >= 1 and `is_decorative` = 0),
  CONSTRAINT `media_decorative_has_no_text` CHECK (`is_decorative` = 0 or `alternative_text` = ''),
  CONSTRAINT `media_document_has_title` CHECK (`kind` = 'picture' or `alternative_text` <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Pictures and documents of a site' WITH SYSTEM VERSIONING;

CREATE TABLE `media_data` (
  `media_rendition_id` int(10) unsigned NOT NULL COMMENT 'of which rendition',
  `part` smallint(5) unsigned NOT NULL COMMENT 'order of the parts, from 0',
  `bytes` mediumblob NOT NULL COMMENT 'at most 1 MiB: small write sets, small packets',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`media_rendition_id`,`part`,`row_end`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `media_data_rendition` FOREIGN KEY (`media_rendition_id`) REFERENCES `media_renditions` (`id`),
  CONSTRAINT `media_data_size_range` CHECK (octet_length(`bytes`) between 1 and 1048576)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='The bytes of renditions, in parts' WITH SYSTEM VERSIONING;

CREATE TABLE `media_renditions` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  `media_id` int(10) unsigned NOT NULL COMMENT 'of which picture',
  `media_type` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'as image/webp; application/pdf for a document',
  `width` smallint(5) unsigned NOT NULL COMMENT 'pixels; 0 for a document',
  `height` smallint(5) unsigned NOT NULL COMMENT 'pixels; 0 for a document',
  `byte_count` int(10) unsigned NOT NULL COMMENT 'bytes in all its parts',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`id`,`row_end`),
  UNIQUE KEY `media_renditions_by_size` (`media_id`,`media_type`,`width`,`row_end`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `media_renditions_media` FOREIGN KEY (`media_id`) REFERENCES `media` (`id`),
  CONSTRAINT `media_renditions_type_form` CHECK (`media_type` regexp '^[a-z]+/[a-z0-9.+-]+$'),
  CONSTRAINT `media_renditions_size_range` CHECK (`media_type` = 'application/pdf' = (`width` = 0) and `width` = 0 = (`height` = 0))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='One size and format of a picture' WITH SYSTEM VERSIONING;

CREATE TABLE `posts` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  `site_id` int(10) unsigned NOT NULL COMMENT 'on which site',
  `kind` enum('post','page') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'post' COMMENT 'post: has a day; page: stands by itself at /SLUG/',
  `status` enum('draft','published','withdrawn') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'draft' COMMENT 'published is public only between publish_at_utc and expire_at_utc',
  `slug` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'last part of the address',
  `title` varchar(500) DEFAULT NULL COMMENT 'plain text; NULL: the post has no title',
  `author_id` int(10) unsigned DEFAULT NULL COMMENT 'whose name stands under it; NULL: nobody''s',
  `language` varchar(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'BCP 47 tag of title and body',
  `plain_start` varchar(200) NOT NULL DEFAULT '' COMMENT 'first words of the body as plain text',
  `summary` varchar(2000) NOT NULL DEFAULT '' COMMENT 'plain text for feeds and search results; may be empty',
  `lead` mediumtext DEFAULT NULL COMMENT 'cleaned XHTML before the read-more mark; NULL: there is no mark',
  `body` mediumtext NOT NULL COMMENT 'cleaned XHTML fragment',
  `rules_version` smallint(5) unsigned NOT NULL COMMENT 'version of the cleaning rules that made body and lead',
  `publish_at_utc` datetime DEFAULT NULL COMMENT 'UTC; public from then on; NULL: a draft without a date',
  `expire_at_utc` datetime DEFAULT NULL COMMENT 'UTC; public until then; NULL: for ever',
  `updated_utc` datetime DEFAULT NULL COMMENT 'UTC; last change that readers should know of; NULL: none',
  `withdrawn_utc` datetime DEFAULT NULL COMMENT 'UTC; when it was withdrawn; NULL: it is not',
  `withdrawn_reason` varchar(500) NOT NULL DEFAULT '' COMMENT 'why, shown to readers; may be empty',
  `trashed_utc` datetime DEFAULT NULL COMMENT 'UTC; when it was put in the trash; NULL: it is not there',
  `trashed_by` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL DEFAULT '' COMMENT 'who put it there; empty: it is not there',
  `menu_position` smallint(5) unsigned DEFAULT NULL COMMENT 'order of a page in the menu; NULL: not in the menu',
  `is_pinned` tinyint(1) NOT NULL DEFAULT 0 COMMENT '1: stands first on the front page while it is public',
  `review_on` date DEFAULT NULL COMMENT 'Swedish day on which its writers look it over; readers see nothing of it; NULL: none',
  `origin` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL COMMENT 'import source and its id, so that an import run twice changes nothing; NULL: written here',
  `created_utc` datetime NOT NULL COMMENT 'UTC; first save',
  `saved_utc` datetime NOT NULL COMMENT 'UTC; last save',
  `saved_by` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL DEFAULT '' COMMENT 'who made this version, as in audit_entries; empty: a version from before this was kept',
  `lock_version` int(10) unsigned NOT NULL DEFAULT 1 COMMENT 'raised by every save: a save over an older one is refused',
  `listed_utc` datetime GENERATED ALWAYS AS (coalesce(`publish_at_utc`,`created_utc`)) STORED COMMENT 'UTC; order of the editors'' lists: when it is or will be public, or when it was begun',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`id`,`row_end`),
  UNIQUE KEY `posts_by_slug` (`site_id`,`kind`,`slug`,`row_end`),
  UNIQUE KEY `posts_by_origin` (`site_id`,`origin`,`row_end`),
  KEY `posts_by_time` (`site_id`,`kind`,`status`,`row_end`,`publish_at_utc`,`id`,`expire_at_utc`),
  KEY `posts_by_menu` (`site_id`,`kind`,`status`,`row_end`,`menu_position`,`id`),
  KEY `posts_by_listing` (`site_id`,`row_end`,`listed_utc`,`id`),
  KEY `posts_by_status` (`site_id`,`status`,`row_end`,`listed_utc`,`id`),
  KEY `posts_by_author` (`author_id`,`row_end`,`publish_at_utc`,`id`),
  KEY `posts_by_publication` (`status`,`row_end`,`publish_at_utc`,`site_id`,`kind`),
  KEY `posts_by_expiry` (`status`,`row_end`,`expire_at_utc`,`site_id`,`kind`,`publish_at_utc`),
  KEY `posts_by_trash` (`site_id`,`row_end`,`trashed_utc`,`id`),
  KEY `posts_by_pin` (`site_id`,`is_pinned`,`row_end`,`publish_at_utc`,`id`),
  KEY `posts_by_review` (`site_id`,`status`,`row_end`,`review_on`,`id`),
  KEY `posts_by_saving` (`site_id`,`row_end`,`saved_utc`,`id`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `posts_author` FOREIGN KEY (`author_id`) REFERENCES `authors` (`id`),
  CONSTRAINT `posts_site` FOREIGN KEY (`site_id`) REFERENCES `sites` (`id`),
  CONSTRAINT `posts_slug_form` CHECK (`slug` regexp '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT `posts_title_is_not_empty` CHECK (`title` <> ''),
  CONSTRAINT `posts_language_form` CHECK (`language` regexp '^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$'),
  CONSTRAINT `posts_public_has_time` CHECK (`status` = 'draft' or `publish_at_utc` is not null),
  CONSTRAINT `posts_expire_later` CHECK (`expire_at_utc` > `publish_at_utc`),
  CONSTRAINT `posts_withdrawn_has_time` CHECK (`status` = 'withdrawn' = (`withdrawn_utc` is not null)),
  CONSTRAINT `posts_only_pages_in_menu` CHECK (`kind` = 'page' or `menu_position` is null),
  CONSTRAINT `posts_trashed_has_who` CHECK (`trashed_utc` is null = (`trashed_by` = '')),
  CONSTRAINT `posts_trashed_is_not_published` CHECK (`trashed_utc` is null or `status` <> 'published'),
  CONSTRAINT `posts_pinned_is_post` CHECK (`is_pinned` = 0 or `kind` = 'post')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Posts and static pages; every version that was ever stored is kept' WITH SYSTEM VERSIONING;

CREATE TABLE `post_categories` (
  `post_id` int(10) unsigned NOT NULL COMMENT 'which post',
  `category_id` int(10) unsigned NOT NULL COMMENT 'belongs to which category',
  `publish_at_utc` datetime DEFAULT NULL COMMENT 'UTC; the post''s publish_at_utc; NULL as there',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`post_id`,`category_id`,`row_end`),
  KEY `post_categories_by_time` (`category_id`,`row_end`,`publish_at_utc`,`post_id`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `post_categories_category` FOREIGN KEY (`category_id`) REFERENCES `categories` (`id`),
  CONSTRAINT `post_categories_post` FOREIGN KEY (`post_id`) REFERENCES `posts` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Which post belongs to which category' WITH SYSTEM VERSIONING;

CREATE TABLE `post_drafts` (
  `post_id` int(10) unsigned NOT NULL COMMENT 'of which post',
  `account_id` int(10) unsigned DEFAULT NULL COMMENT 'who saved it last; NULL: the command line',
  `based_on_lock_version` int(10) unsigned NOT NULL COMMENT 'lock_version of the post when the work began',
  `fields` mediumtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'JSON object: the other fields of the form by name, as typed',
  `body` mediumtext NOT NULL COMMENT 'cleaned XHTML fragment, with the read-more mark as a comment',
  `rules_version` smallint(5) unsigned NOT NULL COMMENT 'version of the cleaning rules that made body',
  `saved_utc` datetime NOT NULL COMMENT 'UTC; last save',
  `lock_version` int(10) unsigned NOT NULL DEFAULT 1 COMMENT 'raised by every save of the draft',
  PRIMARY KEY (`post_id`),
  KEY `post_drafts_by_account` (`account_id`),
  CONSTRAINT `post_drafts_account` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`),
  CONSTRAINT `post_drafts_post` FOREIGN KEY (`post_id`) REFERENCES `posts` (`id`),
  CONSTRAINT `post_drafts_fields_are_json` CHECK (json_valid(`fields`))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Working copies, so that a public post can be changed without showing the change';

CREATE TABLE `post_locks` (
  `post_id` int(10) unsigned NOT NULL COMMENT 'which post',
  `account_id` int(10) unsigned NOT NULL COMMENT 'who has it open',
  `since_utc` datetime NOT NULL COMMENT 'UTC; when it was opened',
  `seen_utc` datetime NOT NULL COMMENT 'UTC; last sign of life: a lock without one for some minutes holds nobody back',
  PRIMARY KEY (`post_id`),
  KEY `post_locks_by_account` (`account_id`),
  CONSTRAINT `post_locks_account` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON DELETE CASCADE,
  CONSTRAINT `post_locks_post` FOREIGN KEY (`post_id`) REFERENCES `posts` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Who has a post open for writing: a courtesy among colleagues; lock_version is what keeps texts apart';

CREATE TABLE `post_media` (
  `post_id` int(10) unsigned NOT NULL COMMENT 'which post',
  `media_id` int(10) unsigned NOT NULL COMMENT 'shows which picture',
  `place` smallint(5) unsigned NOT NULL COMMENT 'order of first use in the body, from 1',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`post_id`,`media_id`,`row_end`),
  KEY `post_media_by_media` (`media_id`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `post_media_media` FOREIGN KEY (`media_id`) REFERENCES `media` (`id`),
  CONSTRAINT `post_media_post` FOREIGN KEY (`post_id`) REFERENCES `posts` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Which picture is used in which post' WITH SYSTEM VERSIONING;

CREATE TABLE `post_owners` (
  `post_id` int(10) unsigned NOT NULL COMMENT 'which post',
  `account_id` int(10) unsigned NOT NULL COMMENT 'who began it: a writer may change only these',
  PRIMARY KEY (`post_id`),
  KEY `post_owners_by_account` (`account_id`,`post_id`),
  CONSTRAINT `post_owners_account` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`),
  CONSTRAINT `post_owners_post` FOREIGN KEY (`post_id`) REFERENCES `posts` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Whose posts are, among those who write; no row: begun on the command line or by an import';

CREATE TABLE `post_tags` (
  `post_id` int(10) unsigned NOT NULL COMMENT 'which post',
  `tag_id` int(10) unsigned NOT NULL COMMENT 'has which tag',
  `publish_at_utc` datetime DEFAULT NULL COMMENT 'UTC; the post''s publish_at_utc; NULL as there',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`post_id`,`tag_id`,`row_end`),
  KEY `post_tags_by_time` (`tag_id`,`row_end`,`publish_at_utc`,`post_id`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `post_tags_post` FOREIGN KEY (`post_id`) REFERENCES `posts` (`id`),
  CONSTRAINT `post_tags_tag` FOREIGN KEY (`tag_id`) REFERENCES `tags` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Which post has which tag' WITH SYSTEM VERSIONING;

CREATE TABLE `preview_links` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'to revoke it by; says nothing of its token',
  `token_hash` binary(32) NOT NULL COMMENT 'SHA-256 of the token in the link',
  `post_id` int(10) unsigned NOT NULL COMMENT 'which post it shows, with its working copy',
  `account_id` int(10) unsigned NOT NULL COMMENT 'who made it',
  `created_utc` datetime NOT NULL COMMENT 'UTC',
  `expires_utc` datetime NOT NULL COMMENT 'UTC; of no use from then on',
  `revoked_utc` datetime DEFAULT NULL COMMENT 'UTC; when it was taken back; NULL: it was not',
  PRIMARY KEY (`id`),
  UNIQUE KEY `preview_links_by_token` (`token_hash`),
  KEY `preview_links_by_post` (`post_id`,`expires_utc`,`id`),
  KEY `preview_links_by_account` (`account_id`),
  CONSTRAINT `preview_links_account` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON DELETE CASCADE,
  CONSTRAINT `preview_links_post` FOREIGN KEY (`post_id`) REFERENCES `posts` (`id`),
  CONSTRAINT `preview_links_expire_later` CHECK (`expires_utc` > `created_utc`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Links with which somebody without an account sees a post before it is published, for some days';

CREATE TABLE `recovery_codes` (
  `account_id` int(10) unsigned NOT NULL COMMENT 'whose',
  `code_hash` binary(32) NOT NULL COMMENT 'SHA-256 of the code without dashes: 80 random bits',
  `created_utc` datetime NOT NULL COMMENT 'UTC; when the second factor was switched on',
  `used_utc` datetime DEFAULT NULL COMMENT 'UTC; when it was used up; NULL: still good',
  PRIMARY KEY (`account_id`,`code_hash`),
  CONSTRAINT `recovery_codes_account` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Codes for who has lost the phone with the second factor, each good once';

CREATE TABLE `redirects` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  `site_id` int(10) unsigned NOT NULL COMMENT 'on which site',
  `from_path` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'old path without the site''s prefix, decoded, begins with a slash',
  `to_path` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL COMMENT 'path within the site or an absolute URL; NULL: to_post_id or gone',
  `to_post_id` int(10) unsigned DEFAULT NULL COMMENT 'post whose present address answers; NULL: to_path or gone',
  `gone_reason` varchar(500) NOT NULL DEFAULT '' COMMENT 'with neither target: why it is gone; may be empty',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`id`,`row_end`),
  UNIQUE KEY `redirects_by_path` (`site_id`,`from_path`,`row_end`),
  KEY `redirects_by_post` (`to_post_id`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `redirects_post` FOREIGN KEY (`to_post_id`) REFERENCES `posts` (`id`),
  CONSTRAINT `redirects_site` FOREIGN KEY (`site_id`) REFERENCES `sites` (`id`),
  CONSTRAINT `redirects_from_path_form` CHECK (`from_path` like '/%'),
  CONSTRAINT `redirects_to_path_form` CHECK (`to_path` regexp '^(/($|[^/])|https?://)'),
  CONSTRAINT `redirects_one_target` CHECK (`to_path` is null or `to_post_id` is null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Old addresses: where they went, or that they are gone' WITH SYSTEM VERSIONING;

CREATE TABLE `schema_migrations` (
  `number` smallint(5) unsigned NOT NULL COMMENT 'number of the file, from 1, without gaps',
  `name` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'file name without its ending',
  `checksum` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the file, hex: an applied file may not change',
  `started_utc` datetime NOT NULL COMMENT 'UTC; when the runner began it',
  `finished_utc` datetime DEFAULT NULL COMMENT 'UTC; NULL: the runner ended between the statement and this mark',
  PRIMARY KEY (`number`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Migrations that this database has had';

CREATE TABLE `series` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  `site_id` int(10) unsigned NOT NULL COMMENT 'on which site',
  `slug` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'part of the address /serie/SLUG/',
  `name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL COMMENT 'name that readers see',
  `description` varchar(1000) NOT NULL DEFAULT '' COMMENT 'plain text; may be empty',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`id`,`row_end`),
  UNIQUE KEY `series_by_slug` (`site_id`,`slug`,`row_end`),
  UNIQUE KEY `series_by_name` (`site_id`,`name`,`row_end`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `series_site` FOREIGN KEY (`site_id`) REFERENCES `sites` (`id`),
  CONSTRAINT `series_slug_form` CHECK (`slug` regexp '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT `series_name_is_not_empty` CHECK (`name` <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Posts that belong together in an order' WITH SYSTEM VERSIONING;

CREATE TABLE `series_posts` (
  `series_id` int(10) unsigned NOT NULL COMMENT 'in which series',
  `post_id` int(10) unsigned NOT NULL COMMENT 'which post',
  `place` int(10) unsigned NOT NULL COMMENT 'order within the series, from 1; gaps are allowed',
  `publish_at_utc` datetime DEFAULT NULL COMMENT 'UTC; the post''s publish_at_utc; NULL as there',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`series_id`,`post_id`,`row_end`),
  UNIQUE KEY `series_posts_by_place` (`series_id`,`place`,`row_end`),
  UNIQUE KEY `series_posts_one_of_post` (`post_id`,`row_end`),
  KEY `series_posts_by_time` (`series_id`,`row_end`,`publish_at_utc`,`post_id`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `series_posts_post` FOREIGN KEY (`post_id`) REFERENCES `posts` (`id`),
  CONSTRAINT `series_posts_series` FOREIGN KEY (`series_id`) REFERENCES `series` (`id`),
  CONSTRAINT `series_posts_place_range` CHECK (`place` >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Place of a post in a series' WITH SYSTEM VERSIONING;

CREATE TABLE `sessions` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'what its owner names it by, to end it',
  `token_hash` binary(32) NOT NULL COMMENT 'SHA-256 of the cookie: the table alone signs nobody in',
  `account_id` int(10) unsigned NOT NULL COMMENT 'who is signed in',
  `means` enum('password','link','web_server') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'password' COMMENT 'how it began; web_server: REMOTE_USER',
  `address` varchar(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'IP address it began from, for its owner to know it by',
  `browser` varchar(100) NOT NULL DEFAULT '' COMMENT 'as Firefox, Windows: for its owner to know it by',
  `created_utc` datetime NOT NULL COMMENT 'UTC; sign-in',
  `seen_utc` datetime NOT NULL COMMENT 'UTC; last use, to the minute',
  `expires_utc` datetime NOT NULL COMMENT 'UTC; dead from then on',
  PRIMARY KEY (`token_hash`),
  UNIQUE KEY `sessions_by_id` (`id`),
  KEY `sessions_by_account` (`account_id`),
  KEY `sessions_by_expiry` (`expires_utc`),
  CONSTRAINT `sessions_account` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON DELETE CASCADE,
  CONSTRAINT `sessions_expire_later` CHECK (`expires_utc` > `created_utc`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Signed-in browsers';

CREATE TABLE `sign_in_attempts` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  `login` varchar(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL COMMENT 'name that was tried, also of accounts that do not exist',
  `network` varchar(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'IPv4 address or /64 of IPv6 it came from; removed with the row after 30 days',
  `attempted_utc` datetime NOT NULL COMMENT 'UTC',
  `is_success` tinyint(1) NOT NULL COMMENT '1: signed in; 0: it was wrong, or is being looked at',
  PRIMARY KEY (`id`),
  KEY `sign_in_attempts_by_time` (`attempted_utc`),
  KEY `sign_in_attempts_by_login` (`login`,`attempted_utc`,`network`,`is_success`),
  KEY `sign_in_attempts_by_network` (`network`,`attempted_utc`,`is_success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Recent sign-ins, right and wrong, so that guessing can be slowed';

CREATE TABLE `sign_in_links` (
  `token_hash` binary(32) NOT NULL COMMENT 'SHA-256 of the token in the link',
  `account_id` int(10) unsigned NOT NULL COMMENT 'who chooses a password with it',
  `created_utc` datetime NOT NULL COMMENT 'UTC',
  `expires_utc` datetime NOT NULL COMMENT 'UTC; of no use from then on',
  `used_utc` datetime DEFAULT NULL COMMENT 'UTC; when a password was chosen, or a newer link took its place; NULL: still good',
  PRIMARY KEY (`token_hash`),
  KEY `sign_in_links_by_account` (`account_id`),
  KEY `sign_in_links_by_expiry` (`expires_utc`),
  CONSTRAINT `sign_in_links_account` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON DELETE CASCADE,
  CONSTRAINT `sign_in_links_expire_later` CHECK (`expires_utc` > `created_utc`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='One-time links with which a new account, or one whose password is forgotten, chooses a password';

CREATE TABLE `sign_in_steps` (
  `token_hash` binary(32) NOT NULL COMMENT 'SHA-256 of the ticket in the form that asks for the code',
  `account_id` int(10) unsigned NOT NULL COMMENT 'whose password was right',
  `created_utc` datetime NOT NULL COMMENT 'UTC',
  `expires_utc` datetime NOT NULL COMMENT 'UTC; of no use from then on',
  PRIMARY KEY (`token_hash`),
  KEY `sign_in_steps_by_account` (`account_id`),
  KEY `sign_in_steps_by_expiry` (`expires_utc`),
  CONSTRAINT `sign_in_steps_account` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON DELETE CASCADE,
  CONSTRAINT `sign_in_steps_expire_later` CHECK (`expires_utc` > `created_utc`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Sign-ins whose password was right and whose code is awaited, for a few minutes';

CREATE TABLE `sites` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  `slug` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'name on the command line',
  `name` varchar(200) NOT NULL COMMENT 'name that readers see',
  `tagline` varchar(500) NOT NULL DEFAULT '' COMMENT 'one sentence under the name; may be empty',
  `organisation` varchar(200) NOT NULL COMMENT 'who is behind the site: the kommun',
  `organisation_url` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'its address; may be empty',
  `language` varchar(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'BCP 47 tag of the interface and the default of posts',
  `base_url` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'absolute address with prefix, no slash at the end',
  `host` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'lower-case Host that it answers to; empty: any',
  `path_prefix` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'first part of every path, as /kommunchefen; empty: the root',
  `theme` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'folder of its theme; empty: the default look',
  `accent_light` char(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'accent colour on light paper, #rrggbb',
  `accent_dark` char(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'accent colour on dark paper, #rrggbb',
  `page_owner` varchar(200) NOT NULL DEFAULT '' COMMENT 'shown as Sidansvarig; may be empty',
  `responsible_publisher` varchar(200) NOT NULL DEFAULT '' COMMENT 'shown as Ansvarig utgivare; empty: not shown',
  `contact_url` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'where readers turn; may be empty',
  `posts_per_page` tinyint(3) unsigned NOT NULL DEFAULT 10 COMMENT 'posts on a list page, 1 to 50',
  `date_place` enum('under_heading','as_heading') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'under_heading' COMMENT 'where a post shows its date',
  `has_weekday` tinyint(1) NOT NULL DEFAULT 1 COMMENT '1: torsdag 26 november 2015; 0: 26 november 2015',
  `has_den` tinyint(1) NOT NULL DEFAULT 1 COMMENT '1: torsdag den 26 november 2015 (Swedish only)',
  `is_capitalised` tinyint(1) NOT NULL DEFAULT 1 COMMENT '1: Torsdag; 0: torsdag',
  `list_form` enum('full','lead') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'full' COMMENT 'what a list shows of each post',
  `banner_level` enum('none','information','warning','crisis') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'none' COMMENT 'how grave the message on every page is; none: there is none',
  `banner_text` varchar(600) NOT NULL DEFAULT '' COMMENT 'the message, one line in the language of the site; empty: there is none',
  `banner_href` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'where there is more: absolute, or below the site as /2015/11/26/slug/; empty: no link',
  `banner_href_text` varchar(200) NOT NULL DEFAULT '' COMMENT 'the words of that link',
  `gate_rules` varchar(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'what the check before publishing does other than usual, as missing_alt=warning;lix=45; empty: the usual',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`id`,`row_end`),
  UNIQUE KEY `sites_by_slug` (`slug`,`row_end`),
  UNIQUE KEY `sites_by_address` (`host`,`path_prefix`,`row_end`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `sites_slug_form` CHECK (`slug` regexp '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT `sites_name_is_not_empty` CHECK (`name` <> ''),
  CONSTRAINT `sites_language_form` CHECK (`language` regexp '^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$'),
  CONSTRAINT `sites_base_url_form` CHECK (`base_url` regexp '^https?://[^/[:space:]]+(/[^[:space:]]*[^/[:space:]])?$'),
  CONSTRAINT `sites_host_form` CHECK (`host` regexp '^([a-z0-9.-]+|[[][0-9a-f:.]+[]])?(:[0-9]{1,5})?$'),
  CONSTRAINT `sites_path_prefix_form` CHECK (`path_prefix` regexp '^(/[A-Za-z0-9._~-]+)*$'),
  CONSTRAINT `sites_theme_form` CHECK (`theme` regexp '^([A-Za-z0-9]+([._-][A-Za-z0-9]+)*)?$'),
  CONSTRAINT `sites_accent_form` CHECK (`accent_light` regexp '^#[0-9A-Fa-f]{6}$' and `accent_dark` regexp '^#[0-9A-Fa-f]{6}$'),
  CONSTRAINT `sites_posts_per_page_range` CHECK (`posts_per_page` between 1 and 50),
  CONSTRAINT `sites_banner_has_text` CHECK (`banner_level` = 'none' = (`banner_text` = '')),
  CONSTRAINT `sites_banner_link_has_both` CHECK (`banner_href` = '' = (`banner_href_text` = '')),
  CONSTRAINT `sites_banner_link_form` CHECK (`banner_href` regexp '^(https?://[^[:space:]]+|mailto:[^[:space:]]+|tel:[^[:space:]]+|/[^[:space:]]*)?$'),
  CONSTRAINT `sites_gate_rules_form` CHECK (`gate_rules` regexp '^([a-z_]+=[a-z0-9]+(;[a-z_]+=[a-z0-9]+)*)?$')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='One blog or news column of a kommun, with its address and its look' WITH SYSTEM VERSIONING;

CREATE TABLE `tags` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  `site_id` int(10) unsigned NOT NULL COMMENT 'on which site',
  `slug` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'part of the address /etikett/SLUG/',
  `name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL COMMENT 'name that readers see',
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PRIMARY KEY (`id`,`row_end`),
  UNIQUE KEY `tags_by_slug` (`site_id`,`slug`,`row_end`),
  UNIQUE KEY `tags_by_name` (`site_id`,`name`,`row_end`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`),
  CONSTRAINT `tags_site` FOREIGN KEY (`site_id`) REFERENCES `sites` (`id`),
  CONSTRAINT `tags_slug_form` CHECK (`slug` regexp '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT `tags_name_is_not_empty` CHECK (`name` <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci COMMENT='Free keywords of a site' WITH SYSTEM VERSIONING;
