#!/usr/bin/env bash
# Proves a Debian package on a system as fresh as it comes:
#     bash packaging/linux/verify.sh SUITE DEB UPGRADE_DEB OUT_DIR
# Prints "ok NAME SECONDS" for each step, or "FAILED NAME why" and ends with 1. OUT_DIR gets the picture and
# what apt said. Needs root, mmdebstrap, Xvfb, a network, and qemu-user-static for another processor.
# KIOSK_BASE=FILE.tar is a root of that suite made before, by mmdebstrap --variant=minbase.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=packaging/linux/root.sh
. "$here/root.sh"

fail() {
    printf 'FAILED %s %s\n' "${doing:-start}" "$*"
    doing=''
    exit 1
}

[ $# = 4 ] || fail 'usage: verify.sh SUITE DEB UPGRADE_DEB OUT_DIR'
[ "$(id -u)" = 0 ] || fail 'needs root'
# Mounts of a private namespace vanish with this script, however it ends.
if [ -z "${KIOSK_PRIVATE_MOUNTS:-}" ]; then
    KIOSK_PRIVATE_MOUNTS=yes exec unshare --mount -- bash "${BASH_SOURCE[0]}" "$@"
fi

# shellcheck disable=SC2034 # root.sh makes it
suite=$1
deb=$(readlink -f -- "$2")
upgrade=$(readlink -f -- "$3")
mkdir -p -- "$4"
out=$(cd -- "$4" && pwd -P)
architecture=$(dpkg-deb --field "$deb" Architecture)
old=$(dpkg-deb --field "$deb" Version)
new=$(dpkg-deb --field "$upgrade" Version)
# What a kiosk machine needs besides, without what each of those recommends in turn.
IFS=', ' read -r -a machine < <(dpkg-deb --field "$deb" Recommends)
root=$(mktemp -d)
home=$root/var/lib/kiosk
patience=60
[ "$architecture" = "$(dpkg --print-architecture)" ] || patience=600

screen=''
clean_up() {
    local result=$?
    [ "$result" = 0 ] || [ -z "$doing" ] || printf 'FAILED %s see %s\n' "$doing" "$out/log.txt"
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    remove_root
    [ "$result" = 0 ] || exit 1
}
trap clean_up EXIT

# Not `"$@" || fail`: that would switch `set -e` off inside the steps.
doing=''
step() {
    local start
    start=$(date +%s%N)
    doing=$1
    shift
    printf '\n--- %s\n' "$doing" >>"$out/log.txt"
    "$@" >>"$out/log.txt" 2>&1
    start=$((($(date +%s%N) - start) / 100000000))
    printf 'ok %s %d.%d\n' "$doing" $((start / 10)) $((start % 10))
    doing=''
}

must() {
    "$@" && return
    printf 'not true: %s\n' "$*"
    return 1
}

# ---------------------------------------------------------------------------- the system

build() {
    make_root
    mkdir -p "$root/tmp/.X11-unix" "$root/debs" "$root/etc/kiosk"
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
    cp -- "$deb" "$root/debs/old.deb"
    cp -- "$upgrade" "$root/debs/new.deb"
}

as_kiosk() {
    inside setpriv --reuid=kiosk --regid=kiosk --init-groups \
        env HOME=/var/lib/kiosk LANG=C.UTF-8 "DISPLAY=$DISPLAY" ${software:+QT_QUICK_BACKEND=software} "$@"
}

start_screen() {
    local number
    mkdir -p /tmp/.X11-unix
    exec 8< <(exec Xvfb -displayfd 1 -screen 0 1920x1080x24 -nolisten tcp -noreset 2>/dev/null)
    screen=$!
    read -r -t 30 number <&8
    export DISPLAY=:$number
}

fetch() {
    apt --no-install-recommends --download-only install /debs/old.deb "${machine[@]}"
}

# ---------------------------------------------------------------------------- what it does

install_it() {
    printf 'machine\n' >"$root/etc/kiosk/mode"
    apt --no-install-recommends install /debs/old.deb "${machine[@]}"
}

installed() {
    must test "$(<"$home/state/current")" = "$old"
    must test -L "$root/etc/systemd/system/graphical.target.wants/kiosk.service"
    must test ! -e "$root/etc/xdg/autostart/kiosk.desktop"
    must test "$(inside stat -c %U /var/lib/kiosk /var/lib/kiosk/{versions,state,content} | tr '\n' ' ')" \
        = 'root root kiosk kiosk '
    must grep -q '^content = "/var/lib/kiosk/content"$' "$root/etc/kiosk/settings.toml"
}

smoke() { as_kiosk kiosk run --smoke; }

wall=''
hang() {
    as_kiosk kiosk --wall &
    wall=$!
    local deadline=$((SECONDS + patience))
    until grep -qx "$1" "$home/state/started"; do
        must test $SECONDS -lt $deadline
        sleep 0.1
    done 2>/dev/null
}

take_down() {
    as_kiosk kiosk --stop
    wait "$wall"
}

photograph() {
    hang "$old"
    local program=/usr/lib/kiosk/versions/$old
    # shellcheck disable=SC2016 # expanded inside
    inside env "PYTHONPATH=$program/site" "DISPLAY=$DISPLAY" sh -c '"$0"/bin/python3.?? -c "
import os
from PIL import ImageGrab
ImageGrab.grab(xdisplay=os.environ[\"DISPLAY\"]).save(\"/screenshot.png\")"' "$program"
    cp "$root/screenshot.png" "$out/screenshot.png"
    take_down
}

check_unit() {
    # Older ones than Debian 12's do it on a running system only.
    [ "$(inside systemd-analyze --version | awk 'NR == 1 { print $2 }')" -ge 250 ] || return 0
    inside systemd-analyze verify /usr/lib/systemd/system/kiosk.service
    inside systemd-analyze security --offline=yes --no-pager /usr/lib/systemd/system/kiosk.service |
        tee "$out/security.txt" | tail -n 2
}

# A curator's and a technician's work, and its sums.
edit() {
    as_kiosk sh -c 'echo "# 策展人改过 · changed by a curator" >>/var/lib/kiosk/content/exhibition.yaml'
    printf '# by hand\nidle = 90\n' >>"$root/etc/kiosk/settings.toml"
    work=$(sums)
}
sums() { (cd -- "$root" && find etc/kiosk/settings.toml var/lib/kiosk/content -type f -exec sha256sum {} + | sort); }
kept() { must test "$(sums)" = "$work"; }

upgrade() {
    apt --no-install-recommends install /debs/new.deb
    kept
    must test "$(<"$home/state/current") $(<"$home/state/previous")" = "$new $old"
    must test ! -e "$root/usr/lib/kiosk/versions/$old"
    must test -x "$home/versions/$old/kiosk"
}

# The new version falls at its start: the one before is on the wall again.
go_back() {
    local program=$root/usr/lib/kiosk/versions/$new/kiosk
    mv "$program" "$program.good"
    printf '#!/bin/sh\nexit 7\n' >"$program"
    chmod +x "$program"
    hang "$old"
    take_down
    mv "$program.good" "$program"
    must test "$(<"$home/state/failed") $(<"$home/state/current")" = "$new $old"
    cat "$home/state/launcher.log"
}

# Whoever asks the package's question again takes no version away, nor wants another one.
ask_again() {
    inside dpkg-reconfigure kiosk
    must test -x "$home/versions/$old/kiosk"
    must test "$(<"$home/state/current")" = "$old"
}

downgrade() {
    apt --no-install-recommends install --allow-downgrades /debs/old.deb
    kept
    must test "$(<"$home/state/current")" = "$old"
    must test ! -e "$home/versions/$old"
    smoke
}

reconfigure() {
    printf '%s\n' "$1" >"$root/etc/kiosk/mode"
    inside dpkg-reconfigure kiosk
}

modes() {
    local unit=$root/etc/systemd/system/graphical.target.wants/kiosk.service
    local autostart=$root/etc/xdg/autostart/kiosk.desktop
    reconfigure desktop
    must test -L "$autostart" -a ! -L "$unit"
    reconfigure none
    must test ! -L "$autostart" -a ! -L "$unit"
    reconfigure machine
    must test ! -L "$autostart" -a -L "$unit"
}

remove() {
    hang "$old"
    apt remove kiosk
    wait "$wall"
    kept
    must test ! -e "$root/usr/lib/kiosk" -a ! -e "$home/versions" -a ! -e "$root/usr/bin/kiosk"
}

purge() {
    apt purge kiosk
    must test ! -e "$root/etc/kiosk" -a ! -e "$home/state" -a ! -e "$home/.local"
    must grep -q 'changed by a curator' "$home/content/exhibition.yaml"
}

preseed() {
    echo 'kiosk kiosk/mode select desktop' | inside debconf-set-selections
    apt --no-install-recommends install /debs/new.deb
    must test "$(<"$root/etc/kiosk/mode")" = desktop
    must test -L "$root/etc/xdg/autostart/kiosk.desktop"
    must grep -q 'changed by a curator' "$home/content/exhibition.yaml"
}

# A signed bundle of a version that no package has brought.
bundle() {
    local newer=$new.1 bundles=$root/debs/bundles python=$here/../../.venv/bin/python
    local tree=$root/debs/newer/usr/lib/kiosk/versions/$new
    export KIOSK_KEYS=$root/debs/keys
    mkdir -p "$bundles"
    dpkg-deb -x "$upgrade" "$root/debs/newer"
    printf '%s\n' "$newer" >"$tree/VERSION"
    sed -i "s/$new/$newer/" "$tree/app/kiosk/__init__.py"
    rm -f "$tree"/app/kiosk/__pycache__/__init__.*
    "$python" "$here/../bundle.py" key proof
    cp "$KIOSK_KEYS/proof.pub" "$root/usr/lib/kiosk/versions/$new/release.pub"
    "$python" "$here/../bundle.py" make "$tree" --out "$bundles"
    inside kiosk update /debs/bundles
    must test "$(<"$home/state/current") $(<"$home/state/previous")" = "$newer $new"
    must test "$(inside stat -c %U /var/lib/kiosk/state/current)" = kiosk
    hang "$newer"
    take_down
    must test "$(<"$home/state/confirmed")" = "$newer"
    inside kiosk update --back
    must test "$(<"$home/state/current")" = "$new"
}

# ---------------------------------------------------------------------------- in this order

: >"$out/log.txt"
software=''
[ $patience = 60 ] || software=yes
step system build
start_screen
step 'fetch dependencies' fetch
step install install_it
step 'what lies where' installed
step 'first screen' smoke
step picture photograph
step unit check_unit
step edit edit
step upgrade upgrade
step 'first screen after it' smoke
step 'back from a version that fails' go_back
step 'asked again' ask_again
step downgrade downgrade
step modes modes
step 'remove while it runs' remove
step purge purge
step 'install preseeded' preseed
step 'update by a bundle, and back' bundle
