-- What the public's account may do: read the public_ views, and hand in a comment through one of them.
-- Each statement ends with a semicolon at the end of a line. {{reader}} is 'name'@'host', set by the runner.
GRANT SELECT ON public_sites TO {{reader}};
GRANT SELECT ON public_authors TO {{reader}};
GRANT SELECT ON public_posts TO {{reader}};
GRANT SELECT ON public_pinned_posts TO {{reader}};
GRANT SELECT ON public_gone_posts TO {{reader}};
GRANT SELECT ON public_categories TO {{reader}};
GRANT SELECT ON public_category_posts TO {{reader}};
GRANT SELECT ON public_post_categories TO {{reader}};
GRANT SELECT ON public_tags TO {{reader}};
GRANT SELECT ON public_tag_posts TO {{reader}};
GRANT SELECT ON public_post_tags TO {{reader}};
GRANT SELECT ON public_series TO {{reader}};
GRANT SELECT ON public_series_posts TO {{reader}};
GRANT SELECT ON public_post_series TO {{reader}};
GRANT SELECT ON public_comments TO {{reader}};
GRANT INSERT ON public_new_comments TO {{reader}};
GRANT SELECT ON public_redirects TO {{reader}};
GRANT SELECT ON public_rendition_data TO {{reader}};
GRANT SELECT ON public_change_counters TO {{reader}};
GRANT SELECT ON public_changes TO {{reader}};
GRANT SELECT ON public_schedule TO {{reader}};
