# shellcheck shell=sh
# remember.sh ROOT: packages/NAME in ROOT keeps the version and the files of each package that is being
# unpacked there, of which nothing would be known afterwards.
set -eu
mkdir "$1/packages"
for deb in "$1"/var/cache/apt/archives/*.deb; do
    name=$(dpkg-deb --field "$deb" Package)
    dpkg-deb --field "$deb" Version >"$1/packages/$name"
    dpkg-deb --fsys-tarfile "$deb" | tar --list >>"$1/packages/$name"
done
