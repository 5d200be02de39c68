# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # the places and options are set in run; the figures are printed by budgets.sh
# The same page among very many posts and among a thousand: time without cache, and memory. Sourced, not run; needs crawl.sh.

large_sandbox=$source_folder/tests/support/mariadb-sandbox
large_small_posts=1000
# The figures of two processes: many short turns, so that a neighbour on the machine disturbs both alike.
large_rounds=11
# Of page_cost in each round.
large_page_runs=30
# Of the readers whose memory is compared. The crawler of the large site follows all links of a page and makes some more of it.
large_least_requests=10000
# Every kind of page but the sitemap, which names each post.
large_kinds=(front older post day month year archive category category_older category_feed tag tag_older tag_feed series series_after
  series_feed feed page)

# The large site has a post each ten minutes. What it is compared with has as much on the page in question, or the content of pages
# would be measured: the same rhythm; twelve months with posts in a year, too many for links to each; as many years.
large_names=(large small small_year small_archive)
large_small_of() { case $1 in year | archive) printf 'small_%s' "$1" ;; *) printf small ;; esac; }
large_spacing_of() {
  case $1 in
    large | small) echo 600 ;;
    small_year) echo $((4 * 365 * 86400 / large_small_posts)) ;;
    small_archive) echo $((600 * large_posts / large_small_posts)) ;;
  esac
}
large_count_of() { if [[ $1 == large ]]; then printf '%s' "$large_posts"; else printf '%s' "$large_small_posts"; fi; }

# make_large_database NAME: in the server of large_folder, unless it was made there before.
make_large_database() {
  local settings=$large_folder/budkavle_$1.conf ready
  ready=$large_folder/budkavle_$1.$(large_count_of "$1")-$(large_spacing_of "$1").made
  [[ ! -e $ready ]] || return 0
  {
    printf '[database]\nsocket = "%s"\nname = "budkavle_%s"\nquery_limit_s = 60\n' "$large_folder/mariadb.sock" "$1"
    printf '[database.%s]\npassword_file = ""\n' owner editor reader # the sandbox has none
  } >"$settings"
  rm -f "$large_folder/budkavle_$1".*.made
  mariadb --no-defaults --user=root --socket="$large_folder/mariadb.sock" -e "DROP DATABASE IF EXISTS budkavle_$1;
      CREATE DATABASE budkavle_$1 CHARACTER SET utf8mb4" &&
    "$build/bin/budkavle" --config "$settings" migrate &&
    "$build/bin/make_posts" --config "$settings" --posts "$(large_count_of "$1")" --seed 7 --spacing "$(large_spacing_of "$1")" &&
    : >"$ready"
}

# make_large_databases: all in one server with room for them, in --large-folder or in the folder of this run.
make_large_databases() {
  local name
  if [[ -n $large_folder ]]; then
    mkdir -p "$large_folder" || fail "No folder can be made at $large_folder."
  else
    large_folder=$state/large
  fi
  "$large_sandbox" start "$large_folder" --innodb-buffer-pool-size=2G --innodb-log-file-size=1G >>"$log/large.log" 2>&1 ||
    fail_with_log "The database of $large_posts posts did not start." "$log/large.log"
  for name in "${large_names[@]}"; do
    make_large_database "$name" >>"$log/large.log" 2>&1 || fail_with_log "The posts ($name) could not be made." "$log/large.log"
  done
}

# Also called where a run fails, with a "log" of its own in scope.
stop_large_database() { [[ ! -e ${large_folder:-}/mariadbd.pid ]] || "$large_sandbox" stop "$large_folder" >>"$state/log/large.log" 2>&1; }

# write_large_settings NAME: the database of that name with our sheets, without copies.
write_large_settings() {
  {
    cat "$large_folder/budkavle_$1.conf"
    printf '\n[reader]\nlisten = "%s/many.sock"\nstatus_listen = ""\n[copies]\nfolder = ""\n' "$sockets"
    printf '[stylesheets]\nfolder = "%s"\nthemes = "%s"\n' "$source_folder/xslt" "$source_folder/conf/themes"
  } >"$state/$1.conf"
}

# large_address NAME KIND: a page of that kind, from the middle of the site's history if it has a place there.
large_address() {
  local shown id url day
  shown=$("$build/bin/budkavle" --config "$state/$1.conf" post show "inlagg-$(($(large_count_of "$1") / 2))" --site site-1 --json \
    2>>"$log/large.log") || fail_with_log "The post in the middle cannot be shown." "$log/large.log"
  id=$(grep -oE '^  "id": [0-9]+' <<<"$shown" | grep -oE '[0-9]+')
  url=$(grep -oE '^  "(url|address)": "[^"]+"' <<<"$shown" | grep -oE '/[0-9]{4}/[0-9]{2}/[0-9]{2}/[^/"]+/')
  [[ -n $id && -n $url ]] || fail "budkavle post show --json does not tell id and address of the post."
  day=${url%/*/}/
  case $2 in
    front) printf '/site-1/' ;;
    older) printf '/site-1/aldre/%s/' "$id" ;;
    post) printf '/site-1%s' "$url" ;;
    day) printf '/site-1%s' "$day" ;;
    month) printf '/site-1%s' "${day:0:9}" ;;
    year) printf '/site-1%s' "${day:0:6}" ;;
    archive) printf '/site-1/arkiv/' ;;
    category) printf '/site-1/kategori/amne-3/' ;;
    category_older) printf '/site-1/kategori/amne-3/aldre/%s/' "$id" ;;
    category_feed) printf '/site-1/kategori/amne-3/rss.xml' ;;
    tag) printf '/site-1/etikett/ord-3/' ;;
    tag_older) printf '/site-1/etikett/ord-3/aldre/%s/' "$id" ;;
    tag_feed) printf '/site-1/etikett/ord-3/rss.xml' ;;
    series) printf '/site-1/serie/serie-3/' ;;
    series_after) printf '/site-1/serie/serie-3/efter/%s/' "$id" ;;
    series_feed) printf '/site-1/serie/serie-3/rss.xml' ;;
    feed) printf '/site-1/rss.xml' ;;
    page) printf '/site-1/sida-3/' ;;
  esac
}

measure_large_pages() {
  local round kind name small
  local -A address
  for kind in "${large_kinds[@]}"; do
    small=$(large_small_of "$kind")
    address[large]=$(large_address large "$kind") address[small]=$(large_address "$small" "$kind") || exit 1
    for ((round = 1; round <= large_rounds; ++round)); do
      for name in small large; do
        add_lines "$name-$kind" "$build/bin/page_cost" --config "$state/${name/small/$small}.conf" --path "${address[$name]}" \
          --sql "$source_folder/sql/query" --runs $large_page_runs
      done
    done
  done
}

# measure_large_memory NAME REQUESTS: sets large_memory[NAME], MiB after at least so many requests, and large_requests to how many they
# were. What malloc keeps grows with the requests until it has seen every size, with either number of posts: they have to be as many.
declare -A large_memory
measure_large_memory() {
  local base=http://127.0.0.1:${ports[many]}
  # That of the reader before: the start would be taken for done while nobody listens.
  rm -f "$sockets/many.sock"
  start_role "$build/bin/budkavle-fcgi" "$state/$1.conf" reader "$pids/$1.pid" "$log/$1.log" "$sockets/many.sock"
  crawl "$base" /site-1/ "$2" "$state/$1-addresses"
  large_requests=$(wc -l <"$state/$1-addresses")
  if ((large_requests < $2)); then
    ask_again "$base" "$state/$1-addresses" $(($2 - large_requests))
    large_requests=$2
  fi
  large_memory[$1]=$(memory_of "$1" VmRSS) || exit 1
  stop_process "$pids/$1.pid"
}

measure_large() {
  local name
  make_large_databases
  for name in "${large_names[@]}"; do write_large_settings "$name"; done
  "$build/bin/query_cost" --small "$state/small.conf" --large "$state/large.conf" --small-posts $large_small_posts \
    --large-posts "$large_posts" >"$state/query-cost" 2>>"$log/large.log" || fail_with_log "query_cost failed." "$log/large.log"
  measure_large_pages
  measure_large_memory large "$large_least_requests"
  measure_large_memory small "$large_requests"
  stop_large_database
}
