-- SPDX-FileCopyrightText: Budkavle contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Gives WordPress the posts that readers of our site "bench" see, with their categories, in place of its samples.
USE wordpress;
DELETE FROM wp_posts;
DELETE FROM wp_postmeta;
DELETE FROM wp_comments;
DELETE FROM wp_term_relationships;

INSERT INTO wp_posts (ID, post_author, post_date, post_date_gmt, post_content, post_title, post_excerpt, post_status,
                      comment_status, ping_status, post_name, to_ping, pinged, post_modified, post_modified_gmt,
                      post_content_filtered, post_type)
SELECT id, 1, publish_at_utc, publish_at_utc, body, title, '', 'publish', 'closed', 'closed', slug, '', '', publish_at_utc,
       publish_at_utc, '', kind
FROM budkavle.public_posts WHERE site_id = (SELECT id FROM budkavle.public_sites WHERE slug = 'bench');

INSERT INTO wp_terms (term_id, name, slug)
SELECT DISTINCT 1000 + category_id, name, slug FROM budkavle.public_post_categories
WHERE post_id IN (SELECT ID FROM wp_posts);
INSERT INTO wp_term_taxonomy (term_taxonomy_id, term_id, taxonomy, description, count)
SELECT 1000 + category_id, 1000 + category_id, 'category', '', COUNT(*)
FROM budkavle.public_post_categories WHERE post_id IN (SELECT ID FROM wp_posts) GROUP BY category_id;
INSERT INTO wp_term_relationships (object_id, term_taxonomy_id)
SELECT post_id, 1000 + category_id FROM budkavle.public_post_categories WHERE post_id IN (SELECT ID FROM wp_posts);

-- What a server that has run for a while knows about its tables.
ANALYZE TABLE wp_posts, wp_terms, wp_term_taxonomy, wp_term_relationships, wp_options;
