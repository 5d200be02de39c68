-- Purpose: one site
-- Parameters: slug
-- Columns: id, slug, name, tagline, organisation, organisation_url, language, base_url, host, path_prefix, theme, accent_light, accent_dark, page_owner, responsible_publisher, contact_url, posts_per_page, date_place, has_weekday, has_den, is_capitalised, list_form, banner_level, banner_text, banner_href, banner_href_text, gate_rules
-- Index: sites_by_slug
SELECT s.id, s.slug, s.name, s.tagline, s.organisation, s.organisation_url, s.language, s.base_url,
       s.host, s.path_prefix, s.theme, s.accent_light, s.accent_dark, s.page_owner,
       s.responsible_publisher, s.contact_url, s.posts_per_page, s.date_place, s.has_weekday,
       s.has_den, s.is_capitalised, s.list_form, s.banner_level, s.banner_text, s.banner_href,
       s.banner_href_text, s.gate_rules
FROM sites AS s
WHERE s.slug = ?
ORDER BY s.id
LIMIT 1
