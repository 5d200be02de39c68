# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2154 # the places and options are set in run
# What is measured: one nginx and one Apache with the shipped configuration, the same bytes as files, and the same bytes
# from bare_fastcgi behind the very same settings. Three readers on one database: as it is shipped, without copies, and
# without copies and cache. Sourced, not run; needs packaging/lib.

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

# site_without_copies NAME: the shipped site with other names, port and socket, so that every other setting is the same;
# maps and zones stand in the file once already, and the folder of its copies is empty.
site_without_copies() {
  sed -e "s|budkavle_reader|$1_reader|" -e "s|/run/budkavle/reader.sock|$sockets/$1.sock|" -e "s|listen 80;|listen 127.0.0.1:${ports[$1]};|" \
    -e '/listen \[::\]:80;/d' -e '/^map /,/^}/d' -e '/^limit_req_zone /d' -e "s|/usr/share/budkavle/nginx/|$state/conf/nginx/|" \
    -e "s|/var/cache/budkavle;|$state/no-copies;|" \
    "$source_folder/conf/nginx/budkavle.conf"
}

# write_nginx_sites: our site as it is shipped, and the yardsticks beside it in the same file.
write_nginx_sites() {
  local folder=$state/conf/nginx name
  mkdir -p "$folder" "$state/www" "$state/no-copies"
  cp "$source_folder"/conf/nginx/budkavle-{params,copies}.conf "$folder/"
  {
    cat "$source_folder/conf/nginx/budkavle.conf"
    for name in warm uncached many bare-front bare-post; do site_without_copies "$name"; done
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
    [[ -n $with_wordpress ]] && wordpress_nginx_sites
  } >"$folder/budkavle.conf"
}

# start_apache_sites: our site as it is shipped, and the same bytes as files.
start_apache_sites() {
  local folder=$state/apache
  mkdir -p "$folder"
  shipped_apache_copies "$source_folder/conf" "$copies" >"$folder/copies.conf"
  shipped_apache_site "$source_folder/conf/apache/budkavle.conf" "$sockets" "$folder/copies.conf" "${ports[apache]}" \
    "$build/bin/budkavle-fcgi" "$settings" >"$folder/site.conf"
  cat >"$folder/static.conf" <<APACHE
<VirtualHost 127.0.0.1:${ports[apache_static]}>
    DocumentRoot "$state/www"
    <Directory "$state/www">
        Require all granted
        ForceType "text/html; charset=utf-8"
    </Directory>
</VirtualHost>
APACHE
  start_apache "$folder" "$pids/apache.pid" "$log/apache.log" "${ports[apache]} ${ports[apache_static]}" "proxy proxy_fcgi" \
    "$folder/site.conf" "$folder/static.conf"
  wait_until 20 "$pids/apache.pid" curl -fsS -o /dev/null --max-time 5 "http://127.0.0.1:${ports[apache]}/" ||
    fail_with_log "The site does not answer through Apache." "$log/apache.log"
}

# fetch FILE URL [CURL_OPTION…]: the body of a 200; anything else ends the run.
fetch() {
  local file=$1 url=$2 status
  shift 2
  status=$(curl -sS --max-time 20 -o "$file" -w '%{http_code}' "$@" "$url" 2>>"$log/curl.log")
  [[ $status == 200 ]] || fail_with_log "$url answers $status, not 200." "$log/reader.log"
}

# write_variant NAME [SED_EXPRESSION…]: the settings of one more reader, with sockets of its own.
write_variant() {
  local name=$1
  shift
  sed -e "s|$sockets/reader|$sockets/$name|" "$@" "$settings" >"$state/$name.conf"
}

# write_variants: without copies, and without copies and cache.
write_variants() {
  write_variant warm -e "s|^folder = \"$copies\"|folder = \"\"|"
  write_variant uncached -e "s|^folder = \"$copies\"|folder = \"\"|"
  printf '\n[cache]\nmemory_bytes = 0\n' >>"$state/uncached.conf"
}

# start_reader NAME SETTINGS
start_reader() {
  start_role "$build/bin/budkavle-fcgi" "$2" reader "$pids/$1.pid" "$log/$1.log" "$sockets/$1.sock"
}

database_root() { mariadb --no-defaults --socket="$database_socket" -u root "$@"; }

# start_yardsticks: our own pages, kept as files, and two programs that know nothing but these.
start_yardsticks() {
  local name
  for name in front post; do fetch "$state/www/$name.html" "$(url_of "uncached-$name")"; done
  fetch "$state/www/front-site.html" "http://127.0.0.1:${ports[uncached]}/bench-1/"
  for name in front post; do
    start_process "$pids/bare-$name.pid" "$log/bare-$name.log" "$build/bin/bare_fastcgi" "$state/www/$name.html" \
      --listen "$sockets/bare-$name.sock"
    wait_until 10 "$pids/bare-$name.pid" test -S "$sockets/bare-$name.sock" ||
      fail_with_log "bare_fastcgi did not start." "$log/bare-$name.log"
  done
}

# keep_compressed_copies: what browsers get of the two pages, as files beside the plain ones.
keep_compressed_copies() {
  local folder=$copies/pages/127.0.0.1
  if ! { cp "$folder/page.html-br" "$state/www/front.html-br" && cp "$folder${post_path}page.html-br" "$state/www/post.html-br"; }; then
    fail_with_log "There are no compressed copies." "$log/reader.log"
  fi
}

# As browsers of today ask, in the rows whose name has "_br"; the others take no compression.
browser_codings='Accept-Encoding: gzip, deflate, br'

# bytes_of ROW: the file that its answer must be the same as.
bytes_of() {
  local file=$state/www/${1#*-}.html
  [[ $1 == *_br-* ]] && file+=-br
  printf '%s' "$file"
}

# url_of ROW
url_of() {
  local kind=${1#*-} path=/
  [[ $kind == post ]] && path=$post_path
  case $1 in
    static_br-*) printf 'http://127.0.0.1:%s/%s.html-br' "${ports[static]}" "$kind" ;;
    copies_br-*) printf 'http://127.0.0.1:%s%s' "${ports[copies]}" "$path" ;;
    static-* | apache_static-*) printf 'http://127.0.0.1:%s/%s.html' "${ports[${1%%-*}]}" "$kind" ;;
    bare-* | wordpress-*) printf 'http://127.0.0.1:%s/' "${ports[$1]}" ;;
    *) printf 'http://127.0.0.1:%s%s' "${ports[${1%%-*}]}" "$path" ;;
  esac
}

# wait_for_copies FOLDER LOG: until the keeper has had nothing to do for three seconds.
wait_for_copies() {
  local before=-1 now=0 tries
  for ((tries = 0; tries < 200; ++tries)); do
    now=$(find "$1/pages" -type f 2>/dev/null | wc -l)
    ((now > 0 && now == before)) && return 0
    before=$now
    sleep 3
  done
  fail_with_log "The keeper of copies does not come to an end in ten minutes." "$2"
}

# check_answers: every server answers 200 with the bytes that it must, and the pages of "copies" have copies.
check_answers() {
  local row copy
  for row in "${measured_rows[@]}"; do
    local header=()
    [[ $row == wordpress-* ]] && continue
    [[ $row == *_br-* ]] && header=(--header "$browser_codings")
    fetch "$state/answer" "$(url_of "$row")" "${header[@]}"
    cmp -s "$state/answer" "$(bytes_of "$row")" ||
      fail "$(url_of "$row") does not answer the bytes of the ${row#*-} page." "They were kept at the start in $state/www."
  done
  for copy in "/" "$post_path"; do
    [[ -e $copies/pages/127.0.0.1${copy}page.html ]] || fail_with_log "There is no copy of $copy" "$log/reader.log"
  done
}

# stop_servers: the web servers first, the database last.
stop_servers() {
  local name
  for name in web-server apache php bare-front bare-post many large small reader warm uncached database; do
    stop_process "$pids/$name.pid"
  done
}
