#!/usr/bin/env bash
# Pins the newest allowed version of every library, with hashes, for each Python and machine we support:
#     bash packaging/lock.sh
# Needs uv and a network. Run the tests before committing what it wrote.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

# Debian 12 on arm64 has glibc 2.36, and PySide6's later wheels for arm64 ask for 2.39.
constraints=$(mktemp)
trap 'rm -f -- "$constraints"' EXIT
cat >"$constraints" <<'END'
PySide6-Essentials ==6.8.0.2; platform_machine == 'aarch64' and python_version < '3.12'
PySide6-Essentials >=6.11; platform_machine != 'aarch64' and python_version < '3.12'
END

# The index stays out of the files: each house has its own.
pin() {
    local file=$1
    shift
    uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
        --constraints "$constraints" --output-file "packaging/$file" "$@"
}
pin requirements.txt pyproject.toml
# The tests run on exactly what the museum gets.
pin requirements-test.txt pyproject.toml --extra test --constraints packaging/requirements.txt
# The tools that build the installers travel with none of them.
pin requirements-build.txt --group build
