# Sourced by the scripts beside it: what a Debian machine needs before it can show, test or build kiosk.
# shellcheck shell=bash disable=SC2034

checkout=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
venv=$checkout/.venv
python=$venv/bin/python

# What Qt links to and its wheel does not bring. "a|b" is one library under two names: Debian 13 renamed it.
mapfile -t runtime_packages < <(
    sed -n 's/^[^#]\S* *//p' "$checkout/packaging/linux/libraries" | tr -d ' ' | sort -u
)

say() { printf 'kiosk: %s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

# Without a UTF-8 locale, as on a minimal Debian, Qt complains and Chinese file names break.
use_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        '' | C | POSIX)
            unset LC_ALL
            export LC_CTYPE=C.UTF-8
            ;;
    esac
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -- "$@"
    fi
}

# need_packages NAME… installs the Debian packages that are missing; when none is, apt is not called.
need_packages() {
    if ! command -v dpkg-query >/dev/null; then
        return 0 # not a Debian: its owner brings the libraries, and Qt names the one that is missing
    fi
    local installed wanted name found missing=()
    installed=" $(dpkg-query --show --showformat='${db:Status-Status}:${Package} ' 2>/dev/null) "
    for wanted in "$@"; do
        found=
        for name in ${wanted//|/ }; do
            case $installed in *" installed:$name "*) found=yes ;; esac
        done
        [ -n "$found" ] || missing+=("$wanted")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    say "installing with apt: ${missing[*]}"
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        fail 'installing needs root: run this once as root, or install sudo.'
    fi
    # An outdated third-party list must not keep Debian's own packages away.
    as_root apt-get -qq update || say 'apt could not refresh every list; going on with what it has.'
    local names=()
    for wanted in "${missing[@]}"; do
        for name in ${wanted//|/ }; do
            if apt-cache show "$name" 2>/dev/null | grep -q '^Version:'; then
                names+=("$name")
                continue 2
            fi
        done
        names+=("${wanted##*|}")
    done
    # dpkg asks nobody: a kiosk has no keyboard.
    local log
    if ! log=$(as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 \
        --no-install-recommends install "${names[@]}" </dev/null 2>&1); then
        printf '%s\n' "$log" | tail -n 4 >&2
        fail "apt could not install: ${names[*]} (is the network up?)"
    fi
}

# Prints the first Python that is new enough and can make virtual environments.
find_python() {
    local candidate
    for candidate in "${KIOSK_PYTHON:-}" python3 /usr/bin/python3 python3.13 python3.12 python3.11; do
        if [ -n "$candidate" ] && command -v "$candidate" >/dev/null &&
            "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' \
                2>/dev/null; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

# need_libraries FILE brings .venv to the versions pinned in packaging/FILE; when it is there already,
# nothing is started and no network is needed.
need_libraries() {
    local requirements=$checkout/packaging/$1 stamp=$venv/.$1.stamp wanted
    wanted=$(sha256sum <"$requirements")
    if [ -f "$stamp" ] && [ "$(<"$stamp")" = "$wanted" ] && venv_works; then
        return 0
    fi

    # Two starts at once, as after a power cut with two autostart entries, must not build one venv.
    exec 9<"$checkout/packaging"
    flock 9
    if ! venv_works; then
        local base
        if ! base=$(find_python); then
            need_packages python3 python3-venv
            base=$(find_python) ||
                fail 'kiosk needs Python 3.11 or newer; set KIOSK_PYTHON to one, or use Debian 12 or 13.'
        fi
        say "making $venv"
        rm -rf -- "$venv"
        "$base" -m venv "$venv" || fail "could not make $venv"
    fi
    if ! [ -f "$stamp" ] || [ "$(<"$stamp")" != "$wanted" ]; then
        say 'fetching the libraries (about 110 MB, only this once)'
        # pip fetches everything before it changes anything: without a network the old ones stay.
        "$python" -m pip install --quiet --disable-pip-version-check --no-input \
            --only-binary :all: --require-hashes -r "$requirements" >&2 ||
            fail 'the libraries could not be fetched (is the network up?); nothing was changed.'
        printf '%s\n' "$wanted" >"$stamp"
    fi
    exec 9<&-
}

# False as well when Debian's upgrade took the Python away that the venv was made from.
venv_works() {
    local version
    [ -x "$python" ] &&
        version=$("$python" -IS -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) &&
        [ -d "$venv/lib/python$version/site-packages/pip" ]
}

# start_screen opens an X screen of our own, points DISPLAY at it, and sets screen_pid.
start_screen() {
    local number
    exec 8< <(exec Xvfb -displayfd 1 -screen 0 1920x1080x24 -nolisten tcp -noreset 2>/dev/null)
    screen_pid=$!
    read -r -t 30 number <&8 || fail 'Xvfb did not start.'
    export DISPLAY=:$number
}
