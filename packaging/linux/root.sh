# Sourced by verify.sh and offline.sh, in a private mount namespace: a fresh Debian in a folder.
# shellcheck shell=bash disable=SC2154

# Lets this kernel start programs of another processor, with qemu.
teach_kernel() {
    [ "$architecture" = arm64 ] && [ "$(dpkg --print-architecture)" != arm64 ] || return 0
    local formats=/proc/sys/fs/binfmt_misc
    [ -e $formats/register ] || mount -t binfmt_misc none $formats
    [ -e $formats/qemu-aarch64 ] || printf '%s' \
        ':qemu-aarch64:M::\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\xb7\x00:' \
        '\xff\xff\xff\xff\xff\xff\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff:' \
        '/usr/bin/qemu-aarch64-static:F' >$formats/register
}

# Makes $root a minimal $suite of $architecture in which nothing starts by itself.
# KIOSK_BASE is such a root, packed before.
make_root() {
    teach_kernel
    if [ -n "${KIOSK_BASE:-}" ]; then
        tar -C "$root" --xattrs -xf "$KIOSK_BASE"
    else
        mmdebstrap --variant=minbase --architectures="$architecture" "$suite" "$root"
    fi
    chmod 0755 "$root"
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
    cp --dereference /etc/resolv.conf "$root/etc/resolv.conf"
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod +x "$root/usr/sbin/policy-rc.d"
    inside apt-get -qq update
}

inside() {
    env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb DEBIAN_FRONTEND=noninteractive \
        chroot "$root" "$@"
}

apt() { inside apt-get -y -o Dpkg::Use-Pty=0 "$@"; }

remove_root() {
    local place
    for place in tmp/.X11-unix dev/shm dev proc; do
        umount --recursive "$root/$place" 2>/dev/null || true
    done
    # Never into this machine's own folders.
    grep -q " $root/" /proc/mounts || rm -rf -- "$root"
}
