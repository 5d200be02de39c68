# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # the places and options are set in run; the figures are printed by table.sh
# The measuring itself: rounds in which every row has its turn, and medians over the rounds. Sourced, not run.

# figures[NAME] holds one number for each round.
declare -A figures
add_figure() { figures[$1]+=" $2"; }

# median NUMBER…
median() {
  printf '%s\n' "$@" | sort -g | awk '{ value[NR] = $1 }
    END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

# figure NAME: the median over the rounds.
figure() {
  local numbers
  read -ra numbers <<<"${figures[$1]}"
  median "${numbers[@]}"
}

# ratio NAME OTHER: the median of the rounds' own ratios, so that a slow round counts against both.
ratio() {
  local above below at ratios=()
  read -ra above <<<"${figures[$1]}"
  read -ra below <<<"${figures[$2]}"
  for at in "${!above[@]}"; do ratios+=("$(calculate "${above[at]} / ${below[at]}")"); done
  median "${ratios[@]}"
}

# calculate EXPRESSION: in parentheses, as awk would take a ">" for a file to write to.
calculate() { awk "BEGIN { print ($1) }"; }

# is_true COMPARISON
is_true() { awk "BEGIN { exit !($1) }"; }

# load ROW SECONDS: the figures line of wrk_figures.lua.
load() {
  local sites=() header=()
  [[ $1 == *_br-* ]] && header=(--header "$browser_codings")
  [[ $1 == uncached-* ]] && sites=("BENCH_SITES=$front_sites")
  env "${sites[@]}" wrk --threads 1 --connections "$connections" --duration "${2}s" --timeout 10s "${header[@]}" \
    --script "$source_folder/tests/bench/wrk_figures.lua" "$(url_of "$1")" 2>&1 | tee -a "$log/wrk.log" | grep '^figures '
}

# processor_ticks NAME: what the process of that pid file and its children have used so far, with the kernel's part.
processor_ticks() {
  local pid one ticks=0 line
  pid=$(running_pid "$pids/$1.pid") || { printf '0\n'; return; }
  for one in "$pid" $(pgrep -P "$pid"); do
    { read -r line <"/proc/$one/stat"; } 2>/dev/null || continue
    read -ra line <<<"${line##*) }"
    ((ticks += line[11] + line[12]))
  done
  printf '%s\n' "$ticks"
}

# Whose processor time is counted. All others on the machine stand in neither number, so that these are right even
# where somebody else is at work.
counted_processes=(web-server apache bare-front bare-post reader warm uncached php database)
ticks_a_second=$(getconf CLK_TCK)

# measure_row ROW: requests a second, microseconds of an answer, and of the processor for each request.
measure_row() {
  local line name second median_us slow_us failed sum=0 used
  local -A before
  for name in "${counted_processes[@]}"; do before[$name]=$(processor_ticks "$name"); done
  line=$(load "$1" "$seconds") || fail_with_log "wrk could not measure $(url_of "$1")" "$log/wrk.log"
  read -r name second median_us slow_us failed <<<"$line"
  ((failed == 0)) || fail_with_log "$failed requests to $(url_of "$1") failed while it was measured ($name)." "$log/reader.log"
  add_figure "$1" "$second"
  add_figure "$1-median-us" "$median_us"
  add_figure "$1-slow-us" "$slow_us"
  for name in "${counted_processes[@]}"; do
    used=$(calculate "($(processor_ticks "$name") - ${before[$name]}) / $ticks_a_second * 1e6 / ($second * $seconds)")
    add_figure "$1-cpu-$name" "$used"
    sum=$(calculate "$sum + $used")
  done
  add_figure "$1-cpu" "$sum"
}

# add_lines PREFIX COMMAND…: figures that a program prints as lines of a name and a number.
add_lines() {
  local prefix=$1 name number
  shift
  "$@" >"$state/lines" 2>>"$log/programs.log" || fail_with_log "$1 failed." "$log/programs.log"
  while IFS=$'\t' read -r name number; do add_figure "$prefix-$name" "$number"; done <"$state/lines"
}

measure_costs() {
  add_lines front "$build/bin/page_cost" --config "$settings" --path / --sql "$source_folder/sql/query" \
    --site "$site_id" --posts $((posts_per_page + 1)) --runs "$page_runs"
  add_figure front-least "$(calculate "$(last_of front-bare-queries) + $(last_of front-bare-transform)")"
  add_lines start "$build/bin/start_cost" --program "$build/bin/budkavle-fcgi" --config "$settings" \
    --socket "$state/run/start.sock" --runs "$start_runs"
}
last_of() { printf '%s\n' "${figures[$1]##* }"; }

# measure_rounds ROUNDS SECONDS ROW…
measure_rounds() {
  local rounds=$1 seconds=$2 round row backwards=()
  shift 2
  for row in "$@"; do backwards=("$row" "${backwards[@]}"); done
  for row in "$@"; do load "$row" "$seconds" >/dev/null; done # connections, caches, opcode cache
  for ((round = 1; round <= rounds; ++round)); do
    say "  round $round of $rounds"
    # There and back, so that no row always comes after the same other.
    for row in "$@"; do measure_row "$row"; done
    set -- "${backwards[@]}"
    backwards=()
    for row in "$@"; do backwards=("$row" "${backwards[@]}"); done
  done
}

# measure_weight: sets bytes[front], bytes[css] and the same with -gzip and -br.
declare -A bytes
measure_weight() {
  local sheet name coding
  sheet=$(grep -oE '<link rel="stylesheet" href="[^"]+"' "$state/www/front.html" | sed -E 's/.*href="([^"]+)"/\1/')
  [[ -n $sheet ]] || fail "The front page names no stylesheet."
  for name in front css; do
    local url=$base_url/
    [[ $name == css ]] && url=$base_url$sheet
    fetch "$state/answer" "$url"
    bytes[$name]=$(stat -c %s "$state/answer")
    for coding in gzip br; do
      fetch "$state/answer" "$url" -H "Accept-Encoding: $coding"
      bytes[$name-$coding]=$(stat -c %s "$state/answer")
    done
  done
}

# measure_crisis: the same of the front page as it is in a crisis, with its banner, as bytes[crisis-gzip] and bytes[crisis-br].
measure_crisis() {
  local coding text='Koka allt dricksvatten i Norrsele. Vattnet från verket i Åfors är förorenat. Nästa besked kommer klockan 15.'
  "$build/bin/budkavle" --config "$settings" site set bench --banner "$text" --banner-level crisis --banner-href /archive/ --banner-href-text 'Mer om vattnet' \
    >>"$log/crisis.log" 2>&1 || fail_with_log "The banner could not be set." "$log/crisis.log"
  wait_until 20 "$pids/web-server.pid" eval "curl -sS '$base_url/' | grep -F 'Koka allt dricksvatten' >/dev/null" || fail_with_log "The crisis banner is not seen." "$log/reader.log"
  for coding in gzip br; do
    fetch "$state/answer" "$base_url/" -H "Accept-Encoding: $coding"
    bytes[crisis-$coding]=$(stat -c %s "$state/answer")
  done
  "$build/bin/budkavle" --config "$settings" site set bench --banner '' >>"$log/crisis.log" 2>&1 || fail_with_log "The banner could not be taken away." "$log/crisis.log"
}
