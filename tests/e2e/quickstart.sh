#!/usr/bin/env bash
# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# packaging/quickstart as a newcomer meets it: it starts, says what is wrong when it cannot, keeps what there is, and leaves
# nothing behind. Prints "ok …" or "not ok …" for each behaviour.
set -uo pipefail
PATH=$PATH:/usr/sbin:/sbin

source_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source-path=SCRIPTDIR/../..
source "$source_folder/packaging/lib/processes.sh"
quickstart=$source_folder/packaging/quickstart
export BUDKAVLE_BUILD=${BUDKAVLE_BUILD:-$source_folder/build/tests}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/budkavle-quickstart.XXXXXX")
chmod 0711 "$scratch"
state=$scratch/state
port=18980
while is_port_taken "$port" || is_port_taken $((port + 1)); do port=$((port + 2)); done
failures=0
clean_up() {
  "$quickstart" --stop --state "$state" >/dev/null 2>&1
  [[ -n ${listener:-} ]] && kill "$listener" 2>/dev/null
  rm -rf "$scratch"
}
trap clean_up EXIT

# check SENTENCE COMMAND…: the command succeeds.
check() {
  local sentence=$1
  shift
  if "$@" >"$scratch/output" 2>&1; then
    printf 'ok %s\n' "$sentence"
  else
    failures=$((failures + 1))
    printf 'not ok %s\n' "$sentence"
    tail -n 20 "$scratch/output" | sed 's/^/    /'
  fi
}

# refuses WORDS ARGUMENT…: a non-zero exit, and a message that holds the words.
refuses() {
  local words=$1 text
  shift
  text=$(timeout 60 "$quickstart" "$@" 2>&1) && { printf 'it ended with 0:\n%s\n' "$text"; return 1; }
  grep -qF -- "$words" <<<"$text" || { printf 'it said:\n%s\n' "$text"; return 1; }
}

# ours: the processes whose command line names the state folder.
ours() {
  local folder
  for folder in /proc/[0-9]*; do
    [[ ${folder#/proc/} == "$$" || ${folder#/proc/} == "$BASHPID" ]] && continue
    if tr '\0' ' ' <"$folder/cmdline" 2>/dev/null | grep -qE "(mariadbd|budkavle-fcgi|nginx|apache2)\b.*$state"; then printf '%s\n' "${folder#/proc/}"; fi
  done
}
nothing_left() {
  local left
  left=$(ours)
  [[ -z $left ]] || { printf 'still there: %s\n' "$left"; return 1; }
  ! is_port_taken "$port"
}
start_in_background() { timeout 900 "$quickstart" --state "$state" --port "$port" --background "$@"; }
says_hello() { curl -fsS --max-time 10 "http://localhost:$port/" | grep -q '<h1'; }

check "an unknown option is refused" refuses "unknown option: --colour" --colour
check "a port that is none is refused" refuses "is not a port" --port 70000
check "a port without a number is refused" refuses "needs a value" --port
check "a web server that is not known is refused" refuses "Give nginx or apache" --web-server iis
check "a state folder with too long a path is refused before anything is made" refuses "too long for a unix socket" \
  --state "$scratch/$(printf 'x%.0s' {1..120})"
check "a state folder that cannot be made is refused" refuses "cannot be made" --state /proc/nowhere
check "--stop where nothing was started says so" refuses "Nothing was ever started" --stop --state "$scratch/never"
check "--help says what there is" bash -c "'$quickstart' --help | grep -q -- --background"
check "nothing of this left a process" nothing_left

perl -MIO::Socket::INET -e '$s = IO::Socket::INET->new(Listen => 1, LocalAddr => "127.0.0.1", LocalPort => $ARGV[0], ReuseAddr => 1) or die; $SIG{ALRM} = sub { exit }; alarm 60; while ($c = $s->accept) { close $c }' "$port" &
listener=$!
for _ in {1..50}; do is_port_taken "$port" && break; sleep 0.1; done
check "a port that is taken is named, with another to try" refuses "Port $port is taken" --state "$state" --port "$port"
kill "$listener" 2>/dev/null
wait "$listener" 2>/dev/null
listener=
check "a refused start leaves no process" nothing_left

check "the first start ends with a site that answers" start_in_background
check "the first page answers" says_hello
check "a second start with the same state is refused with what to do" refuses "packaging/quickstart --stop --state $state" --state "$state" --port $((port + 1))
check "the command line works with the state folder's settings" "$BUDKAVLE_BUILD/bin/budkavle" --config "$state/budkavle.conf" site list
count_sites() { "$BUDKAVLE_BUILD/bin/budkavle" --config "$state/budkavle.conf" site list --json | jq length; }
check "there are three blogs" test "$(count_sites)" = 3
check "doctor has nothing to complain of" "$BUDKAVLE_BUILD/bin/budkavle" --config "$state/budkavle.conf" doctor
only_sockets() { [[ $(mariadb --no-defaults --socket="$state/run/database.sock" -u "$(id -un)" -BN -e 'SELECT @@skip_networking') == 1 ]]; }
check "the database listens on no network port" only_sockets
check "--stop ends it" "$quickstart" --stop --state "$state"
check "--stop leaves no process" nothing_left
check "--stop twice is no error" "$quickstart" --stop --state "$state"

started=$SECONDS
check "the second start works, behind Apache" start_in_background --web-server apache
check "the second start takes seconds" test $((SECONDS - started)) -le 15
check "the first page answers through Apache" says_hello
is_apache() { curl -sSI "http://localhost:$port/" | grep -qi '^server: apache'; }
check "it is Apache that answers" is_apache
check "the data is kept" test "$(count_sites)" = 3
web_server_reads_copies() { grep -q "BUDKAVLE_COPIES $1" "$state/apache/copies.conf" && grep -q "folder = \"$1\"" "$state/budkavle.conf" && [[ -d $1 ]]; }
copies=$state/copies
((EUID == 0)) && copies=/var/cache/budkavle-quickstart/$(printf '%s' "$state" | sha256sum | cut -c1-12)
check "Budkavle and Apache have the same folder of copies, of this state folder only" web_server_reads_copies "$copies"
check "--stop ends that too" "$quickstart" --stop --state "$state"
check "and removes the copies, which can be made again" test ! -e "$copies"
check "nothing is left of it" nothing_left

# In the foreground: stays, and ends everything at a signal.
ends_at_signal() {
  local pid tries
  rm -f "$scratch/foreground" # what the start before said
  "$quickstart" --state "$state" --port "$port" >"$scratch/foreground" 2>&1 &
  pid=$!
  for ((tries = 0; tries < 300; ++tries)); do
    grep -qs 'Ctrl-C' "$scratch/foreground" && break
    sleep 0.1
  done
  says_hello || { cat "$scratch/foreground"; return 1; }
  kill -"$1" "$pid"
  wait "$pid" || { printf 'exit code %s\n' $?; cat "$scratch/foreground"; return 1; }
  nothing_left
}
check "in the foreground it stays, and a signal ends everything" ends_at_signal TERM
ends_with_its_database() {
  local pid tries
  rm -f "$scratch/foreground" # what the start before said
  "$quickstart" --state "$state" --port "$port" >"$scratch/foreground" 2>&1 &
  pid=$!
  for ((tries = 0; tries < 300; ++tries)); do
    grep -qs 'Ctrl-C' "$scratch/foreground" && break
    sleep 0.1
  done
  kill -KILL "$(running_pid "$state/pids/database.pid")"
  wait "$pid" && return 1
  grep -q 'The database process ended' "$scratch/foreground" && nothing_left
}
check "when its database dies it says so and ends everything" ends_with_its_database
check "after that it starts again" start_in_background
check "and answers" says_hello
check "a stop at the end" "$quickstart" --stop --state "$state"
check "leaves nothing" nothing_left
exit $((failures > 0))
