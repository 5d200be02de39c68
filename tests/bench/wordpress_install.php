<?php
// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// WordPress's own installer from the command line, without its mail and without asking the network:
//   BENCH_HOST=127.0.0.1:PORT BENCH_THEME=NAME php wordpress_install.php FOLDER
$_SERVER['HTTP_HOST'] = getenv('BENCH_HOST');
$_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI'] = '/wp-admin/install.php';
$_SERVER['PHP_SELF'] = '/wp-admin/install.php';
$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
$_SERVER['BENCH_THEME'] = getenv('BENCH_THEME');

// WordPress defines these only where nobody did.
function wp_mail() { return true; }
function wp_new_blog_notification() {}

define('WP_INSTALLING', true);
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
$result = wp_install('Kommunchefens blogg', 'bench', 'bench@norrsele.example', true, '', bin2hex(random_bytes(16)));
if (is_wp_error($result)) {
    fwrite(STDERR, $result->get_error_message() . "\n");
    exit(1);
}
update_option('blogdescription', 'Vardagen i ledningen för en kommun norr om polcirkeln.');
update_option('posts_per_page', 10);
set_theme_mod('display_excerpt_or_full_post', 'full');
$wp_rewrite->set_permalink_structure('/%year%/%monthnum%/%day%/%postname%/');
$wp_rewrite->flush_rules(false);
