# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2154 # the places, options and figures are set elsewhere
# The result as Markdown tables: budgets, absolute numbers, the machine. Sourced, not run; needs budgets.sh.

wordpress_name() {
  case $1 in
    wordpress-default) printf 'its default theme (excerpts, %s)' "${wordpress_themes[$1]}" ;;
    wordpress-classic) printf 'a classic theme (whole posts, %s)' "${wordpress_themes[$1]}" ;;
  esac
}

row_name() {
  local kind=${1#*-}
  case $1 in
    static_br-*) printf '%s page, nginx, a file of the Brotli bytes' "$kind" ;;
    copies_br-*) printf '%s page, nginx, a copy of Budkavle in Brotli' "$kind" ;;
    static-*) printf '%s page, nginx, a file' "$kind" ;;
    copies-*) printf '%s page, nginx, a copy of Budkavle' "$kind" ;;
    bare-*) printf '%s page, nginx, bare FastCGI' "$kind" ;;
    warm-*) printf '%s page, nginx, Budkavle, cache warm, no copies' "$kind" ;;
    uncached-*) printf '%s page, nginx, Budkavle, nothing kept' "$kind" ;;
    apache_static-*) printf '%s page, Apache, a file' "$kind" ;;
    apache-*) printf '%s page, Apache, a copy of Budkavle' "$kind" ;;
    wordpress-*-cached) printf "front page, nginx's page cache, WordPress, %s" "$(wordpress_name "${1%-cached}")" ;;
    wordpress-*) printf 'front page, nginx, WordPress, %s' "$(wordpress_name "$1")" ;;
  esac
}

print_requests() {
  local name
  printf '| %s connections | requests/s | median of an answer | 99th percentile |\n|---|---:|---:|---:|\n' "$connections"
  for name in "${measured_rows[@]}"; do
    row "$(row_name "$name")" "$(digits "$(figure "$name")" 0)" "$(digits "$(figure "$name-median-us")e-3" 2) ms" \
      "$(digits "$(figure "$name-slow-us")e-3" 2) ms"
  done
}

# Of one request, by process. Programs that take no part in a row are left out.
print_processor() {
  local name process
  printf '| processor time of one request | µs in all | of these |\n|---|---:|---|\n'
  for name in "${measured_rows[@]}"; do
    local parts=()
    for process in "${counted_processes[@]}"; do
      if is_true "$(figure "$name-cpu-$process") > $(figure "$name-cpu") / 100"; then
        parts+=("${process_names[$process]} $(digits "$(figure "$name-cpu-$process")" 0)")
      fi
    done
    printf '| %s | %s | %s |\n' "$(row_name "$name")" "$(digits "$(figure "$name-cpu")" 0)" "$(join_with_commas "${parts[@]}")"
  done
}

declare -A process_names=([web-server]=nginx [apache]=Apache [bare-front]=program [bare-post]=program [reader]="reader with copies"
  [warm]=reader [uncached]=reader [php]=PHP [database]=MariaDB)
join_with_commas() { printf '%s' "$1"; shift; (($#)) && printf ', %s' "$@"; }

print_microseconds() {
  local name total rest
  total=$(figure front-page)
  rest=$(calculate "$total - $(figure front-page-sql) - $(figure front-page-document) - $(figure front-page-xslt) - $(figure front-page-writing)")
  printf '| front page in one thread | µs |\n|---|---:|\n'
  printf '| **whole page, without the wire** | %s |\n' "$(digits "$total" 0)"
  for name in sql document xslt writing; do
    printf '| … %s | %s |\n' "$name" "$(digits "$(figure "front-page-$name")" 0)"
  done
  printf '| … everything else | %s |\n' "$(digits "$rest" 0)"
  printf '| bare queries in the client library | %s |\n' "$(digits "$(figure front-bare-queries)" 0)"
  printf '| bare libxslt: transform and its own serialiser | %s |\n' "$(digits "$(figure front-bare-transform)" 0)"
}

print_sizes() {
  printf '| size | plain | gzip | br |\n|---|---:|---:|---:|\n'
  row "front page, $posts_per_page posts" "${bytes[front]} bytes" "${bytes[front-gzip]} bytes" "${bytes[front-br]} bytes"
  row "the same of the $front_sites sites of \"nothing kept\"" "$(stat -c %s "$state/www/front-site.html") bytes" "" ""
  row "its style sheet" "${bytes[css]} bytes" "${bytes[css-gzip]} bytes" "${bytes[css-br]} bytes"
  row "post page" "$(stat -c %s "$state/www/post.html") bytes" "" ""
  [[ -n $with_wordpress ]] || return 0
  for name in "${!wordpress_themes[@]}"; do
    row "WordPress, front page, $(wordpress_name "$name")" "$(stat -c %s "$state/www/$name.html") bytes" "" ""
  done
}

# print_large: each kind of page among very many posts, in the process and in the database alone.
print_large() {
  local kind name
  [[ -n $large_posts ]] || return 0
  printf '| page, nothing kept | %s posts, µs (kB) | %s posts, µs (kB) | ratio |\n|---|---:|---:|---:|\n' "$large_small_posts" "$large_posts"
  for kind in "${large_kinds[@]}"; do
    local -A cell=()
    for name in small large; do
      cell[$name]="$(digits "$(figure "$name-$kind-page")" 0) ($(digits "$(figure "$name-$kind-page-bytes")e-3" 1))"
    done
    row "${kind/_/, }" "${cell[small]}" "${cell[large]}" "$(digits "$(ratio "large-$kind-page" "small-$kind-page")" 2) ×"
  done
  printf '\nThe queries alone:\n\n'
  cat "$state/query-cost"
}

print_machine() {
  local model
  model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
  printf '%s cores, %s; Linux %s; load (1, 5, 15 min) %s before, %s after; %s.\n' "$(nproc)" "${model:-$(uname -m)}" \
    "$(uname -r)" "$load_before" "$(cut -d' ' -f1-3 /proc/loadavg)" "$(date -u +%Y-%m-%d)"
  printf '%s; %s; %s; %s.\n' "$(nginx -v 2>&1 | sed 's/^nginx version: //')" \
    "$(apache2 -v | grep -oE 'Apache/[0-9.]+')" "MariaDB $(mariadbd --version | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1)" \
    "$posts posts, $posts_per_page on the front page; $rounds rounds of $seconds s a row, of what comes close $close_rounds of $close_seconds s; medians of the rounds"
  [[ -z $with_wordpress ]] || printf 'WordPress %s, PHP %s, %s children, opcode cache on.\n' \
    "$(sed -n "s/^\$wp_version = '\(.*\)';/\1/p" "$state/wordpress/wp-includes/version.php")" \
    "$(php -r 'echo PHP_VERSION;')" "$wordpress_children"
}

print_result() {
  local part
  for part in ratios requests processor microseconds sizes large machine; do
    printf '\n'
    "print_$part"
  done
}
