#!/usr/bin/env bash
# Installs what build.sh has made on systems as fresh as they come, and prints a table:
#     bash packaging/verify.sh [bookworm|trixie|bullseye|arm64|windows|trees]…      all without words
#     bash packaging/verify.sh identical      whether two builds are the same, to the byte; a quarter of an hour
# Each is installed, started until its first screen, photographed, upgraded, gone back from, removed. Pictures
# and logs lie in build/verify. Needs root, a network, and build/out; what is missing there, or was built from
# anything else than this checkout, is built first. Ends with 1 where a proof failed or a limit of targets.toml
# is exceeded.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/setup.sh"
. "$checkout/packaging/epoch.sh"

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

# What this checkout would build: a line "TARGET sha256 …" for each.
sources=$shots/sources.txt
(cd -- "$checkout/packaging" && "$python" -m assembly.source) >"$sources"

# ours TARGET FILE: whether the FILE tells that it was built from this checkout.
ours() {
    [ -f "$2" ] && grep -qxF "$1 $(head -n 1 -- "$2")" "$sources"
}

# made FILE TARGET builds the target where its FILE is missing, or another checkout's.
made() {
    if [ -e "$out/$1" ] && ours "$2" "$out/$2.source"; then return; fi
    bash "$checkout/packaging/build.sh" "$2" >&2 || { echo "FAILED $2 is not built" && return 1; }
}

# next_version TARGET FILE COMMAND… makes FILE of the tree in another version, to be upgraded to.
next_version() {
    local target=$1 tree=$checkout/build/$1/next folder=$checkout/build/next file=$checkout/build/next/$2
    shift 2
    if [ -e "$file" ] && ours "$target" "$file.source"; then return; fi
    mkdir -p "$folder"
    rm -f -- "$file.source"
    if ! "$python" -W ignore "$checkout/packaging/assemble.py" "$target" --out "$tree" --version "$next" >&2 ||
        ! KIOSK_XZ=-0 "$@" "$tree" "$folder" >&2 || ! mv -- "$tree/SOURCE" "$file.source"; then
        echo "FAILED the next version of $target is not built"
        return 1
    fi
    rm -rf -- "$tree"
}

# debian SUITE TARGET ARCHITECTURE [OLD]
debian() {
    local old=${4:+_$4}
    made "kiosk_${version}_$3$old.deb" "$2" || return
    next_version "$2" "kiosk_${next}_$3$old.deb" bash "$checkout/packaging/linux/deb.sh" ${4:+--$4} || return
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
            made "kiosk-setup-$version.exe" win_amd64 || return
            next_version win_amd64 "kiosk-setup-$next.exe" bash "$checkout/packaging/windows/build.sh" || return
            bash "$checkout/packaging/windows/wine.sh" "$out/kiosk-setup-$version.exe" \
                "$checkout/build/next/kiosk-setup-$next.exe" "$shots/windows"
            ;;
        trees)
            local target
            for target in win_amd64 linux_x86_64 linux_arm64; do
                ours "$target" "$checkout/build/$target/tree/SOURCE" ||
                    bash "$checkout/packaging/build.sh" "$target" >&2 ||
                    { echo "FAILED $target is not built" && continue; }
                "$python" "$checkout/packaging/soundness.py" "$checkout/build/$target/tree" |
                    sed "s/^\(ok\|FAILED\) /\1 $target /"
            done
            ;;
        identical) bash "$checkout/packaging/identical.sh" "$checkout/build/identical" ;;
        *) fail "$1: choose from bookworm trixie bullseye arm64 windows trees identical" ;;
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

"$python" "$checkout/packaging/judgement.py" "$results" "$out" "$sources"
