# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# The source that packages are built from: a clean tree of the last commit, and what a package build, which has no network, cannot
# make by itself. Sourced, not run; needs messages.sh.

# make_source_tree CLONE FOLDER: the last commit's files in FOLDER, which is made anew. Its packaging/commit names the commit.
make_source_tree() {
  git -C "$1" rev-parse --verify -q HEAD >/dev/null ||
    fail "$1 is not a clone with a commit." "Packages are built from the last commit: build them in a clone."
  rm -rf "$2"
  mkdir -p "$2" || fail "The folder $2 cannot be made." "Name another with --work DIR."
  git -C "$1" archive HEAD | tar -x -C "$2" || fail "The last commit could not be unpacked into $2"
  git -C "$1" rev-parse HEAD >"$2/packaging/commit"
}

# newest_version CHANGELOG: the number of its first heading.
newest_version() { sed -nE 's/^## ([0-9][0-9.]*).*/\1/p' "$1" | head -n 1; }

# newest_changes CHANGELOG: what changed with its first heading, each change in one line.
newest_changes() {
  {
    awk '/^## / { if (++versions > 1) exit; next } versions { print }' "$1" |
      sed -E -e 's/^- /\x01/' -e 's/^ +//' | tr '\n' ' ' | tr '\001' '\n'
    echo
  } | sed -e '/^ *$/d' -e 's/ *$//'
}

# make_desk TREE PACKAGES FOLDER LOG: desk.js and its neighbours in FOLDER, from the packages of TREE's lock file, which PACKAGES keeps.
make_desk() {
  local desk=$1/xslt/desk npm
  npm=$(command -v npm) || fail "npm is not here; the editing surface is made with it."
  { bash "$desk/install_packages" "$npm" "$desk" "$2" && node "$desk/build.mjs" "$2" "$3"; } >"$4" 2>&1 </dev/null ||
    fail_with_log "The editing surface could not be made." "$4"
}
