#!/bin/sh
# The curator's desk, for the user who calls it, without root and without autostart:
#     sh desk.sh              installs it, or this version of it
#     sh desk.sh --remove     takes away what that has installed
set -eu

here=$(dirname -- "$(readlink -f -- "$0")")
data=${XDG_DATA_HOME:-$HOME/.local/share}
home=$HOME/.local/lib/kiosk
command=$HOME/.local/bin/kiosk
entry=$data/applications/kiosk-preview.desktop
icon=$data/icons/hicolor/256x256/apps/kiosk.png
kind=$data/mime/packages/kiosk-exhibition.xml
documents=$(xdg-user-dir DOCUMENTS 2>/dev/null) || documents=$HOME
[ "$documents" != "$HOME" ] || documents=$HOME/Documents
content=$documents/Kiosk/exhibition

say() { printf 'kiosk: %s\n' "$1 · $2"; }

# The desktop looks into what these two make.
tell_desktop() {
    update-mime-database "$data/mime" >/dev/null 2>&1 || true
    update-desktop-database "$data/applications" >/dev/null 2>&1 || true
}

# `put FILE PLACE`: whole or not at all.
put() {
    mkdir -p -- "${2%/*}"
    cp -- "$1" "$2.new"
    mv -fT -- "$2.new" "$2"
}

# An exhibition to begin with, where curators keep their files; once.
lay_content() {
    [ ! -e "$home/settings.toml" ] || return 0
    if [ ! -e "$content" ]; then
        mkdir -p -- "${content%/*}"
        cp -r -- "$here/content" "$content.new"
        mv -T -- "$content.new" "$content"
    fi
    place=$(printf '%s\n' "$content" | sed 's/[\\"]/\\&/g; s/[\\|&]/\\&/g')
    sed "s|^content = .*|content = \"$place\"|" "$here/settings.toml" >"$home/settings.toml.new"
    mv -fT -- "$home/settings.toml.new" "$home/settings.toml"
}

install_desk() {
    if [ -e "$command" ] && [ "$(readlink -f -- "$command")" != "$home/kiosk" ]; then
        say "$command 是别的程序，没有安装" "$command is another program; nothing was installed"
        return 1
    fi
    if [ ! -d "$here/desk" ]; then
        say "请从解开的压缩包里运行 desk.sh" 'call the desk.sh of the archive that was unpacked'
        return 1
    fi
    version=$(cat "$here"/versions/*/VERSION | sort -V | tail -n 1)
    mkdir -p -- "$home/versions" "${command%/*}"
    rm -rf -- "$home/versions/$version.new"
    cp -r -- "$here/versions/$version" "$home/versions/$version.new"
    rm -rf -- "${home:?}/versions/$version"
    mv -T -- "$home/versions/$version.new" "$home/versions/$version"
    put "$here/kiosk" "$home/kiosk"
    put "$here/desk.sh" "$home/desk.sh"
    ln -sfT -- "$home/kiosk" "$command"

    "$home/kiosk" --use "$version"

    lay_content
    put "$here/desk/kiosk-exhibition.xml" "$kind"
    put "$here/desk/kiosk-preview.desktop" "$entry"
    put "$here/desk/kiosk.png" "$icon"
    # Not every desktop looks for programs in ~/.local/bin. A % starts a field there.
    place=$(printf '%s\n' "$command" | sed 's/%/%%/g; s/[\\|&]/\\&/g')
    sed -i "s|^Exec=kiosk|Exec=\"$place\"|" "$entry"
    tell_desktop
    say "$version 装好了，菜单里叫「策展工作台」" "$version is installed; the menu calls it: Curator's desk"
}

remove_desk() {
    [ ! -x "$home/kiosk" ] || "$home/kiosk" --stop
    [ "$(readlink -f -- "$command")" != "$home/kiosk" ] || rm -f -- "$command"
    rm -f -- "$entry" "$kind" "$icon"
    rm -rf -- "$home"
    tell_desktop
    # What the two have made for kiosk alone.
    if rmdir -- "$data/mime/packages" 2>/dev/null; then
        for made in aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types \
            version XMLnamespaces; do
            rm -f -- "$data/mime/$made"
        done
        rmdir -- "$data/mime/application" "$data/mime" 2>/dev/null || true
    fi
    [ "$(ls -A -- "$data/applications" 2>/dev/null)" != mimeinfo.cache ] ||
        rm -f -- "$data/applications/mimeinfo.cache"
    rmdir -p -- "${icon%/*}" 2>/dev/null || true
    rmdir -- "$data/applications" "$HOME/.local/lib" "$HOME/.local/bin" 2>/dev/null || true
    say '已经移除，您的展览内容都在原处' 'removed; your exhibitions are where they were'
}

case ${1-} in
    '') install_desk ;;
    --remove) remove_desk ;;
    *)
        echo 'sh desk.sh [--remove]' >&2
        exit 2
        ;;
esac
