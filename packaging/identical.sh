#!/usr/bin/env bash
# Proves that two builds of one checkout are the same, to the byte:
#     bash packaging/identical.sh DIRECTORY [TARGET…]
# Assembles and packs each target twice, under another folder, umask, time zone, language and order of sets;
# verify.sh calls it. Prints "ok NAME" or "FAILED NAME why". DIRECTORY takes about 2 GB; four
# minutes for each target, in which nothing may be changed in the checkout: a tree says what it was built from.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/setup.sh"

[ $# -gt 0 ] || fail 'usage: identical.sh DIRECTORY [TARGET…]'
mkdir -p -- "$1"
folder=$(cd -- "$1" && pwd -P)
shift
rm -rf -- "$folder/one" "$folder/一个 other place"
[ $# -gt 0 ] || set -- win_amd64 linux_x86_64 linux_arm64
venv=$checkout/build/venv
python=$venv/bin/python
need_libraries requirements-build.txt
export PATH=$venv/bin:$PATH KIOSK_XZ=-0
unset SOURCE_DATE_EPOCH

# build TARGET PLACE: the tree and everything that is packed of it, in PLACE.
build() {
    "$python" -W ignore "$checkout/packaging/assemble.py" "$1" --out "$2/tree"
    kinds "$2/tree" >"$2.assembled"
    case $1 in
        win_amd64) bash "$checkout/packaging/windows/build.sh" "$2/tree" "$2/out" ;;
        *)
            bash "$checkout/packaging/linux/portable.sh" "$2/tree" "$2/out"
            bash "$checkout/packaging/linux/deb.sh" "$2/tree" "$2/out"
            bash "$checkout/packaging/linux/deb.sh" --old "$2/tree" "$2/out"
            ;;
    esac
}

# Everything below a folder: its kind, mode and time, and what is in it.
kinds() { find "$1" -printf '%P %y %m %T@ %l\n' | LC_ALL=C sort; }
sums() { (cd -- "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum --); }

wrong=0
# same NAME WHAT ONE OTHER: whether two files are the same.
same() {
    if cmp -s -- "$3" "$4"; then
        echo "ok $1 $2"
    else
        echo "FAILED $1 $2 see $3"
        wrong=1
    fi
}

doing=''
trap '[ -z "$doing" ] || echo "FAILED $doing is not built"' EXIT
for target in "$@"; do
    doing=$target
    one=$folder/one/$target
    other="$folder/一个 other place/$target"
    mkdir -p -- "$one" "$other"
    # As different as two makers may be.
    as=(TZ=UTC LC_ALL=C.UTF-8 PYTHONHASHSEED=1)
    (umask 022 && export "${as[@]}" && build "$target" "$one" >&2)
    as=(TZ=Asia/Shanghai LC_ALL=C PYTHONHASHSEED=2)
    (umask 077 && export "${as[@]}" && build "$target" "$other" >&2)
    for place in "$one" "$other"; do
        kinds "$place/tree" >"$place.kinds"
        sums "$place/tree" >"$place.sums"
    done
    same "$target" 'modes and times' "$one.kinds" "$other.kinds"
    same "$target" 'every file' "$one.sums" "$other.sums"
    same "$target" 'packing leaves the tree as it is' "$one.assembled" "$one.kinds"
    for file in "$one"/out/*; do
        same "$target" "$(basename -- "$file")" "$file" "$other/out/$(basename -- "$file")"
    done
    doing=''
    # Only what differs is kept, to be looked at.
    [ $wrong != 0 ] || rm -rf -- "$one" "$other"
done
exit $wrong
