# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# What our shell programs say: plain lines, errors on stderr with what to do. Sourced, not run.

say() { printf '%s\n' "$*"; }

# fail MESSAGE [NEXT_LINE…]: the message, then end with exit code 1. The first line says what is wrong, the
# others what to do about it.
fail() {
  printf '%s: %s\n' "${program_name:-budkavle}" "$1" >&2
  shift
  local line
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 1
}

# fail_with_log MESSAGE LOG: a step died; show the end of its log, and say so when the disk was the cause.
fail_with_log() {
  local message=$1 log=$2
  printf -- '---- the end of %s\n' "$log" >&2
  tail -n 30 "$log" >&2 2>/dev/null || true
  printf -- '----\n' >&2
  if grep -qiE 'no space left on device|disk( is)? full' "$log" 2>/dev/null; then
    fail "$message" "The disk is full: $(free_megabytes "$(dirname "$log")") MB are free at $(dirname "$log")." \
      "Free some space, or choose another folder with --state DIR, and start again: what was done is kept."
  fi
  fail "$message" "The whole text is in $log"
}

# free_megabytes PATH: free space, for ordinary users, of the file system that PATH is on.
free_megabytes() { df -Pm -- "$1" 2>/dev/null | awk 'NR == 2 { print $4 }'; }
