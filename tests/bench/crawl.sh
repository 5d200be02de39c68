# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2154 # the places are set in run
# Reading a site as a crawler does, and what its reader holds then. Sourced, not run.

# crawl BASE START LIMIT FILE: the addresses that one comes to from START by links, about LIMIT at most, into FILE; each of
# them answered 200.
crawl() {
  local base=$1 limit=$3 known=$4 folder=$state/crawl
  rm -rf "$folder"
  mkdir "$folder"
  printf '%s\n' "$2" >"$folder/new"
  : >"$known"
  while [[ -s $folder/new ]] && (($(wc -l <"$known") < limit)); do
    sort -u -o "$known" "$known" "$folder/new"
    rm -f "$folder"/*.answer
    awk -v base="$base" -v folder="$folder" \
      '{ printf "url = \"%s%s\"\noutput = \"%s/%d.answer\"\n", base, $0, folder, NR }' "$folder/new" >"$folder/requests"
    curl -sS --globoff --fail-early --fail --max-time 600 -K "$folder/requests" 2>>"$log/curl.log" ||
      fail_with_log "A page of $base that another links to does not answer 200." "$log/curl.log"
    find "$folder" -name '*.answer' -print0 | xargs -0 grep -ahoE '(href|src|srcset)="[^"]*"' |
      sed -E 's/^[a-z]+="//; s/"$//; s/, */\n/g' | sed -E "s|^$base/|/|; s/[ #].*//" |
      grep -E '^/[^/]' | grep -vE '^/(admin|api)(/|$)' | sort -u | comm -13 "$known" - >"$folder/new"
  done
  rm -rf "$folder"
}

# ask_again BASE FILE COUNT: COUNT requests for the addresses in FILE, in turn and from the first again; each answers 200.
ask_again() {
  awk -v base="$1" -v count="$3" '{ address[NR] = $0 }
    END { for (n = 0; n < count; ++n) printf "url = \"%s%s\"\noutput = \"/dev/null\"\n", base, address[n % NR + 1] }' \
    "$2" >"$state/requests"
  curl -sS --globoff --fail-early --fail --max-time 600 -K "$state/requests" 2>>"$log/curl.log" ||
    fail_with_log "A page of $1 that was there before does not answer 200." "$log/curl.log"
}

# memory_of NAME FIELD: resident MiB of that process, now (VmRSS) or at its highest (VmHWM).
memory_of() {
  local pid
  pid=$(running_pid "$pids/$1.pid") || fail_with_log "The process ($1) is not running any more." "$log/$1.log"
  awk -v field="$2:" '$1 == field { printf "%.1f\n", $2 / 1024 }' "/proc/$pid/status"
}
