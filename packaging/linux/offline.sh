#!/usr/bin/env bash
# Everything that a fresh Debian needs for kiosk, for a hall without a network:
#     bash packaging/linux/offline.sh DEB SUITE OUT      OUT/kiosk-VERSION-SUITE-ARCH-offline.tar
# Needs root, mmdebstrap, dpkg-dev and a network; qemu-user-static for another processor.
set -euo pipefail
# shellcheck source=packaging/linux/root.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/root.sh"
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=packaging/epoch.sh
. "$here/../epoch.sh"

[ $# = 3 ] || { echo 'usage: offline.sh DEB SUITE OUT' >&2; exit 1; }
if [ -z "${KIOSK_PRIVATE_MOUNTS:-}" ]; then
    KIOSK_PRIVATE_MOUNTS=yes exec unshare --mount -- bash "${BASH_SOURCE[0]}" "$@"
fi
deb=$1
# shellcheck disable=SC2034 # root.sh makes it
suite=$2
mkdir -p -- "$3"
architecture=$(dpkg-deb --field "$deb" Architecture)
name=kiosk-$(dpkg-deb --field "$deb" Version)-$suite-$architecture-offline

root=$(mktemp -d)
work=$(mktemp -d)
trap 'remove_root; rm -rf -- "$work"' EXIT
make_root
cp -- "$deb" "$root/kiosk.deb"
# What a kiosk machine needs besides, without what each of those recommends in turn.
IFS=', ' read -r -a machine < <(dpkg-deb --field "$deb" Recommends)
apt --no-install-recommends --download-only install /kiosk.deb "${machine[@]}"

mkdir -p "$work/$name/packages"
mv -- "$root"/var/cache/apt/archives/*.deb "$work/$name/packages"
cp -- "$deb" "$work/$name/packages"
cp -- "$here/install.sh" "$here/../technician.pdf" "$work/$name"
(cd -- "$work/$name/packages" && dpkg-scanpackages --multiversion . >Packages)
tar -C "$work" --sort=name --format=gnu --owner=0 --group=0 --numeric-owner \
    --mtime="@$SOURCE_DATE_EPOCH" -cf "$3/$name.tar" "$name"
printf '%s: %s MB\n' "$3/$name.tar" "$(($(stat -c %s -- "$3/$name.tar") / 1000000))"
