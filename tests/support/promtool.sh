#!/usr/bin/env bash
# Prints the path of promtool: the installed one, else that of Debian's package, which is
# unpacked into a cache directory and not installed, since that would start a server.
set -euo pipefail
if command -v promtool; then exit; fi

if ((EUID == 0)); then cache=/var/cache; else cache=${XDG_CACHE_HOME:-$HOME/.cache}; fi
directory=$cache/pgorigin/promtool
if [[ ! -x $directory/usr/bin/promtool ]]; then
  mkdir -p "$(dirname "$directory")"
  parts=$(mktemp -d "$directory.XXXXXX")
  trap 'rm -rf "$parts"' EXIT
  chmod a+rwx "$parts"  # apt-get fetches as a user of its own
  (cd "$parts" && apt-get download -q prometheus && dpkg-deb -x prometheus_*.deb "$parts/all") >&2 ||
    { echo 'promtool.sh: apt-get could not fetch it (is there a network?)' >&2; exit 1; }
  mkdir -p "$directory/usr/bin"
  mv -f "$parts/all/usr/bin/promtool" "$directory/usr/bin/promtool"
fi
echo "$directory/usr/bin/promtool"
