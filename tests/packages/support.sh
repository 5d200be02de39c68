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

# built_rpm PART: the path of the rpm that tests/packages/rpm built; PART is what follows budkavle- up to the version, or "".
built_rpm() { find "$packages" -maxdepth 1 -name "budkavle${1:+-$1}-[0-9]*.rpm" ! -name '*.src.rpm' | sort | tail -n 1; }

# check_sbom ROOT VERSION: the list of parts of what is installed below ROOT.
check_sbom() {
  sbom_root=$1 sbom_version=$2
  sbom=$1/usr/share/doc/budkavle/sbom.spdx.json
  check "the list of parts is JSON with what SPDX 2.3 asks for" sbom_is_spdx
  check "it is of this version and commit, under the EUPL" sbom_is_ours
  check "every library that a program asks for is in it, with a version" sbom_has_libraries
  check "every package that is bundled in desk.js is in it, as the lock file has it" sbom_has_bundled
}

# The fields that the standard calls mandatory, ids that are one of a kind, and relations that lead somewhere.
sbom_is_spdx() {
  jq -e '(.spdxVersion == "SPDX-2.3") and (.dataLicense == "CC0-1.0") and (.SPDXID == "SPDXRef-DOCUMENT") and (.name | length > 0)
    and (.documentNamespace | test("^https://[^#]+$")) and (.creationInfo.creators | length > 0 and all(test("^(Tool|Organization|Person): ")))
    and (.creationInfo.created | test("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"))
    and (.packages | all((.SPDXID | test("^SPDXRef-[A-Za-z0-9.-]+$")) and (.name | length > 0) and .downloadLocation != null))
    and ((.packages | map(.SPDXID)) as $ids | ($ids | length) == ($ids | unique | length)
      and (.relationships | length) >= ($ids | length)
      and all(.relationships[]; (.spdxElementId, .relatedSpdxElement) as $id | $id == "SPDXRef-DOCUMENT" or ($ids | index($id)) != null))
    and ([.packages[].SPDXID] - [.relationships[].relatedSpdxElement] == [])' "$sbom"
}
# A commit of this clone: the package may be older than what was committed since.
sbom_is_ours() {
  local commit
  commit=$(jq -er --arg version "$sbom_version" '.packages | map(select(.name == "budkavle")) | select(length == 1) | .[0] |
    select(.versionInfo == $version and .licenseDeclared == "EUPL-1.2") | .sourceInfo | ltrimstr("commit ")' "$sbom") && git cat-file -e "$commit^{commit}"
}
sbom_has_libraries() {
  local library program missing=0
  for program in usr/bin/budkavle usr/lib/budkavle/budkavle-fcgi usr/lib/budkavle/budkavle-media; do
    while IFS= read -r library; do
      jq -e --arg library "$library" 'any(.packages[]; (.comment // "" | ltrimstr("Shared libraries: ") | split(", ") | index($library)) and (.versionInfo | length > 0))' \
        "$sbom" >/dev/null || { say "$library of $program is not in it"; missing=1; }
    done < <(objdump -p "$sbom_root/$program" | awk '$1 == "NEEDED" { print $2 }')
  done
  return "$missing"
}
# What desk.js is made of is told by its notices; the hash of npm, in base64, is that of the list, in hexadecimal.
sbom_has_bundled() {
  local name version hash missing=0 count=0
  while read -r name version; do
    count=$((count + 1))
    hash=$(jq -r --arg place "node_modules/$name" '.packages[$place].integrity' xslt/desk/package-lock.json | sed 's/^sha512-//' | base64 -d | od -An -v -tx1 | tr -d ' \n')
    jq -e --arg name "$name" --arg version "$version" --arg hash "$hash" 'any(.packages[]; .name == $name and .versionInfo == $version
      and .licenseDeclared == "MIT" and .checksums == [{algorithm: "SHA512", checksumValue: $hash}])' "$sbom" >/dev/null || { say "$name $version is not in it"; missing=1; }
  done < <(grep -E '^[@a-z0-9/._-]+ [0-9.]+ \(' "$sbom_root/usr/share/budkavle/desk/desk.licences.txt" | cut -d' ' -f1,2)
  ((count > 10 && !missing))
}
