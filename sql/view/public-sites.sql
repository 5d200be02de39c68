-- Every site is public: its name and look are on each of its pages.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_sites AS
SELECT s.id, s.slug, s.name, s.tagline, s.organisation, s.organisation_url, s.language, s.base_url,
       s.host, s.path_prefix, s.theme, s.accent_light, s.accent_dark, s.page_owner,
       s.responsible_publisher, s.contact_url, s.posts_per_page, s.date_place, s.has_weekday,
       s.has_den, s.is_capitalised, s.list_form, s.banner_level, s.banner_text, s.banner_href,
       s.banner_href_text
FROM sites AS s
