# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# What the lints look at. Sourced, not run. A lint prints its findings as FILE:LINE: what is wrong, and ends with 1
# if there was one.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1

# project_files PATTERN…: the project's files of those git patterns that exist, with new ones and without ignored ones.
project_files() {
  local file
  git ls-files --cached --others --exclude-standard -- "$@" | sort -u |
    while IFS= read -r file; do [[ -f $file ]] && printf '%s\n' "$file"; done
}

cxx_files() { project_files '*.cpp' '*.hpp' '*.hpp.in'; }

# shell_files: by name or by first line.
shell_files() {
  {
    project_files '*.sh'
    project_files | grep -vE '\.[a-z0-9]+$' | while IFS= read -r file; do
      if [[ $(head -c 60 "$file" | head -n 1 | tr -d '\0') =~ ^\#!.*\b(ba)?sh$ ]]; then printf '%s\n' "$file"; fi
    done
  } | sort -u
}

findings=0
# report TEXT: one finding, or several lines of them; nothing when the text is empty.
report() {
  [[ -z $1 ]] && return
  printf '%s\n' "$1"
  findings=1
}

finish() { exit "$findings"; }
