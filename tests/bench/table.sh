# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2154 # the places, options and figures are set elsewhere
# The result as Markdown tables: ratios with their budgets, absolute numbers, the machine. Sourced, not run.

budgets=0
budgets_held=0

# holds NUMBER OPERATOR BUDGET: "holds" or "MISSED", and counts it.
holds() {
  ((++budgets))
  if is_true "$1 $2 $3"; then
    ((++budgets_held))
    verdict=holds
  else
    verdict=MISSED
  fi
}

row() { printf '| %s | %s | %s | %s |\n' "$@"; }
digits() { LC_ALL=C printf "%.$2f" "$1"; }

print_ratios() {
  local kind name value
  printf '| what | measured | budget | verdict |\n|---|---|---|---|\n'
  # Here every page is made anew for every request. These budgets are of published pages that are kept.
  for kind in front post; do
    row "$kind page: requests/s against nginx with the same bytes as a file" "$(digits "$(ratio ours-$kind static-$kind)" 3) ×" "≥ 0.95 ×" "no cache yet"
    row "$kind page: requests/s against a bare FastCGI program with the same bytes" "$(digits "$(ratio ours-$kind bare-$kind)" 3) ×" "≥ 0.85 ×" "no cache yet"
  done
  value=$(ratio front-page front-least)
  holds "$value" '<=' 1.5
  row "front page inside the process against its bare queries and transform" "$(digits "$value" 2) ×" "≤ 1.5 ×" "$verdict"
  if [[ -n $with_wordpress ]]; then
    for name in wordpress-default wordpress-classic; do
      value=$(ratio ours-front $name)
      holds "$value" '>=' 40
      row "front page: requests/s against WordPress, $(wordpress_name $name)" "$(digits "$value" 1) ×" "≥ 40 ×" "$verdict"
      row "front page: processor time of a request, WordPress's against ours" "$(digits "$(ratio $name-cpu ours-front-cpu)" 1) ×" "" ""
    done
  fi
  value=$(figure start-first-answer)
  holds "$value" '<=' 100
  row "start to first answer, socket held" "$(digits "$value" 0) ms" "≤ 100 ms" "$verdict"
  value=$(figure start-plain-cgi)
  holds "$value" '<=' 50
  row "plain CGI, the whole run" "$(digits "$value" 0) ms" "≤ 50 ms" "$verdict"
  verdict="with --posts 10000"
  ((posts >= 10000)) && holds "$memory" '<=' 64
  row "reader's memory, $pages_read pages read through once" "$(digits "$memory" 1) MiB" "≤ 64 MiB, 10000 posts" "$verdict"
  value=$((bytes[front-wire] + bytes[css-wire]))
  holds "$value" '<=' 30000
  row "front page and its CSS on the wire (gzip)" "$(digits "$((value))e-3" 1) kB" "≤ 30 kB" "$verdict"
  printf '\n%s of %s budgets hold.\n' "$budgets_held" "$budgets"
}

wordpress_name() {
  case $1 in
    wordpress-default) printf 'its default theme (excerpts, %s)' "${wordpress_themes[$1]}" ;;
    wordpress-classic) printf 'a classic theme (whole posts, %s)' "${wordpress_themes[$1]}" ;;
  esac
}

row_name() {
  local kind=${1#*-}
  case $1 in
    static-*) printf '%s page, nginx, a file' "$kind" ;;
    bare-*) printf '%s page, nginx, bare FastCGI' "$kind" ;;
    ours-*) printf '%s page, nginx, Budkavle' "$kind" ;;
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

declare -A process_names=([web-server]=nginx [bare-front]=program [bare-post]=program [reader]=reader [php]=PHP [database]=MariaDB)
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
  printf '| size | plain | gzip |\n|---|---:|---:|\n'
  printf '| front page, %s posts | %s bytes | %s bytes |\n' "$posts_per_page" "${bytes[front]}" "${bytes[front-wire]}"
  printf '| its style sheet | %s bytes | %s bytes |\n' "${bytes[css]}" "${bytes[css-wire]}"
  printf '| post page | %s bytes | |\n' "$(stat -c %s "$state/www/post.html")"
  [[ -n $with_wordpress ]] || return 0
  for name in "${!wordpress_themes[@]}"; do
    printf '| WordPress, front page, %s | %s bytes | |\n' "$(wordpress_name "$name")" "$(stat -c %s "$state/www/$name.html")"
  done
}

print_machine() {
  local model
  model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
  printf '%s cores, %s; Linux %s; load (1, 5, 15 min) %s before, %s after; %s.\n' "$(nproc)" "${model:-$(uname -m)}" \
    "$(uname -r)" "$load_before" "$(cut -d' ' -f1-3 /proc/loadavg)" "$(date -u +%Y-%m-%d)"
  printf '%s; %s; %s.\n' "$(nginx -v 2>&1 | sed 's/^nginx version: //')" \
    "MariaDB $(mariadbd --version | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1)" \
    "$posts posts, $posts_per_page on the front page; $rounds rounds of $seconds s a row; medians of the rounds"
  [[ -z $with_wordpress ]] || printf 'WordPress %s, PHP %s, %s children, opcode cache on.\n' \
    "$(sed -n "s/^\$wp_version = '\(.*\)';/\1/p" "$state/wordpress/wp-includes/version.php")" \
    "$(php -r 'echo PHP_VERSION;')" "$wordpress_children"
}

print_result() {
  local part
  for part in ratios requests processor microseconds sizes machine; do
    printf '\n'
    "print_$part"
  done
}
