# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2154 # the places and options are set in run
# WordPress of Debian on php-fpm with the same posts, the same MariaDB server and the same nginx. A copy of its own
# under the state folder: nothing of /etc or /var is read or changed. Sourced, not run.

# The theme that WordPress 6.1 starts with is made of blocks and shows excerpts. The classic one is faster, and is set
# to show whole posts, as our page does.
declare -A wordpress_themes=([wordpress-default]=twentytwentythree [wordpress-classic]=twentytwentyone)
wordpress_children_per_core=4

# Each theme without and with nginx's page cache, which is what a busy WordPress gets.
wordpress_rows=(wordpress-classic wordpress-default wordpress-classic-cached wordpress-default-cached)

wordpress_nginx_sites() {
  local row
  printf 'fastcgi_cache_path %s keys_zone=wordpress:10m;\n' "$state/nginx/wordpress-pages"
  for row in "${wordpress_rows[@]}"; do
    cat <<NGINX
server {
    listen 127.0.0.1:${ports[$row]};
    root $state/wordpress;
    index index.php;
    location / { try_files \$uri \$uri/ /index.php?\$args; }
    location ~ \.php\$ {
        include /etc/nginx/fastcgi_params;
        fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name;
        fastcgi_param HTTP_HOST \$http_host;
        fastcgi_param BENCH_THEME ${wordpress_themes[${row%-cached}]};
        # As in the shipped configuration: an answer fits into memory.
        fastcgi_buffer_size 16k;
        fastcgi_buffers 16 16k;
        fastcgi_pass unix:$sockets/php.sock;
NGINX
    if [[ $row == *-cached ]]; then
      cat <<NGINX
        fastcgi_cache wordpress;
        fastcgi_cache_key "\$request_method \$http_host\$request_uri";
        fastcgi_cache_valid 200 10m;
NGINX
    fi
    printf '    }\n}\n'
  done
}

# copy_wordpress: its files, with settings of ours.
copy_wordpress() {
  local folder=$state/wordpress theme
  cp -rL /usr/share/wordpress "$folder" 2>"$log/wordpress-copy.log" # .htaccess may point nowhere
  rm -f "$folder/.htaccess" "$folder/wp-config.php"
  [[ -r $folder/wp-settings.php ]] || fail_with_log "WordPress could not be copied." "$log/wordpress-copy.log"
  for theme in "${wordpress_themes[@]}"; do
    [[ -r $folder/wp-content/themes/$theme/style.css ]] || fail "WordPress's theme $theme is not here." \
      "Install it: apt-get install wordpress-theme-$theme"
  done
  mkdir -p "$folder/wp-content/mu-plugins"
  cp "$source_folder/tests/bench/wordpress_theme.php" "$folder/wp-content/mu-plugins/"
  cat >"$folder/wp-config.php" <<PHP
<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'wordpress');
define('DB_PASSWORD', '$(<"$secrets/wordpress.password")');
define('DB_HOST', 'localhost:$database_socket');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', 'http://' . \$_SERVER['HTTP_HOST']);
define('WP_SITEURL', WP_HOME);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true); // it would have each page start a second request
define('AUTOMATIC_UPDATER_DISABLED', true);
\$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
PHP
  if ((EUID == 0)); then chgrp "$web_user" "$folder/wp-config.php"; fi
  chmod 640 "$folder/wp-config.php"
}

# fill_wordpress: tables by WordPress's own installer, then our published posts.
fill_wordpress() {
  local log_file=$log/wordpress-install.log
  database_root --batch >"$log_file" 2>&1 <<SQL || fail_with_log "WordPress's database could not be made." "$log_file"
CREATE DATABASE wordpress CHARACTER SET utf8mb4;
CREATE USER wordpress@localhost IDENTIFIED BY '$(<"$secrets/wordpress.password")';
GRANT ALL PRIVILEGES ON wordpress.* TO wordpress@localhost;
SQL
  BENCH_HOST=127.0.0.1:${ports[wordpress-classic]} BENCH_THEME=twentytwentyone \
    php "$source_folder/tests/bench/wordpress_install.php" "$state/wordpress" >>"$log_file" 2>&1 ||
    fail_with_log "WordPress could not be installed." "$log_file"
  database_root --batch <"$source_folder/tests/bench/wordpress_posts.sql" >>"$log_file" 2>&1 ||
    fail_with_log "The posts could not be given to WordPress." "$log_file"
}

start_php() {
  local program configuration=$state/php-fpm.conf
  for program in /usr/sbin/php-fpm*; do [[ -x $program ]] && break; done
  [[ -x $program ]] || fail "php-fpm is not here." "Install it: apt-get install php-fpm"
  "$program" -i 2>/dev/null | grep '^opcache.enable => On' >/dev/null ||
    fail "PHP's opcode cache is off; WordPress without it is no fair comparison." "Install it: apt-get install php-opcache"
  wordpress_children=$(($(nproc) * wordpress_children_per_core))
  {
    printf '[global]\nerror_log = %s\ndaemonize = no\n[bench]\n' "$log/php.log"
    if ((EUID == 0)); then printf 'user = %s\ngroup = %s\nlisten.group = %s\nlisten.mode = 0660\n' "$web_user" "$web_user" "$web_user"; fi
    printf 'listen = %s\npm = static\npm.max_children = %s\n' "$sockets/php.sock" "$wordpress_children"
  } >"$configuration"
  start_process "$pids/php.pid" "$log/php.log" "$program" --nodaemonize --fpm-config "$configuration"
  wait_until 10 "$pids/php.pid" test -S "$sockets/php.sock" || fail_with_log "php-fpm did not start." "$log/php.log"
}

# check_wordpress: each of its front pages links to the ten posts that ours links to.
check_wordpress() {
  local row address count
  grep -oE '"/[0-9]{4}/[0-9]{2}/[0-9]{2}/[a-z0-9-]+/"' "$state/www/front.html" | tr -d '"' | sort -u >"$state/front-posts"
  count=$(wc -l <"$state/front-posts")
  ((count == posts_per_page)) || fail "Our front page links to $count posts, not $posts_per_page."
  for row in "${wordpress_rows[@]}"; do
    fetch "$state/www/$row.html" "$(url_of "$row")"
    while read -r address; do
      grep -qF "$address" "$state/www/$row.html" || fail "WordPress's front page ($row) does not link to $address"
    done <"$state/front-posts"
  done
}

start_wordpress() {
  make_password_file "$secrets/wordpress.password"
  copy_wordpress
  fill_wordpress
  start_php
}
