# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # the places and options are set in run; the figures are printed by budgets.sh
# The memory of a reader whose site of many posts is read through once. Sourced, not run; needs crawl.sh.

# A tenth of them are drafts, of the future or withdrawn: some 10,000 can be read.
many_posts=11000

# measure_many: a site of its own in a database of its own; sets many_memory, many_peak (MiB) and many_pages. The requests go
# past the copies, so that the reader answers them, while its keeper makes the copies: both are what is shipped.
measure_many() {
  local name=many folder=$copies-many
  make_copies_folder "$folder"
  write_variant $name -e "s|^folder = \"$copies\"|folder = \"$folder\"|" -e 's|^name = "budkavle"|name = "budkavle_many"|'
  if ! {
    database_root -e 'CREATE DATABASE budkavle_many CHARACTER SET utf8mb4;
      GRANT ALL PRIVILEGES ON budkavle_many.* TO budkavle_owner@localhost WITH GRANT OPTION' &&
      "$build/bin/budkavle" --config "$state/$name.conf" migrate &&
      "$build/bin/make_posts" --config "$state/$name.conf" --posts $many_posts --spacing 14400 --base-url "http://127.0.0.1:${ports[many]}"
  } >>"$log/$name.log" 2>&1; then fail_with_log "The site of $many_posts posts could not be made." "$log/$name.log"; fi
  start_reader $name "$state/$name.conf"
  crawl "http://127.0.0.1:${ports[many]}" /site-1/ 1000000 "$state/many-addresses"
  many_pages=$(wc -l <"$state/many-addresses")
  wait_for_copies "$folder" "$log/$name.log"
  many_memory=$(memory_of $name VmRSS) || exit 1
  many_peak=$(memory_of $name VmHWM) || exit 1
  stop_process "$pids/$name.pid"
  rm -rf "$folder"
}
