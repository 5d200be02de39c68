-- Purpose: stores a new site
-- Parameters: slug, name, tagline, organisation, organisation_url, language, base_url, host, path_prefix, theme, accent_light, accent_dark, page_owner, responsible_publisher, contact_url, posts_per_page, date_place, has_weekday, has_den, is_capitalised, list_form, banner_level, banner_text, banner_href, banner_href_text, gate_rules
-- Columns: none
-- Index: none
INSERT INTO sites (
  slug, name, tagline, organisation, organisation_url, language, base_url, host, path_prefix,
  theme, accent_light, accent_dark, page_owner, responsible_publisher, contact_url, posts_per_page,
  date_place, has_weekday, has_den, is_capitalised, list_form, banner_level,
  banner_text, banner_href, banner_href_text, gate_rules
) VALUES (
  ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
)
