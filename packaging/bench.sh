#!/usr/bin/env bash
# Sets up everything the bench needs on a Debian 12 or 13, then measures kiosk beside Chromium:
#     bash packaging/bench.sh                 every row; about an hour
#     bash packaging/bench.sh start touch     only these
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/setup.sh"

use_utf8
# libxtst6 is the bench's finger; npm fetches what users pick today.
need_packages "${runtime_packages[@]}" xvfb chromium libxtst6 npm
need_libraries requirements-test.txt

cd -- "$checkout"
export PYTHONPATH=$checkout
unset WAYLAND_DISPLAY XDG_SESSION_TYPE
exec "$python" -m tests.bench "$@"
