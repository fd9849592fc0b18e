#!/bin/sh
# Installs kiosk, and what it needs, from the folder beside this file, without a network:
#     sudo sh install.sh machine|desktop|none
# machine: this computer shows the exhibition and nothing else; desktop: in the session of whoever logs in;
# none: nothing starts by itself. An update needs no word.
set -eu

folder=$(dirname -- "$(readlink -f -- "$0")")
say() { printf 'kiosk: %s\n' "$1 · $2" >&2; }

if [ "$(id -u)" != 0 ]; then
    say '要用管理员身份：sudo sh install.sh' 'as an administrator: sudo sh install.sh'
    exit 1
fi
mode=${1-$(cat /etc/kiosk/mode 2>/dev/null)} || mode=''
case $mode in
    machine | desktop | none)
        mkdir -p /etc/kiosk
        printf '%s\n' "$mode" >/etc/kiosk/mode
        ;;
    *)
        say '用法：sh install.sh machine|desktop|none' 'usage: sh install.sh machine|desktop|none'
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

# A screen of its own needs an X server; a desktop has one.
besides=''
if [ "$mode" = machine ]; then
    besides=$(dpkg-deb --field "$folder"/packages/kiosk_*.deb Recommends | tr -d ,)
fi
# shellcheck disable=SC2086 # words
from_here -y --allow-downgrades --no-install-recommends install "kiosk=$version" $besides
if [ "$mode" = machine ]; then
    say '装好了，重新启动电脑就开展' 'installed; restart the computer and the exhibition is there'
else
    say '装好了' 'installed'
fi
