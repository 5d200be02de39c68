# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # the places and options are set in run; the counts are printed by budgets.sh
# What readers get when MariaDB is stopped and Budkavle is killed. The last measurement: it ends both. Sourced, not run;
# needs crawl.sh.

# count_answers PORT: how many of the site's addresses answer 200 there; the others are named in the log.
count_answers() {
  awk -v base="http://127.0.0.1:$1" '{ printf "url = \"%s%s\"\noutput = \"/dev/null\"\n", base, $0 }' "$state/addresses" >"$state/requests"
  curl -sS --globoff --max-time 600 -w '%{http_code} %{url_effective}\n' -K "$state/requests" >"$state/statuses" 2>>"$log/curl.log"
  grep -v '^200 ' "$state/statuses" >>"$log/away.log"
  grep -c '^200 ' "$state/statuses"
}

# measure_away: sets away_addresses, away_nginx and away_apache.
measure_away() {
  local name
  crawl "$base_url" / 1000000 "$state/addresses"
  printf '/sitemap.xml\n/robots.txt\n' | sort -u -o "$state/addresses" - "$state/addresses"
  wait_for_copies "$copies" "$log/reader.log"
  for name in reader warm uncached; do stop_process "$pids/$name.pid" KILL; done
  stop_process "$pids/database.pid"
  away_addresses=$(wc -l <"$state/addresses")
  away_nginx=$(count_answers "${ports[copies]}")
  away_apache=$(count_answers "${ports[apache]}")
}
