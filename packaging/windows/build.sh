#!/usr/bin/env bash
# Makes the Windows installer and the portable archive out of an assembled tree:
#     bash packaging/windows/build.sh TREE VERSION OUT
#         → OUT/kiosk-setup-VERSION.exe, OUT/kiosk-VERSION-win_amd64.zip
# The same tree gives the same bytes; SOURCE_DATE_EPOCH is the time that the files get.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=packaging/setup.sh
. "$here/../setup.sh"

[ $# = 3 ] || fail 'usage: build.sh TREE VERSION OUT'
tree=$(cd -- "$1" && pwd -P)
version=$2
[ "$(<"$tree/VERSION")" = "$version" ] || fail "$tree holds another version than $version"
mkdir -p -- "$3"
out=$(cd -- "$3" && pwd -P)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1767225600}

need_packages gcc-mingw-w64-x86-64 nsis
need_libraries requirements.txt

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

numbers=${version%%[!0-9.]*}.0.0.0
numbers=$(cut -d. -f1-4 <<<"$numbers")

cp -- "$here"/launcher.{c,rc,manifest} "$work"
"$python" "$here/parts.py" icon "$work/kiosk.ico"
(
    cd -- "$work"
    x86_64-w64-mingw32-windres -c 65001 "-DNUMBERS=${numbers//./,}" "-DVERSION=\\\"$version\\\"" \
        launcher.rc resources.o
    compile() {
        x86_64-w64-mingw32-gcc -std=c11 -Wall -Wextra -Werror -Os -s -municode "$@" launcher.c resources.o \
            -Wl,--no-insert-timestamp -lole32 -lshell32 -ladvapi32
    }
    compile -mconsole -o kiosk.exe
    compile -mwindows -DWINDOWED -o kioskw.exe
)

"$python" "$here/parts.py" zip "$tree" "$work" "$out/kiosk-$version-win_amd64.zip"

# The installer gives every file the time that it has here.
find "$tree" "$work" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
# shellcheck disable=SC2016 # NSIS's own variable
"$python" "$here/parts.py" list "$tree" '$INSTDIR\versions\.new' >"$work/files.nsh"
makensis -V2 -INPUTCHARSET UTF8 "-DVERSION=$version" "-DNUMBERS=$numbers" "-DWORK=$work" \
    "-DSIZE=$(du --apparent-size -sk -- "$tree" | cut -f1)" \
    "-DOUT=$out/kiosk-setup-$version.exe" "$here/installer.nsi"
