#!/usr/bin/env bash
# Proves run.sh and test.sh on a Debian as fresh as it comes:
#     bash packaging/chroot.sh bookworm|trixie DIRECTORY [--no-tests]
# Builds that Debian in DIRECTORY (new or empty), copies this checkout into it, runs the exhibition
# until its first screen, once more without a network, takes DIRECTORY/screenshot.png, and runs the
# tests. Needs root, a Debian underneath and a network. DIRECTORY takes about 2 GB; remove it after.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/setup.sh"

usage='usage: chroot.sh bookworm|trixie DIRECTORY [--no-tests]'
case ${1:-} in bookworm | trixie) ;; *) fail "$usage" ;; esac
[ -n "${2:-}" ] || fail "$usage"
case ${3:-} in '' | --no-tests) ;; *) fail "$usage" ;; esac
[ "$(id -u)" = 0 ] || fail 'chroot.sh needs root.'

# Mounts of a private namespace vanish with this script, however it ends: removing DIRECTORY is safe.
if [ -z "${KIOSK_PRIVATE_MOUNTS:-}" ]; then
    KIOSK_PRIVATE_MOUNTS=yes exec unshare --mount -- bash "${BASH_SOURCE[0]}" "$@"
fi

suite=$1
mkdir -p -- "$2"
root=$(cd -- "$2" && pwd -P)
[ -z "$(ls -A -- "$root")" ] || fail "$root is not empty."
# The space is on purpose: checkouts lie in folders with spaces.
place='/opt/museum kiosk'

# Not `"$@" || fail`: that would switch `set -e` off inside the steps.
doing=
step() {
    local start=$SECONDS
    doing=$1
    shift
    say "$suite: $doing"
    "$@"
    say "$suite: $doing: $((SECONDS - start)) s"
    doing=
}

build() {
    if ! debootstrap --variant=minbase "$suite" "$root" >"$root/debootstrap.txt" 2>&1; then
        tail -n 5 "$root/debootstrap.txt" >&2
        return 1
    fi
}

fill() {
    cp --dereference /etc/resolv.conf "$root/etc/resolv.conf"
    # A house that inspects its network has certificates of its own; ca-certificates finds them here.
    mkdir -p "$root/usr/local/share/ca-certificates" "$root/tmp/.X11-unix" "$root$place"
    cp -r /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/"
    mount -t proc proc "$root/proc"
    mount -t tmpfs tmpfs "$root/dev/shm"
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
    # What a commit of this moment would hold.
    (
        cd -- "$checkout"
        git ls-files -z --cached --others --exclude-standard |
            while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
            tar --null --files-from=- -cf -
    ) | tar -C "$root$place" --no-same-owner -xf -
}

photograph() {
    "${inside[@]}" bash "$place/packaging/run.sh" &
    local kiosk=$!
    sleep 10
    "${inside[@]}" "$place/.venv/bin/python" -c 'import os
from PIL import ImageGrab
ImageGrab.grab(xdisplay=os.environ["DISPLAY"]).save("/screenshot.png")'
    kill "$kiosk" # fails, as it should, when the exhibition is already gone
    wait "$kiosk" || true
}

need_packages debootstrap git xvfb
mkdir -p /tmp/.X11-unix
start_screen
clean_up() {
    local result=$?
    kill "$screen_pid" 2>/dev/null || true
    [ -z "$doing" ] || say "$suite: $doing: failed"
    exit "$result"
}
trap clean_up EXIT

# What runs inside sees nothing of this machine's environment but the screen and a house's proxy.
inherited=(HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb)
for name in DISPLAY CI http_proxy https_proxy; do
    [ -z "${!name:-}" ] || inherited+=("$name=${!name}")
done
inside=(env -i "${inherited[@]}" chroot "$root")
offline=(unshare --net -- "${inside[@]}")

step 'build the system' build
step 'copy the checkout' fill
step 'run.sh --smoke on the fresh system' "${inside[@]}" bash "$place/packaging/run.sh" --smoke
step 'run.sh --smoke without a network' "${offline[@]}" bash "$place/packaging/run.sh" --smoke
step 'take the picture' photograph
[ -n "${3:-}" ] || step test.sh "${inside[@]}" bash "$place/packaging/test.sh"
say "$suite: all good; the picture is $root/screenshot.png"
