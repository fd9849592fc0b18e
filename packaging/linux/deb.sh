#!/usr/bin/env bash
# Makes the Debian package of an assembled tree:
#     bash packaging/linux/deb.sh TREE OUT            OUT/kiosk_VERSION_ARCH.deb
#     bash packaging/linux/deb.sh --old TREE OUT      OUT/kiosk_VERSION_ARCH_old.deb, with a C library of its own
# Needs nfpm, binutils and xz. KIOSK_XZ=-0 is quick, for a trial. The same tree gives the same package, to the byte.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=packaging/epoch.sh
. "$here/../epoch.sh"
# The package is the same whoever makes it.
umask 022
export LC_ALL=C.UTF-8

fail() {
    printf 'deb.sh: %s\n' "$*" >&2
    exit 1
}

old=''
if [ "${1:-}" = --old ]; then
    old=_old
    shift
fi
[ $# = 2 ] || fail 'usage: deb.sh [--old] TREE OUT'
tree=$(cd -- "$1" && pwd -P)
mkdir -p -- "$2"
out=$(cd -- "$2" && pwd -P)
KIOSK_VERSION=$(<"$tree/VERSION")
case $(<"$tree/TARGET") in
    linux_x86_64) KIOSK_ARCH=amd64 ;;
    linux_arm64) KIOSK_ARCH=arm64 ;;
    *) fail "$tree is not for Linux" ;;
esac
export KIOSK_VERSION KIOSK_ARCH

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
files=$work/stage/files

# ---------------------------------------------------------------------------- what is in it

lay() { install -D -m "$1" -- "$2" "$files/$3"; }

program=usr/lib/kiosk/versions/$KIOSK_VERSION
mkdir -p "$files/$program" "$files/var/lib/kiosk/versions" "$files/etc/kiosk"
cp -r --preserve=mode -- "$tree/." "$files/$program"
if [ -z "$old" ]; then
    # A system of today has all libraries, and Python needs nobody to choose them. Their notices lie there, too.
    rm -rf -- "$files/$program/compat"
    for python in "$files/$program"/bin/*.real; do
        mv -- "$python" "${python%.real}"
    done
fi

mkdir -p "$files/usr/share/doc/kiosk"
mv -- "$files/$program/guide" "$files/usr/share/doc/kiosk/guide"
mkdir -p "$files/usr/share/icons/hicolor/256x256/apps"
mv -- "$files/$program/icon.png" "$files/usr/share/icons/hicolor/256x256/apps/kiosk.png"

lay 0755 "$here/kiosk" usr/lib/kiosk/kiosk
lay 0755 "$here/session" usr/lib/kiosk/session
lay 0644 "$here/openbox.xml" usr/lib/kiosk/openbox.xml
lay 0644 "$here/kiosk.service" usr/lib/systemd/system/kiosk.service
lay 0644 "$here/kiosk.pam" usr/lib/pam.d/kiosk
lay 0644 "$here/kiosk-autostart.desktop" usr/share/kiosk/kiosk-autostart.desktop
lay 0644 "$here/kiosk-preview.desktop" usr/share/applications/kiosk-preview.desktop
lay 0644 "$here/kiosk-exhibition.xml" usr/share/mime/packages/kiosk-exhibition.xml
lay 0644 "$here/debian/copyright" usr/share/doc/kiosk/copyright
lay 0644 "$here/debian/lintian-overrides" usr/share/lintian/overrides/kiosk
day=$(date --utc --date="@$SOURCE_DATE_EPOCH" --rfc-email)
printf '%s\n\n  * %s\n\n -- %s  %s\n' "kiosk ($KIOSK_VERSION) stable; urgency=medium" \
    "Version $KIOSK_VERSION." 'The Kiosk founders <kiosk@example.org>' "$day" |
    gzip -9n >"$files/usr/share/doc/kiosk/changelog.gz"
find "$work/stage" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

mkdir "$work/stage/scripts"
cp -- "$here"/debian/{config,templates,preinst,postinst,prerm,postrm} "$work/stage/scripts"

# ---------------------------------------------------------------------------- what it needs

# For each program and library: its name, what it needs, and which versions of symbols it asks for.
find "$files" -type f \( -name '*.so*' -o -path '*/bin/*' \) -print0 |
    xargs -0 objdump -p 2>/dev/null >"$work/objects" || true
needs() {
    awk '$1 == "NEEDED" { print $2 }' "$work/objects" | sort -u |
        while read -r library; do
            [ -n "$(find "$files" -name "$library" -print -quit)" ] || printf '%s\n' "$library"
        done
}
newest() { grep -oE "\b$1_[0-9.]+$" "$work/objects" | sort -uV | tail -n 1 | sed 's/.*_//'; }

glibc=$(newest GLIBC)
[ -n "$glibc" ] || fail "no library of $tree names the glibc that it asks for"
needs | while read -r library; do
    package=$(awk -v name="$library" '$1 == name { $1 = ""; print substr($0, 2) }' "$here/libraries")
    [ -n "$package" ] || fail "libraries does not say which package holds $library"
    [ "$package" != libc6 ] || package="libc6 (>= $glibc)"
    printf '%s\n' "$package"
done | sort -u >"$work/depends"
# Its own libraries still read the system's list of typefaces.
[ -z "$old" ] || printf '%s\n' fontconfig-config >>"$work/depends"

{
    cat -- "$here/nfpm.yaml"
    sed 's/.*/  - "&"/' "$work/depends"
} >"$work/nfpm.yaml"

# ---------------------------------------------------------------------------- pack

# nfpm's own xz takes twice as long and leaves a package that is larger by a sixth.
package=$out/kiosk_${KIOSK_VERSION}_$KIOSK_ARCH$old.deb
cd -- "$work"
nfpm package --config nfpm.yaml --packager deb --target plain.deb >/dev/null
ar x plain.deb
# Blocks of one size on any number of threads: always the same bytes.
# shellcheck disable=SC2086 # words
xz -T2 --block-size=64MiB ${KIOSK_XZ:--6} data.tar
rm -f -- "$package"
ar rcD "$package" debian-binary control.tar.gz data.tar.xz
printf '%s: %s MB\n' "$package" "$(($(stat -c %s -- "$package") / 1000000))"
