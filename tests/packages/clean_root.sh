# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2154 # packages and source_folder are set in support.sh
# A Debian that has never seen the package: a chroot in memory, in namespaces of the program that sources this, after support.sh.
# What it is made from is kept in build/packages. Sets root (the chroot) and package.
#   namespaces=(--mount); source clean_root.sh; inside dpkg -i /var/tmp/budkavle.deb

# Those that cannot make one say why.
skip() { say "skip ${0##*/}: $*"; exit 0; }
((EUID == 0)) || skip "only root can make a chroot"
command -v debootstrap >/dev/null || skip "debootstrap is not here"
unshare "${namespaces[@]}" true 2>/dev/null || skip "this machine allows no namespaces (${namespaces[*]})"

package=$(built_package)
[[ -n $package ]] || { say "not ok there is a package to install: run tests/packages/package first"; exit 1; }
# What else is there: the web servers and the database that the package recommends. Another suite, or other packages, make another base.
suite=bookworm
servers=(apache2 nginx-light mariadb-server)
dependencies=$({ dpkg-deb -f "$package" Depends; printf '%s\n' "${servers[@]}"; } | sha256sum | cut -c1-12)
base=$packages/base-$suite-$dependencies.tar.gz
log=$source_folder/build/log/${0##*/}.log
mkdir -p "$source_folder/build/log"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive TERM=dumb "$@"; }
mount_memory() { mount -t tmpfs -o mode=0755,size=4G budkavle-system "$root"; }
mount_kernel() { mount -t proc proc "$root/proc" && mount -t devtmpfs dev "$root/dev"; }

# make_base: a small Debian with the servers and all that the package depends on, but not the package. Nothing that starts.
make_base() {
  mount_memory || return 1
  debootstrap --variant=minbase "$suite" "$root" || return 1
  mount_kernel || return 1
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod 755 "$root/usr/sbin/policy-rc.d"
  cp "$package" "$root/package.deb"
  local needed
  mapfile -t needed < <(inside apt-get -s install --no-install-recommends /package.deb | awk '/^Inst/ && $2 != "budkavle" { print $2 }')
  rm "$root/package.deb"
  ((${#needed[@]})) || return 1
  inside apt-get install -y -q --no-install-recommends "${needed[@]}" "${servers[@]}" || return 1
  inside apt-get clean
  umount "$root/dev" "$root/proc"
  tar -C "$root" -cf - . | gzip -1 >"$base.new" && mv "$base.new" "$base"
}

# This program again, in namespaces: mounts, and with --pid processes, are gone when it ends, however it ends. The base is made in
# one that still has the network.
again() { unshare "$@" --propagation private "$source_folder/tests/packages/${0##*/}"; }
case ${BUDKAVLE_CLEAN_SYSTEM:-} in
  '')
    root=$(mktemp -d "${TMPDIR:-/tmp}/budkavle-system.XXXXXX")
    trap 'rmdir "$root"' EXIT
    if [[ ! -s $base ]]; then
      rm -f "$packages"/base-*.tar.gz
      BUDKAVLE_CLEAN_SYSTEM=base:$root again --mount >"$log" 2>&1 ||
        { tail -n 15 "$log"; skip "no base system could be made (see $log): $(tail -n 1 "$log")"; }
    fi
    BUDKAVLE_CLEAN_SYSTEM=$root again "${namespaces[@]}"
    exit
    ;;
  base:*)
    root=${BUDKAVLE_CLEAN_SYSTEM#base:}
    make_base
    exit
    ;;
  *) root=$BUDKAVLE_CLEAN_SYSTEM ;;
esac
mount_memory || skip "this machine allows no file system in memory"
tar -C "$root" -xzf "$base" || { say "not ok the base system can be unpacked"; exit 1; }
mount_kernel || skip "nothing can be mounted into a chroot here"
cp "$package" "$root/var/tmp/budkavle.deb"
