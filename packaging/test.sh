#!/usr/bin/env bash
# Sets up everything the tests need on a Debian 12 or 13, then runs them on an X screen of their own:
#     bash packaging/test.sh                          lint, format, types, layers, all tests
#     bash packaging/test.sh [arguments of pytest]    only these tests
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/setup.sh"

use_utf8
need_packages "${runtime_packages[@]}" xvfb
need_libraries requirements-test.txt

cd -- "$checkout"
export PYTHONPATH=$checkout

runtime=$(mktemp -d)
screen_pid=
clean_up() {
    [ -z "$screen_pid" ] || kill "$screen_pid" 2>/dev/null || true
    rm -rf -- "$runtime"
}
trap clean_up EXIT
# Qt warns without one, and a warning fails a test.
export XDG_RUNTIME_DIR=$runtime
# The tests see the same screen everywhere, not the desktop they are started from.
unset WAYLAND_DISPLAY XDG_SESSION_TYPE
start_screen

if [ $# -gt 0 ]; then
    "$python" -m pytest "$@"
    exit
fi

failed=()
# Every check speaks, even after one has failed.
check() {
    local name=$1
    shift
    printf '\n--- %s\n' "$name"
    "$@" || failed+=("$name")
}
check ruff "$python" -m ruff check .
check 'ruff format' "$python" -m ruff format --check .
check mypy "$python" -m mypy
check lint-imports "$python" -c 'import importlinter.cli as cli; cli.lint_imports_command()'
check pytest "$python" -m pytest

[ ${#failed[@]} -eq 0 ] || fail "failed: ${failed[*]}"
