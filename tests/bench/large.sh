# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # the places and options are set in run; the figures are printed by budgets.sh
# The same page among very many posts and among a thousand: time without cache, and memory. Sourced, not run; needs crawl.sh.

large_sandbox=$source_folder/tests/support/mariadb-sandbox
large_small_posts=1000
large_rounds=3
# Of page_cost in each round.
large_page_runs=100
# Pages that each of the two readers is asked for.
large_pages_read=1000
large_kinds=(front older post day month year category tag series feed)

# make_large_databases: both in one server with room for them, unless ready ones were given.
make_large_databases() {
  local name posts
  [[ -z $large_config ]] || return 0
  large_folder=$state/large
  "$large_sandbox" start "$large_folder" --innodb-buffer-pool-size=2G --innodb-log-file-size=1G >>"$log/large.log" 2>&1 ||
    fail_with_log "The database of $large_posts posts did not start." "$log/large.log"
  small_config=$large_folder/budkavle_small.conf large_config=$large_folder/budkavle_large.conf
  for name in small large; do
    posts=$large_small_posts
    [[ $name == large ]] && posts=$large_posts
    {
      printf '[database]\nsocket = "%s"\nname = "budkavle_%s"\nquery_limit_s = 60\n' "$large_folder/mariadb.sock" $name
      printf '[database.%s]\npassword_file = ""\n' owner editor reader # the sandbox has none
    } >"$large_folder/budkavle_$name.conf"
    mariadb --no-defaults --user=root --socket="$large_folder/mariadb.sock" -e "CREATE DATABASE budkavle_$name CHARACTER SET utf8mb4" &&
      "$build/bin/budkavle" --config "$large_folder/budkavle_$name.conf" migrate &&
      "$build/bin/make_posts" --config "$large_folder/budkavle_$name.conf" --posts "$posts" --seed 7
  done >>"$log/large.log" 2>&1 || fail_with_log "The posts could not be made." "$log/large.log"
}

# Also called where a run fails, with a "log" of its own in scope.
stop_large_database() { [[ -z ${large_folder:-} ]] || "$large_sandbox" stop "$large_folder" >>"$state/log/large.log" 2>&1; }

# write_large_settings NAME CONFIG: the database of that settings file with our sheets, without copies.
write_large_settings() {
  {
    cat "$2"
    printf '\n[reader]\nlisten = "%s/many.sock"\nstatus_listen = ""\n[copies]\nfolder = ""\n' "$sockets"
    printf '[stylesheets]\nfolder = "%s"\nthemes = "%s"\n' "$source_folder/xslt" "$source_folder/conf/themes"
  } >"$state/$1.conf"
}

# large_address NAME KIND POSTS: a page of that kind from the middle of the site's history.
large_address() {
  local shown id url day
  shown=$("$build/bin/budkavle" --config "$state/$1.conf" post show "inlagg-$(($3 / 2))" --site site-1 --json 2>>"$log/large.log") ||
    fail_with_log "The post in the middle cannot be shown." "$log/large.log"
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
    category) printf '/site-1/kategori/amne-3/' ;;
    tag) printf '/site-1/etikett/ord-3/' ;;
    series) printf '/site-1/serie/serie-3/' ;;
    feed) printf '/site-1/rss.xml' ;;
  esac
}

measure_large_pages() {
  local round kind name posts
  local -A address
  for kind in "${large_kinds[@]}"; do
    for name in small large; do
      posts=$large_small_posts
      [[ $name == large ]] && posts=$large_posts
      address[$name-$kind]=$(large_address $name "$kind" "$posts") || exit 1
    done
  done
  for ((round = 1; round <= large_rounds; ++round)); do
    for kind in "${large_kinds[@]}"; do
      for name in small large; do
        add_lines "$name-$kind" "$build/bin/page_cost" --config "$state/$name.conf" --path "${address[$name-$kind]}" \
          --sql "$source_folder/sql/query" --runs $large_page_runs
      done
    done
  done
}

# measure_large_memory NAME: sets large_memory[NAME], MiB after as many pages as the other reads.
declare -A large_memory
measure_large_memory() {
  # That of the reader before: the start would be taken for done while nobody listens.
  rm -f "$sockets/many.sock"
  start_role "$build/bin/budkavle-fcgi" "$state/$1.conf" reader "$pids/$1.pid" "$log/$1.log" "$sockets/many.sock"
  crawl "http://127.0.0.1:${ports[many]}" /site-1/ $large_pages_read "$state/$1-addresses"
  large_memory[$1]=$(memory_of "$1" VmRSS) || exit 1
  stop_process "$pids/$1.pid"
}

measure_large() {
  make_large_databases
  write_large_settings small "$small_config"
  write_large_settings large "$large_config"
  "$build/bin/query_cost" --small "$state/small.conf" --large "$state/large.conf" --small-posts $large_small_posts \
    --large-posts "$large_posts" >"$state/query-cost" 2>>"$log/large.log" || fail_with_log "query_cost failed." "$log/large.log"
  measure_large_pages
  measure_large_memory small
  measure_large_memory large
  stop_large_database
}
