-- What the editors' account may do: change rows, never the schema and never history.
-- INSERT and UPDATE name their columns on versioned tables: with the right to the whole table an account could set
-- system_versioning_insert_history and write rows into the past. audit_entries can only grow; posts are never deleted, only
-- put in the trash. SELECT on a versioned table shows its history as well.
-- Each statement ends with a semicolon at the end of a line. {{editor}} is 'name'@'host', set by the runner.
GRANT SELECT ON schema_migrations TO {{editor}};
GRANT SELECT, INSERT, UPDATE, DELETE ON accounts TO {{editor}};
GRANT SELECT, DELETE ON sites TO {{editor}};
GRANT INSERT (id, slug, name, tagline, organisation, organisation_url, language, base_url, host,
    path_prefix, theme, accent_light, accent_dark, page_owner, responsible_publisher, contact_url,
    posts_per_page, date_place, has_weekday, has_den, is_capitalised,
    list_form, banner_level, banner_text, banner_href, banner_href_text, gate_rules) ON sites TO {{editor}};
GRANT UPDATE (slug, name, tagline, organisation, organisation_url, language, base_url, host,
    path_prefix, theme, accent_light, accent_dark, page_owner, responsible_publisher, contact_url,
    posts_per_page, date_place, has_weekday, has_den, is_capitalised,
    list_form, banner_level, banner_text, banner_href, banner_href_text, gate_rules) ON sites TO {{editor}};
GRANT SELECT, INSERT, UPDATE, DELETE ON account_roles TO {{editor}};
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO {{editor}};
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempts TO {{editor}};
GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_codes TO {{editor}};
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_links TO {{editor}};
GRANT SELECT, INSERT, DELETE ON sign_in_steps TO {{editor}};
GRANT SELECT, INSERT, UPDATE ON application_passwords TO {{editor}};
GRANT SELECT, DELETE ON authors TO {{editor}};
GRANT INSERT (id, site_id, slug, name, account_id) ON authors TO {{editor}};
GRANT UPDATE (site_id, slug, name, account_id) ON authors TO {{editor}};
GRANT SELECT ON posts TO {{editor}};
GRANT INSERT (id, site_id, kind, status, slug, title, author_id, language, plain_start, summary,
    lead, body, rules_version, publish_at_utc, expire_at_utc, updated_utc, withdrawn_utc,
    withdrawn_reason, trashed_utc, trashed_by, menu_position, is_pinned, review_on, origin,
    created_utc, saved_utc, saved_by, lock_version) ON posts TO {{editor}};
GRANT UPDATE (site_id, kind, status, slug, title, author_id, language, plain_start, summary, lead,
    body, rules_version, publish_at_utc, expire_at_utc, updated_utc, withdrawn_utc,
    withdrawn_reason, trashed_utc, trashed_by, menu_position, is_pinned, review_on, origin,
    created_utc, saved_utc, saved_by, lock_version) ON posts TO {{editor}};
GRANT SELECT, INSERT, UPDATE, DELETE ON post_drafts TO {{editor}};
GRANT SELECT, INSERT, UPDATE, DELETE ON post_owners TO {{editor}};
GRANT SELECT, INSERT, UPDATE, DELETE ON post_locks TO {{editor}};
GRANT SELECT, INSERT, UPDATE ON preview_links TO {{editor}};
GRANT SELECT, DELETE ON categories TO {{editor}};
GRANT INSERT (id, site_id, slug, name, description) ON categories TO {{editor}};
GRANT UPDATE (site_id, slug, name, description) ON categories TO {{editor}};
GRANT SELECT, DELETE ON post_categories TO {{editor}};
GRANT INSERT (post_id, category_id, publish_at_utc) ON post_categories TO {{editor}};
GRANT UPDATE (post_id, category_id, publish_at_utc) ON post_categories TO {{editor}};
GRANT SELECT, DELETE ON tags TO {{editor}};
GRANT INSERT (id, site_id, slug, name) ON tags TO {{editor}};
GRANT UPDATE (site_id, slug, name) ON tags TO {{editor}};
GRANT SELECT, DELETE ON post_tags TO {{editor}};
GRANT INSERT (post_id, tag_id, publish_at_utc) ON post_tags TO {{editor}};
GRANT UPDATE (post_id, tag_id, publish_at_utc) ON post_tags TO {{editor}};
GRANT SELECT, DELETE ON series TO {{editor}};
GRANT INSERT (id, site_id, slug, name, description) ON series TO {{editor}};
GRANT UPDATE (site_id, slug, name, description) ON series TO {{editor}};
GRANT SELECT, DELETE ON series_posts TO {{editor}};
GRANT INSERT (series_id, post_id, place, publish_at_utc) ON series_posts TO {{editor}};
GRANT UPDATE (series_id, post_id, place, publish_at_utc) ON series_posts TO {{editor}};
GRANT SELECT, DELETE ON media TO {{editor}};
GRANT INSERT (id, site_id, kind, hash, name, alternative_text, is_decorative, width, height,
    page_count, document_language, document_warnings, created_utc,
    trashed_utc) ON media TO {{editor}};
GRANT UPDATE (site_id, kind, hash, name, alternative_text, is_decorative, width, height,
    page_count, document_language, document_warnings, created_utc,
    trashed_utc) ON media TO {{editor}};
GRANT SELECT, DELETE ON media_renditions TO {{editor}};
GRANT INSERT (id, media_id, media_type, width, height,
    byte_count) ON media_renditions TO {{editor}};
GRANT UPDATE (media_id, media_type, width, height, byte_count) ON media_renditions TO {{editor}};
GRANT SELECT, DELETE ON media_data TO {{editor}};
GRANT INSERT (media_rendition_id, part, bytes) ON media_data TO {{editor}};
GRANT UPDATE (media_rendition_id, part, bytes) ON media_data TO {{editor}};
GRANT SELECT, DELETE ON post_media TO {{editor}};
GRANT INSERT (post_id, media_id, place) ON post_media TO {{editor}};
GRANT UPDATE (post_id, media_id, place) ON post_media TO {{editor}};
GRANT SELECT, DELETE ON comments TO {{editor}};
GRANT INSERT (id, post_id, status, author_name, body, written_utc,
    origin) ON comments TO {{editor}};
GRANT UPDATE (post_id, status, author_name, body, written_utc, origin) ON comments TO {{editor}};
GRANT SELECT, DELETE ON redirects TO {{editor}};
GRANT INSERT (id, site_id, from_path, to_path, to_post_id, gone_reason) ON redirects TO {{editor}};
GRANT UPDATE (site_id, from_path, to_path, to_post_id, gone_reason) ON redirects TO {{editor}};
GRANT SELECT, INSERT ON audit_entries TO {{editor}};
GRANT SELECT, INSERT, UPDATE, DELETE ON change_counters TO {{editor}};
GRANT SELECT, INSERT, DELETE ON changes TO {{editor}};
-- What readers see, for previews: through the same views.
GRANT SELECT ON public_sites TO {{editor}};
GRANT SELECT ON public_authors TO {{editor}};
GRANT SELECT ON public_posts TO {{editor}};
GRANT SELECT ON public_pinned_posts TO {{editor}};
GRANT SELECT ON public_gone_posts TO {{editor}};
GRANT SELECT ON public_categories TO {{editor}};
GRANT SELECT ON public_category_posts TO {{editor}};
GRANT SELECT ON public_post_categories TO {{editor}};
GRANT SELECT ON public_tags TO {{editor}};
GRANT SELECT ON public_tag_posts TO {{editor}};
GRANT SELECT ON public_post_tags TO {{editor}};
GRANT SELECT ON public_series TO {{editor}};
GRANT SELECT ON public_series_posts TO {{editor}};
GRANT SELECT ON public_post_series TO {{editor}};
GRANT SELECT ON public_comments TO {{editor}};
GRANT SELECT ON public_redirects TO {{editor}};
GRANT SELECT ON public_rendition_data TO {{editor}};
GRANT SELECT ON public_change_counters TO {{editor}};
GRANT SELECT ON public_changes TO {{editor}};
GRANT SELECT ON public_schedule TO {{editor}};
