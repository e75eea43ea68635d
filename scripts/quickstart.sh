#!/usr/bin/env bash
# Builds pgorigin and audits the lab database in a private, throw-away PostgreSQL.
#   quickstart.sh [REPORT_DIRECTORY]     default: ./report-out
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
reports=${1:-report-out}
mkdir -p "$reports"
reports=$(cd "$reports" && pwd)

step() { printf '\n== %s\n' "$*"; }

# Its output matters only when it fails.
quietly() {
  local log=$1
  shift
  "$@" >"$log" 2>&1 || {
    tail -n 40 "$log" >&2
    printf 'quickstart.sh: failed: %s (all of its output: %s)\n' "$*" "$log" >&2
    exit 1
  }
}

step '1/3 packages'
"$top/scripts/install_packages.sh"
echo 'everything is installed'

step '2/3 build (a few minutes the first time)'
cd "$top"
mkdir -p build
quietly build/configure.log cmake --preset release
quietly build/build.log cmake --build --preset release --target pgorigin
build/src/pgorigin --version

step '3/3 audit of the lab database against its Origin, in a private server'
build/src/pgorigin scratch -- "$top/scripts/quickstart_audit.sh" "$reports"

cat <<END

The report is also in
  $reports/lab.md
  $reports/lab.json
the migration, and what was measured of it, in
  $reports/lab.sql
  $reports/verified.txt
and the server is gone again.  Next:
  build/src/pgorigin audit --target postgresql://USER@HOST/DATABASE --origin YOUR_SCHEMA.sql
  build/src/pgorigin --help
  scripts/test.sh
Open the report in a browser:
  $reports/lab.html
END
