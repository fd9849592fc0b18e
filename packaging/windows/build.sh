#!/usr/bin/env bash
# Makes the Windows installer and the portable archive out of an assembled tree:
#     bash packaging/windows/build.sh TREE OUT
#         → OUT/kiosk-setup-VERSION.exe, OUT/kiosk-VERSION-win_amd64.zip
# The same tree gives the same bytes; SOURCE_DATE_EPOCH is the time that the files get. With KIOSK_XZ=-0
# the installer is made quickly and large, for a trial.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=packaging/setup.sh
. "$here/../setup.sh"
# shellcheck source=packaging/epoch.sh
. "$here/../epoch.sh"
# The same whoever makes it; makensis reads no Chinese path in another language's letters.
umask 022
export LC_ALL=C.UTF-8

[ $# = 2 ] || fail 'usage: build.sh TREE OUT'
tree=$(cd -- "$1" && pwd -P)
version=$(<"$tree/VERSION")
mkdir -p -- "$2"
out=$(cd -- "$2" && pwd -P)

need_packages gcc-mingw-w64-x86-64 nsis
# The builders' tools have an environment of their own.
venv=$checkout/build/venv
python=$venv/bin/python
need_libraries requirements-build.txt

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

numbers=${version%%[!0-9.]*}.0.0.0
numbers=$(cut -d. -f1-4 <<<"$numbers")

cp -- "$here"/*.[ch] "$here"/launcher.{rc,manifest} "$work"
"$python" "$here/parts.py" icon "$tree" "$work/kiosk.ico"
"$python" "$here/parts.py" side "$tree" "$work/side.bmp"
(
    cd -- "$work"
    x86_64-w64-mingw32-windres -c 65001 "-DNUMBERS=${numbers//./,}" "-DVERSION=\\\"$version\\\"" \
        launcher.rc resources.o
    compile() {
        x86_64-w64-mingw32-gcc -std=c11 -Wall -Wextra -Werror -Os -s -municode "$@" ./*.c resources.o \
            -Wl,--no-insert-timestamp -lole32 -lshell32 -ladvapi32
    }
    compile -mconsole -o kiosk.exe
    compile -mwindows -DWINDOWED -o kioskw.exe
)

"$python" "$here/parts.py" zip "$tree" "$work" "$out/kiosk-$version-win_amd64.zip"

# The installer gives every file the time that it has here; assemble.py has seen to the tree's.
cp -r --preserve=mode -- "$tree" "$work/tree"
find "$work" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
tree=$work/tree
# shellcheck disable=SC2016 # NSIS's own variable
"$python" "$here/parts.py" list "$tree" '$INSTDIR\versions\.new' >"$work/files.nsh"
quick=()
[ "${KIOSK_XZ:-}" != -0 ] || quick=(-DQUICK)
makensis -V2 -INPUTCHARSET UTF8 "-DVERSION=$version" "-DNUMBERS=$numbers" "-DWORK=$work" "${quick[@]}" \
    "-DSIZE=$(du --apparent-size -sk -- "$tree" | cut -f1)" \
    "-DHERE=$here" "-DOUT=$out/kiosk-setup-$version.exe" "$here/installer.nsi"
