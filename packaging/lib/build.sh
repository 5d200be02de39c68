# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# Builds the programs into a folder. Sourced, not run; needs messages.sh.

# configure_build SOURCE FOLDER LOG [CMAKE_OPTION…]
configure_build() {
  local source=$1 folder=$2 log=$3
  shift 3
  mkdir -p "$folder" || fail "The build folder $folder cannot be made." "Give the folder to yourself, or clone somewhere else."
  cmake -S "$source" -B "$folder" -G Ninja "$@" >"$log" 2>&1 </dev/null 9>&- ||
    fail_with_log "The build could not be prepared." "$log"
}

# run_build FOLDER LOG [TARGET…]: with a line of progress every minute.
run_build() {
  local folder=$1 log=$2 targets=() done_of last='' ticks=0 result
  shift 2
  (($#)) && targets=(--target "$@")
  # In a session of its own: one signal ends all of it (stop_build).
  # The build folders, of this clone and of others, share what the compiler made; only the folder in debug information differs.
  CCACHE_BASEDIR=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P) CCACHE_NOHASHDIR=1 NINJA_STATUS='[%f/%t] ' setsid cmake --build "$folder" -j "$(nproc)" "${targets[@]}" >"$log" 2>&1 </dev/null 9>&- &
  build_process=$!
  while kill -0 "$build_process" 2>/dev/null; do
    sleep 0.2
    ((++ticks % 300 == 0)) || continue
    done_of=$(tail -c 2000 "$log" | grep -oE '^\[[0-9]+/[0-9]+\]' | tail -n 1)
    [[ -n $done_of && $done_of != "$last" ]] && say "  $(tr -d '[]' <<<"$done_of") steps"
    last=$done_of
  done
  wait "$build_process"
  result=$?
  build_process=''
  ((result == 0)) || fail_with_log "The build failed." "$log"
}

# stop_build: ends a build under way; for exit traps.
build_process=''
stop_build() { if [[ -n $build_process ]]; then kill -TERM -- "-$build_process" 2>/dev/null; fi; }
