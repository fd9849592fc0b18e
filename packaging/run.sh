#!/usr/bin/env bash
# Sets up everything kiosk needs on a Debian 12 or 13, then runs it:
#     bash packaging/run.sh [arguments of kiosk]
# The first run needs a network and root or sudo; later ones need neither.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/setup.sh"

use_utf8
need_packages "${runtime_packages[@]}"
need_libraries requirements.txt

# The caller's folder stays the current one, so that CONTENT may be a relative path; a folder there
# that happens to be called kiosk must not be imported.
export PYTHONPATH=$checkout PYTHONSAFEPATH=1
exec "$python" -m kiosk "$@"
