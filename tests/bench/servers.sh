# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2154 # the places and options are set in run
# What is measured: one nginx with the shipped configuration, the same bytes as files, and the same bytes from
# bare_fastcgi behind the very same settings. Sourced, not run; needs packaging/lib.

# choose_ports NAME…: sets ports[NAME] to ports of loopback that nobody answers on.
declare -A ports
choose_ports() {
  local name port
  for name in "$@"; do
    # Below the range from which the kernel takes ports for outgoing connections.
    while port=$((20000 + RANDOM % 10000)); is_port_taken "$port" || [[ " ${ports[*]} " == *" $port "* ]]; do :; done
    ports[$name]=$port
  done
}

# bare_site NAME: the shipped site with other names, port and socket, so that every other setting is the same; the
# maps stand in the file once already, and there are no copies.
bare_site() {
  sed -e "s|budkavle_reader|bare_$1_reader|" -e "s|budkavle_editor|bare_$1_editor|" \
    -e "s|/run/budkavle/reader.sock|$sockets/bare-$1.sock|" -e "s|listen 80;|listen 127.0.0.1:${ports[bare-$1]};|" \
    -e '/listen \[::\]:80;/d' -e '/^map /,/^}/d' -e "s|/etc/nginx/budkavle-|$state/conf/nginx/budkavle-|" \
    -e "s|/var/cache/budkavle;|$state/no-copies;|" \
    "$source_folder/conf/nginx/budkavle.conf"
}

# write_nginx_sites: our site as it is shipped, and the yardsticks beside it in the same file.
write_nginx_sites() {
  local folder=$state/conf/nginx
  mkdir -p "$folder" "$state/www"
  cp "$source_folder"/conf/nginx/budkavle-{params,copies}.conf "$folder/"
  {
    cat "$source_folder/conf/nginx/budkavle.conf"
    bare_site front
    bare_site post
    cat <<NGINX
server {
    listen 127.0.0.1:${ports[static]};
    root $state/www;
    # As Debian's nginx.conf has them.
    sendfile on;
    tcp_nopush on;
    types { }
    default_type "text/html; charset=utf-8";
}
NGINX
    [[ -n $with_wordpress ]] && wordpress_nginx_site
  } >"$folder/budkavle.conf"
}

# fetch FILE URL [CURL_OPTION…]: the body of a 200; anything else ends the run.
fetch() {
  local file=$1 url=$2 status
  shift 2
  status=$(curl -sS --max-time 20 -o "$file" -w '%{http_code}' "$@" "$url" 2>>"$log/curl.log")
  [[ $status == 200 ]] || fail_with_log "$url answers $status, not 200." "$log/reader.log"
}

start_reader() {
  start_role "$build/bin/budkavle-fcgi" "$settings" reader "$pids/reader.pid" "$log/reader.log" "$sockets/reader.sock"
}

database_root() { mariadb --no-defaults --socket="$database_socket" -u root "$@"; }

# start_yardsticks: our own pages, kept as files, and two programs that know nothing but these.
start_yardsticks() {
  local name
  fetch "$state/www/front.html" "$(url_of ours-front)"
  fetch "$state/www/post.html" "$(url_of ours-post)"
  for name in front post; do
    start_process "$pids/bare-$name.pid" "$log/bare-$name.log" "$build/bin/bare_fastcgi" "$state/www/$name.html" \
      --listen "$sockets/bare-$name.sock"
    wait_until 10 "$pids/bare-$name.pid" test -S "$sockets/bare-$name.sock" ||
      fail_with_log "bare_fastcgi did not start." "$log/bare-$name.log"
  done
}

# url_of ROW
url_of() {
  case $1 in
    static-*) printf 'http://127.0.0.1:%s/%s.html' "${ports[static]}" "${1#static-}" ;;
    bare-*) printf 'http://127.0.0.1:%s/' "${ports[$1]}" ;;
    ours-front) printf '%s/' "$base_url" ;;
    ours-post) printf '%s%s' "$base_url" "$post_path" ;;
    wordpress-*) printf 'http://127.0.0.1:%s/' "${ports[$1]}" ;;
  esac
}

# check_answers: every server answers 200 with the bytes that it must.
check_answers() {
  local row kind
  for kind in front post; do
    for row in static bare ours; do
      fetch "$state/answer" "$(url_of "$row-$kind")"
      cmp -s "$state/answer" "$state/www/$kind.html" ||
        fail "$(url_of "$row-$kind") does not answer the bytes of the $kind page." "They were kept at the start in $state/www."
    done
  done
}

# stop_servers: the web server first, the database last.
stop_servers() {
  local name
  for name in web-server php bare-front bare-post reader database; do stop_process "$pids/$name.pid"; done
}
