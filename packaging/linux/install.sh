#!/bin/sh
# Installs kiosk, and what it needs, from the folder beside this file, without a network:
#     sudo sh install.sh [machine|desktop|none]
# Without a word Debian asks how the exhibition starts.
set -eu

folder=$(dirname -- "$(readlink -f -- "$0")")
say() { printf 'kiosk: %s\n' "$1 · $2" >&2; }

if [ "$(id -u)" != 0 ]; then
    say '要用管理员身份：sudo sh install.sh' 'as an administrator: sudo sh install.sh'
    exit 1
fi
case ${1-} in
    '') ;;
    machine | desktop | none)
        mkdir -p /etc/kiosk
        printf '%s\n' "$1" >/etc/kiosk/mode
        ;;
    *)
        say '用法：sh install.sh [machine|desktop|none]' 'usage: sh install.sh [machine|desktop|none]'
        exit 2
        ;;
esac

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
# apt reads without root's rights, and knows no path with spaces.
chmod 0755 "$work"
mkdir -p "$work/lists/partial"
ln -s -- "$folder/packages" "$work/packages"
printf 'deb [trusted=yes] file:%s/packages ./\n' "$work" >"$work/sources.list"
version=$(basename -- "$folder"/packages/kiosk_*.deb | cut -d _ -f 2)

# Only what lies here, and none of this machine's lists is touched.
from_here() {
    apt-get -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o "Dir::State::Lists=$work/lists" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= "$@"
}
from_here -qq update
from_here -y --allow-downgrades install "kiosk=$version"
if [ "$(cat /etc/kiosk/mode)" = machine ]; then
    say '装好了，重新启动电脑就开展' 'installed; restart the computer and the exhibition is there'
else
    say '装好了' 'installed'
fi
