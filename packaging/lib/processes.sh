# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# Processes that we start, by pid files. A number alone may be another's by now, so a pid file holds the
# process's start time as well, and only a process with both is ever signalled. Sourced, not run.

# process_start_time PID: in clock ticks since boot; nothing if there is no such process or it is a zombie.
process_start_time() {
  local line
  { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
  line=${line##*) } # the name before it may hold spaces and parentheses
  # shellcheck disable=SC2086 # fields are split on purpose
  set -- $line
  [[ $1 != Z ]] && printf '%s\n' "${20}"
}

# write_pid_file FILE PID
write_pid_file() { printf '%s %s\n' "$2" "$(process_start_time "$2")" >"$1"; }

# start_process PID_FILE LOG COMMAND…: in the background, in a session of its own so that a Ctrl-C meant for
# us does not reach it, with stdout and stderr appended to LOG.
start_process() {
  local file=$1 log=$2
  shift 2
  setsid "$@" >>"$log" 2>&1 </dev/null 9>&- &
  write_pid_file "$file" $!
}

# running_pid FILE: the process's number if it is still the one that we started.
running_pid() {
  local pid start
  { read -r pid start <"$1"; } 2>/dev/null || return 1
  [[ $pid =~ ^[0-9]+$ && -n $start && $(process_start_time "$pid") == "$start" ]] && printf '%s\n' "$pid"
}

# stop_process FILE [SIGNAL]: ask, wait up to 15 s, then insist. The file is gone afterwards.
stop_process() {
  local file=$1 signal=${2:-TERM} pid tries
  if pid=$(running_pid "$file"); then
    kill -"$signal" "$pid" 2>/dev/null
    for ((tries = 0; tries < 150; ++tries)); do
      running_pid "$file" >/dev/null || break
      sleep 0.1
    done
    if running_pid "$file" >/dev/null; then kill -KILL "$pid" 2>/dev/null; fi
  fi
  rm -f "$file"
}

# wait_until SECONDS PID_FILE COMMAND…: until the command succeeds; fails when the time is up or the process ends.
wait_until() {
  local tries=$(($1 * 20)) file=$2
  shift 2
  while ((tries-- > 0)); do
    "$@" >/dev/null 2>&1 && return 0
    running_pid "$file" >/dev/null || return 1
    sleep 0.05
  done
  return 1
}

# is_port_taken PORT: whether someone on this machine answers there.
is_port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null || (exec 3<>"/dev/tcp/::1/$1") 2>/dev/null; }
