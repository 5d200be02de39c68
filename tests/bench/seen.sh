# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2154 # the places and options are set in run
# How soon a reader sees what an editor did: through nginx with its copies, and through another process that answers over
# FastCGI from its cache. From the start of the command that changes it. Sourced, not run; needs measure.sh.

# What a change may take before the run gives up, in seconds.
seen_limit=20

# is_seen STEP NAME TITLE ADDRESS: whether the front page and the post's own show the step.
is_seen() {
  local step=$1 title=$3 base=http://127.0.0.1:${ports[$2]} answers
  answers=$(curl -sS --max-time 5 -w '\nstatus %{http_code}\n' "$base/" "$base$4" 2>>"$log/curl.log")
  if [[ $step == withdraw ]]; then
    [[ $answers != *"$title"* && $answers == *"status 200"*"status 410"* ]]
  else
    [[ $answers == *"$title"*"status 200"*"$title"*"status 200"* ]]
  fi
}

# measure_seen STEP TITLE ADDRESS BEGAN: seconds since BEGAN until each way shows it, as seen-copies-STEP and seen-warm-STEP.
measure_seen() {
  local step=$1 title=$2 address=$3 began=$4 name now waiting=(copies warm) rest
  while ((${#waiting[@]})); do
    rest=()
    for name in "${waiting[@]}"; do
      if is_seen "$step" "$name" "$title" "$address"; then
        add_figure "seen-$name-$step" "$(calculate "$EPOCHREALTIME - $began")"
      else
        rest+=("$name")
      fi
    done
    waiting=("${rest[@]}")
    now=$EPOCHREALTIME
    is_true "$now - $began < $seen_limit" || fail_with_log "$address: what was done ($step) is not seen after $seen_limit s through: ${waiting[*]}" "$log/reader.log"
  done
}

# measure_changes ROUNDS: a post is published, changed and withdrawn, and both ways have to show each.
measure_changes() {
  local round began title post address
  budkavle() { "$build/bin/budkavle" --config "$settings" "$@" 2>>"$log/seen.log" || fail_with_log "budkavle $1 $2 failed." "$log/seen.log"; }
  for ((round = 1; round <= $1; ++round)); do
    title="Nyhet nummer $round för alla"
    began=$EPOCHREALTIME
    post=$(printf 'En nyhet.\n' | budkavle post add --site bench --title "$title" --slug "nyhet-$round" --publish)
    address=/${post#*://*/}
    post=${post%% *}
    measure_seen publish "$title" "$address" "$began"
    title="Rättad nyhet nummer $round"
    began=$EPOCHREALTIME
    budkavle post change "$post" --site bench --title "$title" >/dev/null
    measure_seen change "$title" "$address" "$began"
    began=$EPOCHREALTIME
    budkavle post withdraw "$post" --site bench --reason 'Fel' >/dev/null
    measure_seen withdraw "$title" "$address" "$began"
  done
}

# slowest NAME: over the rounds; the budget is for every reader, not for most.
slowest() {
  tr ' ' '\n' <<<"${figures[$1]}" | sort -g | tail -n 1
}
