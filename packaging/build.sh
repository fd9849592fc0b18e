#!/usr/bin/env bash
# Builds every installer on a Debian 12 or 13, into build/out:
#     bash packaging/build.sh [TARGET…]          linux_arm64 win_amd64 linux_x86_64; all without words
# Needs a network and root or sudo. What was fetched stays in build/cache. The public keys that
# `packaging/bundle.py keys` names go into every build, and a private one beside them signs the bundles.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/setup.sh"
. "$checkout/packaging/epoch.sh"

use_utf8
# In this order the archives of another processor, which qemu makes slowly, cost the least time.
[ $# -gt 0 ] || set -- linux_arm64 win_amd64 linux_x86_64
need_packages python3-venv mmdebstrap binutils xz-utils dpkg-dev qemu-user-static

# Bundles are made and signed by the program's own code, in its own environment.
need_libraries requirements.txt
signer=("$python" "$checkout/packaging/bundle.py")

# The builders' tools have an environment of their own: what is shown is what the tests ran on.
venv=$checkout/build/venv
python=$venv/bin/python
out=$checkout/build/out
mkdir -p "$out"
need_libraries requirements-build.txt
export PATH=$venv/bin:$PATH # nfpm

keys=()
while IFS= read -r key; do [ -z "$key" ] || keys+=(--key "$key"); done < <("${signer[@]}" keys)

# What a hall without a network needs besides, made beside the next target; only root may look into a
# fresh Debian.
# offline TREE ARCHITECTURE SUITE…
beside=()
offline() {
    [ "$(id -u)" = 0 ] || return 0
    local deb log
    deb=$out/kiosk_$(<"$1/VERSION")_$2.deb
    log=$checkout/build/offline_$2.log
    (
        for suite in "${@:3}"; do
            bash "$checkout/packaging/linux/offline.sh" "$deb" "$suite" "$out"
        done
    ) >"$log" 2>&1 || { tail -n 20 "$log" >&2 && false; } &
    beside+=($!)
}
trap '[ ${#beside[@]} -eq 0 ] || kill "${beside[@]}" 2>/dev/null || true' EXIT

for target in "$@"; do
    start=$SECONDS
    tree=$checkout/build/$target/tree
    # What lies there from before is nobody's while this runs.
    rm -f -- "$out/$target.source"
    "$python" -W ignore "$checkout/packaging/assemble.py" "$target" "${keys[@]}"
    case $target in
        win_amd64) bash "$checkout/packaging/windows/build.sh" "$tree" "$out" ;;
        *)
            bash "$checkout/packaging/linux/portable.sh" "$tree" "$out"
            bash "$checkout/packaging/linux/deb.sh" "$tree" "$out"
            bash "$checkout/packaging/linux/deb.sh" --old "$tree" "$out"
            ;;
    esac
    case $target in
        linux_x86_64) offline "$tree" amd64 bookworm trixie ;;
        linux_arm64) offline "$tree" arm64 trixie ;;
    esac
    [ ${#keys[@]} -eq 0 ] || "${signer[@]}" make "$tree" --out "$out"
    cp -- "$tree/SOURCE" "$out/$target.source"
    say "$target: $((SECONDS - start)) s"
done
for each in "${beside[@]}"; do wait "$each"; done
ls -l "$out" >&2
