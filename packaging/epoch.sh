# Sourced by whatever builds: when each file in what is built was last changed, one time for all.
# shellcheck shell=bash
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(sed -n 's/^epoch = //p' "$(dirname -- "${BASH_SOURCE[0]}")/targets.toml")
fi
export SOURCE_DATE_EPOCH
