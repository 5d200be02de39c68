# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# What the tests of the packages share. Sourced, not run.
set -uo pipefail
PATH=$PATH:/usr/sbin:/sbin
source_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
cd "$source_folder" || exit 1
# shellcheck source-path=SCRIPTDIR/../..
source packaging/lib/messages.sh

packages=$source_folder/build/packages
failures=0
# check NAME COMMAND…: the line "ok NAME", or "not ok NAME" with what the command said.
check() {
  local name=$1 said
  shift
  if said=$("$@" 2>&1); then
    say "ok $name"
  else
    say "not ok $name"
    head -n 40 <<<"$said" | sed 's/^/    /'
    failures=$((failures + 1))
  fi
}
finish() { exit $((failures > 0)); }

# built_package: the path of the package that tests/packages/package built.
built_package() { find "$packages" -maxdepth 1 -name 'budkavle_*.deb' | sort | tail -n 1; }

# unpack_package FOLDER: the package's files in FOLDER, which is made anew.
unpack_package() {
  rm -rf "$1"
  mkdir -p "$1" && dpkg-deb -x "$(built_package)" "$1"
}
