#!/usr/bin/env bash
# Installs what build.sh has made on systems as fresh as they come, and prints a table:
#     bash packaging/verify.sh [bookworm|trixie|bullseye|arm64|windows|trees]…      all without words
# Each is installed, started until its first screen, photographed, upgraded, gone back from, removed. Pictures
# and logs lie in build/verify. Needs root, a network, and build/out; what is missing there is built first.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/setup.sh"

use_utf8
[ "$(id -u)" = 0 ] || fail 'verify.sh needs root.'
[ $# -gt 0 ] || set -- trees bookworm trixie bullseye arm64 windows
out=$checkout/build/out
shots=$checkout/build/verify
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' "$checkout/kiosk/__init__.py")
next=$version.1
venv=$checkout/build/venv
python=$venv/bin/python
mkdir -p "$shots"
need_packages python3-venv mmdebstrap qemu-user-static xvfb imagemagick
need_libraries requirements-build.txt
export PATH=$venv/bin:$PATH

# made FILE TARGET builds the target where its FILE is missing.
made() {
    [ -e "$out/$1" ] || bash "$checkout/packaging/build.sh" "$2" >&2
}

# next_version TARGET FILE COMMAND… makes FILE of the tree in another version, to be upgraded to.
next_version() {
    local target=$1 file=$2 tree=$checkout/build/$1/next
    shift 2
    [ -e "$checkout/build/next/$file" ] && return
    mkdir -p "$checkout/build/next"
    "$python" -W ignore "$checkout/packaging/assemble.py" "$target" --out "$tree" --version "$next" >&2
    KIOSK_XZ=-0 "$@" "$tree" "$checkout/build/next" >&2
    rm -rf -- "$tree"
}

# debian SUITE TARGET ARCHITECTURE [OLD]
debian() {
    local old=${4:+_$4}
    made "kiosk_${version}_$3$old.deb" "$2"
    next_version "$2" "kiosk_${next}_$3$old.deb" bash "$checkout/packaging/linux/deb.sh" ${4:+--$4}
    bash "$checkout/packaging/linux/verify.sh" "$1" "$out/kiosk_${version}_$3$old.deb" \
        "$checkout/build/next/kiosk_${next}_$3$old.deb" "$shots/$1-$3"
}

# Each prints lines: ok NAME SECONDS, or FAILED NAME why.
verify() {
    case $1 in
        bookworm | trixie) debian "$1" linux_x86_64 amd64 ;;
        bullseye) debian bullseye linux_x86_64 amd64 old ;;
        arm64) debian trixie linux_arm64 arm64 ;;
        windows)
            made "kiosk-setup-$version.exe" win_amd64
            next_version win_amd64 "kiosk-setup-$next.exe" bash "$checkout/packaging/windows/build.sh"
            bash "$checkout/packaging/windows/wine.sh" "$out/kiosk-setup-$version.exe" \
                "$checkout/build/next/kiosk-setup-$next.exe" "$shots/windows"
            ;;
        trees)
            local target
            for target in win_amd64 linux_x86_64 linux_arm64; do
                [ -e "$checkout/build/$target/tree/VERSION" ] ||
                    bash "$checkout/packaging/build.sh" "$target" >&2
                "$python" "$checkout/packaging/soundness.py" "$checkout/build/$target/tree" |
                    sed "s/^\(ok\|FAILED\) /\1 $target /"
            done
            ;;
        *) fail "$1: choose from bookworm trixie bullseye arm64 windows trees" ;;
    esac
}

results=$shots/results.txt
: >"$results"
for target in "$@"; do
    say "verifying: $target"
    verify "$target" | tee /dev/stderr | sed "s/^/$target /" >>"$results" || true
    # A proof that says nothing at all has failed, too.
    grep -q "^$target " "$results" || printf '%s FAILED %s\n' "$target" 'it did not begin' >>"$results"
done

printf '\n| where | what | result |\n|---|---|---|\n'
sed -E 's/^(\S+) ok (.*) ([0-9.]+)( \(.*\))?$/| \1 | \2 | \3 s\4 |/; s/^(\S+) ok (.*)$/| \1 | \2 | yes |/; s/^(\S+) FAILED (.*)$/| \1 | \2 | **failed** |/' "$results"
ls -l "$out" | awk 'NF > 8 { printf "| size | %s | %.1f MB |\n", $9, $5 / 1e6 }'
! grep -q ' FAILED ' "$results"
