# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# Installs those packages of packaging/dependencies that are not there. Sourced, not run; needs messages.sh.

# missing_packages PURPOSE…: their names, one a line.
missing_packages() {
  local list purpose package command
  list=$(dirname "${BASH_SOURCE[0]}")/../dependencies
  while read -r purpose package command; do
    [[ " $* " == *" $purpose "* ]] || continue
    if [[ -n $command ]] && command -v "$command" >/dev/null; then continue; fi
    [[ $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null) == 'install ok installed' ]] || printf '%s\n' "$package"
  done < <(grep -vE '^[[:space:]]*(#|$)' "$list")
}

# install_missing LOG PURPOSE…: installs what is missing, or ends with a message that says what to type.
install_missing() {
  local log=$1 missing
  shift
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "  This is not a Debian system: the packages of packaging/dependencies must be there already."
    return 0
  fi
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  local by_hand="apt-get install --no-install-recommends ${missing[*]}"
  if ((EUID != 0)); then
    fail "${#missing[@]} packages are missing and only root can install them." \
      "Run this, and then this program again:" "  sudo apt-get update && sudo $by_hand"
  fi
  say "  Installing ${#missing[@]} packages: ${missing[*]}"
  (
    # A web server that a package brings must not start by itself and take port 80. Debian asks policy-rc.d;
    # one that the administrator has stays as it is.
    policy=/usr/sbin/policy-rc.d
    if [[ ! -e $policy && ! -L $policy ]]; then
      trap 'rm -f "$policy"' EXIT
      trap 'exit 130' INT TERM
      printf '#!/bin/sh\nexit 101\n' >"$policy"
      chmod 755 "$policy"
    fi
    export DEBIAN_FRONTEND=noninteractive
    # Lists that cannot be fetched are no failure yet: the install says whether they are needed.
    apt-get update -q || true
    apt-get install -q -y --no-install-recommends "${missing[@]}"
  ) >"$log" 2>&1 </dev/null 9>&- || fail_with_log "The packages could not be installed." "$log"
}
