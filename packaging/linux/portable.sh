#!/usr/bin/env bash
# Packs an assembled tree for a folder or a stick:
#     bash packaging/linux/portable.sh TREE OUT       OUT/kiosk-VERSION-TARGET.tar.xz
# The same tree gives the same archive, to the byte. KIOSK_XZ=-0 is quick, for a trial.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=packaging/epoch.sh
. "$here/../epoch.sh"
umask 022

[ $# = 2 ] || { echo 'usage: portable.sh TREE OUT' >&2; exit 1; }
tree=$(cd -- "$1" && pwd -P)
mkdir -p -- "$2"
version=$(<"$tree/VERSION")
name=kiosk-$version-$(<"$tree/TARGET")

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
lay() { install -D -m "$1" -- "$here/$2" "$work/$name/$3"; }
lay 0755 kiosk kiosk
lay 0755 desk.sh desk.sh
lay 0644 kiosk-preview.desktop desk/kiosk-preview.desktop
lay 0644 kiosk-exhibition.xml desk/kiosk-exhibition.xml
mkdir "$work/$name/versions"
cp -r --preserve=mode -- "$tree" "$work/$name/versions/$version"
# What curators change stays where it is when another version comes.
brought=$work/$name/versions/$version/app/kiosk/data
mv -- "$brought/content" "$work/$name/content"
mv -- "$work/$name/versions/$version/guide" "$work/$name/guide"
mv -- "$work/$name/versions/$version/icon.png" "$work/$name/desk/kiosk.png"
sed 's|^# content = .*|content = "content"|' "$brought/assets/settings.toml" >"$work/$name/settings.toml"

# Blocks of one size on any number of threads: always the same bytes.
# shellcheck disable=SC2086 # words
tar -C "$work" --sort=name --format=gnu --owner=0 --group=0 --numeric-owner --mode=go=rX,u+rw,a-s \
    --mtime="@$SOURCE_DATE_EPOCH" -cf - "$name" |
    xz -T2 --block-size=64MiB ${KIOSK_XZ:--6} >"$2/$name.tar.xz"
printf '%s: %s MB\n' "$2/$name.tar.xz" "$(($(stat -c %s -- "$2/$name.tar.xz") / 1000000))"
