#!/usr/bin/env bash
# Proves the Windows installation as far as wine goes:
#     bash packaging/windows/wine.sh SETUP.exe UPGRADE.exe OUT
# prints a line for each proof, `ok NAME SECONDS` or `FAILED NAME why`, lays screenshots and logs into
# OUT, and exits with 1 when a proof failed. The portable archive is tried where it lies beside SETUP.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=packaging/setup.sh
. "$here/../setup.sh"

[ $# = 3 ] || fail 'usage: wine.sh SETUP.exe UPGRADE.exe OUT'
setup=$(realpath -- "$1")
upgrade=$(realpath -- "$2")
mkdir -p -- "$3"
out=$(realpath -- "$3")
need_packages wine wine64 gcc-mingw-w64-x86-64 xvfb imagemagick unzip

work=$(mktemp -d)
# wine takes "Documents" from the home of whoever calls this: nothing of his is seen or changed.
mkdir "$work/home"
export HOME=$work/home
export WINEPREFIX=$work/prefix WINEDEBUG=-all
# No .NET and no browser, which wine would ask to fetch; our stand-ins for what wine 8 lacks.
export WINEDLLOVERRIDES='mscoree,mshtml=;mscms,icuuc,bcryptprimitives=n'
unset WAYLAND_DISPLAY
drive=$WINEPREFIX/drive_c
machine=$drive/ProgramData/Kiosk
state=$machine/state
root="$drive/Program Files/Kiosk"
program='C:\Program Files\Kiosk'

screen_pid=
clean_up() {
    cp -- "$state"/*.log "$out" 2>/dev/null || true
    wineserver -k 2>/dev/null || true
    [ -z "$screen_pid" ] || kill "$screen_pid" 2>/dev/null || true
    sleep 1
    rm -rf -- "$work"
}
trap clean_up EXIT

# ---------------------------------------------------------------- wine

# Python under wine needs an input and a pipe for its output.
windows() {
    timeout 300 wine "$@" </dev/null 2>/dev/null | cat
    return "${PIPESTATUS[0]}"
}

in_background() {
    timeout 900 wine "$@" </dev/null >/dev/null 2>&1 &
}

# The processes of our wine that run PROGRAM.exe.
processes() {
    local folder
    for folder in /proc/[0-9]*; do
        if tr '\0' '\n' <"$folder/cmdline" 2>/dev/null | head -n 1 | grep -qi "$1" &&
            tr '\0' '\n' <"$folder/environ" 2>/dev/null | grep -qx "WINEPREFIX=$WINEPREFIX"; then
            basename -- "$folder"
        fi
    done 2>/dev/null
}

# wait_for SECONDS COMMAND… until the command succeeds
wait_for() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.2
    done
}

runs() { [ -n "$(processes "$1")" ]; }
gone() { ! runs "$1"; }
version_of() { basename -- "$1" .exe | sed 's/^kiosk-setup-//'; }
said() { grep -c -- "$1" "$state/launcher.log" || true; }
# The exhibition tells that its first screen is complete; the launcher takes note when it ends.
reached() { [ -s "$state/started" ]; }
# shown VERSION: its first screen is complete; Python ends its lines as Windows does.
shown() { [ "$(tr -d '\r' <"$state/started")" = "$1" ]; }
registry() { windows reg query "$1" /reg:64 2>/dev/null | grep -q -- "$2"; }

# ---------------------------------------------------------------- proofs

failures=0
# proof NAME FUNCTION: what the function prints is why it failed
proof() {
    local name=$1 begun why
    begun=$(date +%s%N)
    if why=$("$2" 2>&1); then
        printf 'ok %s %d.%02d%s\n' "$name" $((($(date +%s%N) - begun) / 1000000000)) \
            $((($(date +%s%N) - begun) / 10000000 % 100)) "${why:+ ($why)}"
    else
        printf 'FAILED %s %s\n' "$name" "$(tr '\n' ' ' <<<"${why:-it was not so}")"
        failures=$((failures + 1))
    fi
}

# expect WHAT COMMAND…
expect() {
    local what=$1
    shift
    "$@" || { printf 'not so: %s\n' "$what" && exit 1; }
}

not() { ! "$@"; }

status_of() {
    local status=0
    windows "$@" >/dev/null || status=$?
    printf '%s' "$status"
}

picture() {
    import -window root "$out/$1.png"
    # A black or white screen has few colours, an exhibition thousands.
    expect "$1.png shows something" [ "$(identify -format %k "$out/$1.png")" -gt 1000 ]
}

prepare() {
    # wine64 alone complains about its missing 32-bit half and goes on.
    wineboot --init </dev/null >/dev/null 2>&1 || true
    local library
    for library in icuuc bcryptprimitives mscms; do
        local more=()
        [ $library != bcryptprimitives ] || more=(-ladvapi32)
        x86_64-w64-mingw32-gcc -shared -O1 -s "$here/wine/$library.c" -o "$drive/windows/system32/$library.dll" "${more[@]}"
    done
    x86_64-w64-mingw32-gcc -O1 -s -mwindows "$here/wine/broken.c" -o "$work/broken.exe"
    windows winecfg -v win10
}

old=$(version_of "$setup")
new=$(version_of "$upgrade")

refuses_old_windows() {
    windows winecfg -v win81
    expect 'exit status 11' [ "$(status_of "$setup" /S)" = 11 ]
    expect 'the desk refuses, too' [ "$(status_of "$setup" /S /DESK)" = 11 ]
    expect 'nothing is installed' [ ! -e "$root" ]
    windows winecfg -v win10
}

installs_silently() {
    local status seconds processor TIMEFORMAT='%R %U'
    { time status=$(status_of "$setup" /S); } 2>"$work/time"
    expect 'exit status 0' [ "$status" = 0 ]
    # A busy machine takes longer than its processor works for us.
    read -r seconds processor <"$work/time"
    expect "at most 30 s, not $seconds s, of which $processor s were work" [ "${seconds%.*}" -lt 30 ]
    echo "of which $processor s were work"
}

lays_everything_in_its_place() {
    expect 'the version' [ -f "$root/versions/$old/runtime/pythonw.exe" ]
    expect 'current' [ "$(<"$state/current")" = "$old" ]
    expect 'no previous' [ ! -e "$state/previous" ]
    expect 'content' cmp "$machine/content/exhibition.yaml" \
        "$root/versions/$old/app/kiosk/data/content/exhibition.yaml"
    expect 'all of the content' diff -r "$machine/content" "$root/versions/$old/app/kiosk/data/content"
    expect 'settings name the content' "$python" -c 'import sys, tomllib
assert tomllib.load(open(sys.argv[1], "rb"))["content"] == r"C:\ProgramData\Kiosk\content"' "$machine/settings.toml"
    expect 'autostart' registry 'HKLM\Software\Microsoft\Windows\CurrentVersion\Run' 'kioskw.exe" --wall'
    expect 'the list of programs' registry \
        'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Kiosk' "$old"
    local menu="$drive/ProgramData/Microsoft/Windows/Start Menu/Programs/Kiosk"
    expect 'lock-down and its way back' [ -f "$root/lockdown.ps1" -a -f "$root/unlock.ps1" ]
    expect 'Start menu' [ "$(find "$menu" -name '*.lnk' | wc -l)" = 6 ]
}

passes_words_through() {
    local told
    told=$(windows "$program\\kiosk.exe" --version)
    expect 'the version is told' grep -q "^kiosk " <<<"$told"
    expect 'a wrong word has its exit status' [ "$(status_of "$program\\kiosk.exe" run --nonsense)" = 2 ]
}

survives_signals() {
    # What stands in for the program in trials has no Qt.
    [ -d "$root/versions/$old/site/PySide6" ] || return 0
    expect 'Python and PySide6 get along' [ "$(status_of "$program\\versions\\$old\\runtime\\python.exe" \
        "Z:$(realpath -- "$here/../emit.py" | tr / '\\')")" = 0 ]
}

starts_and_leaves() {
    expect 'kiosk run --smoke ends with 0' [ "$(status_of "$program\\kiosk.exe" run --smoke)" = 0 ]
}

shows_the_wall() {
    in_background "$program\\kioskw.exe" --wall
    expect 'the first screen within 90 s' wait_for 90 reached
    sleep 3 # the title writes itself
    picture wall
}

runs_only_once() {
    expect 'exit status 0' [ "$(status_of "$program\\kioskw.exe" --wall)" = 0 ]
    expect 'one exhibition' [ "$(said "$old starts")" = 1 ]
}

starts_again_after_a_fall() {
    local fallen
    fallen=$(processes pythonw.exe)
    # shellcheck disable=SC2086 # several processes
    kill -KILL $fallen
    expect 'it is started again' wait_for 20 at_least 2 "$old starts"
    expect 'the first version is believed' [ "$(<"$state/confirmed")" = "$old" ]
    expect 'the first screen is there again' wait_for 90 reached
}

at_least() { [ "$(said "$2")" -ge "$1" ]; }

stops() {
    expect 'exit status 0' [ "$(status_of "$program\\kiosk.exe" --stop)" = 0 ]
    expect 'no exhibition' gone pythonw.exe
    expect 'no launcher' wait_for 5 gone kioskw.exe
    expect 'it ended by itself' [ "$(said 'did not end by itself')" = 0 ]
    expect 'stopping nothing is no fault' [ "$(status_of "$program\\kiosk.exe" --stop)" = 0 ]
}

falls_with_its_launcher() {
    in_background "$program\\kioskw.exe" --wall
    expect 'the first screen' wait_for 90 reached
    # shellcheck disable=SC2046 # a number
    kill -KILL $(processes kioskw.exe)
    expect 'the exhibition is gone' wait_for 10 gone pythonw.exe
}

upgrades() {
    printf '# 策展人写的 written by a curator\n' >>"$machine/content/exhibition.yaml"
    printf 'idle = 77\n' >>"$machine/settings.toml"
    rm -f -- "$machine/content/README.md"
    cp -r -- "$machine/content" "$machine/settings.toml" "$work/"
    in_background "$program\\kioskw.exe" --wall
    expect 'the wall shows the old version' wait_for 90 reached
    expect 'exit status 0' [ "$(status_of "$upgrade" /S)" = 0 ]
    expect 'current' [ "$(<"$state/current")" = "$new" ]
    expect 'previous' [ "$(<"$state/previous")" = "$old" ]
    expect 'both side by side' [ -d "$root/versions/$old" -a -d "$root/versions/$new" ]
    expect 'content as it was' diff -r "$machine/content" "$work/content"
    expect 'settings as they were' cmp "$machine/settings.toml" "$work/settings.toml"
}

shows_the_new_version() {
    expect 'the wall is started again' wait_for 30 at_least 1 "$new starts"
    expect 'the first screen' wait_for 90 reached
    expect 'of the new version' shown "$new"
    sleep 3
    picture upgraded
}

# notes NAME=WORD…: these are the notes, and there are no others.
notes() {
    local name pair said wanted
    for name in current previous confirmed failed; do
        wanted=
        for pair in "$@"; do [ "${pair%%=*}" != $name ] || wanted=${pair#*=}; done
        said=$(cat -- "$state/$name" 2>/dev/null || true)
        [ "$said" = "$wanted" ] || { printf '%s is "%s", not "%s"\n' $name "$said" "$wanted" && exit 1; }
    done
}

use() { status_of "$program\\kiosk.exe" --use "$1"; }

# failing VERSION: one that is installed and ends at once
failing() {
    mkdir -p -- "$root/versions/$1/runtime"
    cp -- "$work/broken.exe" "$root/versions/$1/runtime/python.exe"
    cp -- "$work/broken.exe" "$root/versions/$1/runtime/pythonw.exe"
}

refuses_what_is_not_here() {
    notes "current=$new" "previous=$old" "confirmed=$old"
    local word
    for word in 7.0 "..\\versions\\$new" "$new " ''; do
        expect "\"$word\" is refused" [ "$(use "$word")" = 2 ]
    done
    expect 'so is no word' [ "$(status_of "$program\\kiosk.exe" --use)" = 2 ]
    notes "current=$new" "previous=$old" "confirmed=$old"
    expect 'nothing is deleted' [ -d "$root/versions/$old" ]
}

# While the second is on the wall: what has shown itself there counts already.
third_removes_the_first() {
    local versions=$root/versions
    failing 99
    mkdir -p -- "$versions/.old/app" "$versions/.new" "$versions/.97.part" "$versions/.98.part" "$versions/notes"
    touch -d '2 hours ago' -- "$versions/.97.part"
    expect 'exit status 0' [ "$(use 99)" = 0 ]
    notes current=99 "previous=$new" "confirmed=$new"
    expect 'the first is gone' [ ! -e "$versions/$old" ]
    expect 'the second stays' [ -f "$versions/$new/runtime/pythonw.exe" ]
    expect 'and is on the wall' runs pythonw.exe
    expect 'what was left over is gone' [ ! -e "$versions/.old" -a ! -e "$versions/.97.part" ]
    expect 'what somebody may lay stays' [ -d "$versions/.new" -a -d "$versions/.98.part" ]
    expect 'what is no version stays' [ -d "$versions/notes" ]
    expect 'a version finds its launcher' \
        [ "$(windows "$program\\kiosk.exe" update | tr -d '\r')" = "$program\\kiosk.exe" ]
    rmdir -- "$versions/.new" "$versions/.98.part" "$versions/notes"
    windows "$program\\kiosk.exe" --stop >/dev/null
    notes current=99 "previous=$new" "confirmed=$new"
}

goes_back() {
    in_background "$program\\kioskw.exe" --wall
    expect 'gone back' wait_for 30 at_least 1 "back to $new"
    expect 'two starts' [ "$(said '99 starts')" = 2 ]
    expect 'the first screen' wait_for 90 reached
    expect 'of the version before' shown "$new"
    notes "current=$new" "previous=$new" "confirmed=$new" failed=99
    "$python" - "$state/launcher.log" <<'END' || exit 1
import sys
from datetime import datetime
lines = [line.split(" ", 1) for line in open(sys.argv[1], encoding="utf-8").read().splitlines()]
at = max(i for i, (_, words) in enumerate(lines) if "back to" in words)
fell, began = (datetime.fromisoformat(lines[i][0]) for i in (at - 1, at + 1))
took = (began - fell).total_seconds()
print(f"from the second fall to the next start {took:.3f} s")
sys.exit(took >= 1)
END
    windows "$program\\kiosk.exe" --stop >/dev/null
}

two_that_fail_end_at_the_one_that_showed_itself() {
    failing 98
    failing 99
    printf '98\n' >"$state/previous"
    printf '98\n' >"$state/failed"
    printf '99\n' >"$state/current"
    local before
    before=$(said "back to $new")
    in_background "$program\\kioskw.exe" --wall
    expect 'gone back' wait_for 30 at_least $((before + 1)) "back to $new"
    expect 'the first screen' wait_for 90 reached
    expect 'of the version that showed itself' shown "$new"
    notes "current=$new" previous=98 "confirmed=$new" failed=99
    expect 'the other one was not tried' [ "$(said '98 starts')" = 0 ]
    windows "$program\\kiosk.exe" --stop >/dev/null
}

hangs_before_its_screen() {
    rm -f -- "$state"/{failed,attempts}
    printf '99\n' >"$state/current"
    KIOSK_HANGS=yes KIOSK_PATIENCE=3 in_background "$program\\kioskw.exe" --wall
    expect 'ended twice' wait_for 60 at_least 2 'no complete screen after 3 s'
    expect 'the first screen' wait_for 90 reached
    expect 'of the version that showed itself' shown "$new"
    windows "$program\\kiosk.exe" --stop >/dev/null
}

# Where none has ever shown itself, both are tried, and then the pause grows from start to start.
swings_no_more() {
    cp -r -- "$state" "$work/kept"
    rm -f -- "$state"/{confirmed,failed,attempts}
    : >"$state/launcher.log"
    printf '98\n' >"$state/previous"
    printf '99\n' >"$state/current"
    in_background "$program\\kioskw.exe" --wall
    expect 'three starts of the one before' wait_for 60 at_least 3 '98 starts'
    windows "$program\\kiosk.exe" --stop >/dev/null
    notes current=98 previous=98 failed=99
    expect 'one step back' [ "$(said 'back to')" = 1 ]
    "$python" - "$state/launcher.log" <<'END' || exit 1
import sys
from datetime import datetime
lines = [line.split(" ", 1) for line in open(sys.argv[1], encoding="utf-8").read().splitlines()]
pauses, ended = [], None
for moment, words in lines:
    if "ended with" in words:
        ended = datetime.fromisoformat(moment)
    elif "starts" in words and ended:
        pauses.append((datetime.fromisoformat(moment) - ended).total_seconds())
print("pauses:", " ".join(f"{pause:.1f}" for pause in pauses))
# 99, 1 s, 99, none, 98, 4 s, 98, 8 s, 98
sys.exit([round(pause) for pause in pauses] != [1, 0, 4, 8])
END
    cp -- "$state/launcher.log" "$out/swings.log"
    rm -rf -- "$state"
    cp -r -- "$work/kept" "$state"
}

spares_what_runs() {
    failing 97
    touch -- "$root/versions/97/VERSION"
    in_background "$program\\versions\\97\\runtime\\pythonw.exe" wait
    expect 'it runs' wait_for 20 runs 'versions.97.runtime'
    expect 'exit status 0' [ "$(use "$new")" = 0 ]
    expect 'all of it stays' [ -f "$root/versions/97/VERSION" -a -f "$root/versions/97/runtime/pythonw.exe" ]
    # shellcheck disable=SC2046 # several processes
    kill -KILL $(processes 'versions.97.runtime')
    wait_for 20 gone 'versions.97.runtime' || true
    expect 'once more' [ "$(use "$new")" = 0 ]
    expect 'then it is gone' [ ! -e "$root/versions/97" ]
}

downgrades() {
    expect 'exit status 0' [ "$(status_of "$setup" /S)" = 0 ]
    expect 'current' [ "$(<"$state/current")" = "$old" ]
    expect 'previous is the one that showed itself' [ "$(<"$state/previous")" = "$new" ]
    expect 'nobody else is there' [ "$(find "$root/versions" -mindepth 1 -maxdepth 1 | wc -l)" = 2 ]
    expect 'content as it was' diff -r "$machine/content" "$work/content"
}

removes() {
    windows "$program\\uninstall.exe" /S
    expect 'the program is gone' wait_for 60 [ ! -e "$root" ]
    expect 'content stays' diff -r "$machine/content" "$work/content"
    expect 'settings stay' cmp "$machine/settings.toml" "$work/settings.toml"
    expect 'no autostart' not registry 'HKLM\Software\Microsoft\Windows\CurrentVersion\Run' kioskw
    expect 'not in the list of programs' not registry \
        'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Kiosk' DisplayName
}

user=$drive/users/$(id -un)
desk="$user/AppData/Local/Programs/Kiosk"
desk_program="C:\\users\\$(id -un)\\AppData\\Local\\Programs\\Kiosk"
classes='HKCU\Software\Classes'

installs_a_desk() {
    cp -- "$WINEPREFIX/system.reg" "$work/system.reg" # wine writes it some seconds late
    windows reg add "$classes\\.yaml" /ve /d Another.Editor /f >/dev/null
    expect 'exit status 0' [ "$(status_of "$setup" /S /DESK)" = 0 ]
    expect 'the version' [ -f "$desk/versions/$old/runtime/pythonw.exe" ]
    expect 'it knows its exhibition' grep -q '^content = "C:.*Kiosk.*exhibition"' "$desk/settings.toml"
    expect 'whose check needs no name' [ "$(status_of "$desk_program\\kiosk.exe" check)" = 0 ]
    expect 'nothing for the whole machine' [ ! -e "$root" ]
    expect 'no autostart' not registry 'HKLM\Software\Microsoft\Windows\CurrentVersion\Run' kioskw
    expect 'no autostart of this user' not registry 'HKCU\Software\Microsoft\Windows\CurrentVersion\Run' kioskw
    expect 'not in the machine'"'"'s list of programs' not registry \
        'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Kiosk' DisplayName
    expect 'the editor of .yaml keeps it' registry "$classes\\.yaml" Another.Editor
    expect 'in "Open with"' registry "$classes\\.yaml\\OpenWithProgids" Kiosk.Exhibition
    windows reg delete "$classes\\.yaml" /ve /f >/dev/null
    expect 'once more' [ "$(status_of "$setup" /S /DESK)" = 0 ]
    expect 'where nobody has .yaml, it is ours' registry "$classes\\.yaml" Kiosk.Exhibition
}

opens_by_double_click() {
    local folder="$user/Documents/Kiosk/exhibition" program
    program="C:\\users\\$(id -un)\\AppData\\Local\\Programs\\Kiosk\\kioskw.exe"
    expect 'an exhibition to work on' [ -f "$folder/exhibition.yaml" ]
    expect 'the command' registry "$classes\\Kiosk.Exhibition\\shell\\open\\command" \
        "\"${program//\\/\\\\}\" preview \"%1\""
    # wine knows no classes of one user, so that we call the command ourselves.
    in_background "$program" preview "C:\\users\\$(id -un)\\Documents\\Kiosk\\exhibition\\exhibition.yaml"
    expect 'the preview' wait_for 60 runs pythonw.exe
    sleep 15
    picture desk
    # shellcheck disable=SC2046 # several processes
    kill -KILL $(processes pythonw.exe)
}

removes_the_desk() {
    wait_for 20 gone kioskw.exe || true
    windows "C:\\users\\$(id -un)\\AppData\\Local\\Programs\\Kiosk\\uninstall.exe" /S
    wait_for 60 [ ! -e "$desk" ] || true
    expect "nothing is left of $(find "$desk" -maxdepth 2 -printf '%p ' 2>/dev/null)" [ ! -e "$desk" ]
    expect 'the exhibition stays' [ -f "$user/Documents/Kiosk/exhibition/exhibition.yaml" ]
    expect '.yaml is free again' not registry "$classes\\.yaml" Kiosk.Exhibition
}

runs_from_a_folder() {
    local folder="$work/展厅 stick"
    mkdir -- "$folder"
    unzip -q "$(dirname -- "$setup")/kiosk-$old-win_amd64.zip" -d "$folder"
    local kiosk="$folder/kiosk-$old-win_amd64"
    expect 'kiosk run --smoke ends with 0' [ "$(status_of "$kiosk/kiosk.exe" run --smoke)" = 0 ]
    expect 'its state is beside it' [ -f "$kiosk/state/launcher.log" ]
    expect 'so is its content' [ -f "$kiosk/content/exhibition.yaml" ]
    expect 'and that is shown' [ "$(status_of "$kiosk/kiosk.exe" check)" = 0 ]
}

start_screen
prepare
proof refuses-old-windows refuses_old_windows
proof installs-silently installs_silently
proof lays-everything-in-its-place lays_everything_in_its_place
proof passes-words-through passes_words_through
proof survives-20000-signals survives_signals
proof starts-and-leaves starts_and_leaves
proof shows-the-wall shows_the_wall
proof runs-only-once runs_only_once
proof starts-again-after-a-fall starts_again_after_a_fall
proof stops stops
proof falls-with-its-launcher falls_with_its_launcher
proof upgrades upgrades
proof shows-the-new-version shows_the_new_version
proof refuses-what-is-not-here refuses_what_is_not_here
proof third-removes-the-first third_removes_the_first
proof goes-back goes_back
proof two-that-fail-end-at-the-one-that-showed-itself two_that_fail_end_at_the_one_that_showed_itself
proof hangs-before-its-screen hangs_before_its_screen
proof swings-no-more swings_no_more
proof spares-what-runs spares_what_runs
proof downgrades downgrades
proof removes removes
proof installs-a-desk installs_a_desk
proof opens-by-double-click opens_by_double_click
proof removes-the-desk removes_the_desk
if [ -f "$(dirname -- "$setup")/kiosk-$old-win_amd64.zip" ]; then
    proof runs-from-a-folder runs_from_a_folder
fi
[ $failures = 0 ]
