#!/bin/sh
# Installs Kezek from its one file, on Debian 12 or another Linux x64, as root:
#
#   tar -xOf kezek-<version>-linux-x64.tar install.sh | sh -s -- kezek-<version>-linux-x64.tar
#
# A machine that has it already is upgraded by "kezek upgrade <file>".
# For a trial without systemd and without an account of its own: --root <folder> puts everything below a folder.
set -eu
umask 022

root=
file=
while [ $# -gt 0 ]; do
  case "$1" in
    --root) root=$2; shift 2 ;;
    *) file=$1; shift ;;
  esac
done
fail() { echo "Kezek is not installed: $1" >&2; exit 1; }

[ -n "$file" ] || fail 'name the release: sh install.sh kezek-<version>-linux-x64.tar'
[ -r "$file" ] || fail "$file cannot be read. Is the drive still there?"
[ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || fail "this release is for Linux x64, not for $(uname -s) $(uname -m)."
[ -n "$root" ] || [ "$(id -u)" = 0 ] || fail 'only root can: begin with sudo.'
home=$root/opt/kezek
data=$root/var/lib/kezek
[ ! -e "$home/current" ] || fail "$home has a release. To upgrade: kezek upgrade $file"

incoming=$home/releases/.incoming
trap 'rm -rf "$incoming"' EXIT
rm -rf "$incoming"
mkdir -p "$incoming/program"
tar --no-same-owner -C "$incoming" -xf "$file" manifest.json manifest.sig release-key.pub payload.tar.gz ||
  fail "$file is no release, or is damaged: copy it again."
said() { sed -n "s/^ *\"$1\": \"\\([^\"]*\\)\".*/\\1/p" "$incoming/manifest.json"; }
version=$(said version)
echo "$(said sha256)  $incoming/payload.tar.gz" | sha256sum --check --status ||
  fail "$file is damaged: copy it again."
tar --no-same-owner -C "$incoming/program" -xzf "$incoming/payload.tar.gz" || fail "there is no room in $home."
program=$incoming/program
(cd "$program" && node_modules/.bin/node server/ops/release/check-signature.ts "$incoming") ||
  fail "$file is not what was signed. Ask where it comes from."
mv "$program" "$home/releases/$version"
cp "$incoming/release-key.pub" "$home/release-key.pub"
sync -f "$home"
ln -s "releases/$version" "$home/current"

if [ -n "$root" ]; then
  mkdir -p "$data"
  chmod 700 "$data"
  echo "Kezek $version is in $home. Its commands: KEZEK_HOME=$home KEZEK_DATA=$data $home/current/server/ops/deploy/kezek"
  exit 0
fi

id kezek >/dev/null 2>&1 || useradd --system --home-dir "$data" --shell /usr/sbin/nologin kezek
install -d -o kezek -g kezek -m 700 "$data"
ln -sf "$home/current/server/ops/deploy/kezek" /usr/local/bin/kezek
install -m 644 "$home/current/server/ops/deploy/kezek.service" /etc/systemd/system/kezek.service
systemctl daemon-reload
cat <<WORDS
Kezek $version is installed. Two steps are left:
  kezek setup                       the centre's first administrator
  systemctl enable --now kezek      opens the hall, now and after each start of this machine
Then the certificate, backups and screens: $home/current/server/ops/deploy/README.md
WORDS
