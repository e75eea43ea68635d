#!/usr/bin/env bash
# Writes the documents in reports/ anew; with --check it says whether they are current.
#   update_reports.sh [--check]
# Notes that people wrote between the markers of a document stay; --check uses its date.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
pgorigin=${PGORIGIN:-build/src/pgorigin}
origin=origin/ORIGIN_DATABASE_SCHEMA.md

# The part that needs a server: DATABASE_URL and PG* name it.
write() { # directory, date
  local out=$1
  local common=(--config origin/pgorigin.toml --origin "$origin" --date "$2" --quiet)
  local file
  psql -X -q -v ON_ERROR_STOP=1 -c 'CREATE DATABASE lab'
  for file in origin/lab/*.sql; do
    PGOPTIONS='-c client_min_messages=warning' psql -X -q -v ON_ERROR_STOP=1 -d lab -f "$file" >/dev/null
  done
  "$pgorigin" document audit "${common[@]}" --target "${DATABASE_URL/postgres?host=/lab?host=}" \
    --migrations origin/migrations_v1 --scope 'the lab database of veza-backend-api' \
    -o "$out/DB_MIGRATIONS_AUDIT.md"
  "$pgorigin" document diff "${common[@]}" --target origin/migrations_v1 --schema public \
    -o "$out/DB_MIGRATIONS_ORIGIN_DIFF.md"
  "$pgorigin" document strategy "${common[@]}" --target origin/migrations_v1_aligned \
    --schema public -o "$out/DB_MIGRATIONS_STRATEGY.md"
  "$pgorigin" validate origin/migrations_v1_aligned --runtime "${common[@]}" --schema public \
    -o "$out/DB_MIGRATIONS_VALIDATION.md"
}

if [[ ${1-} == --with-server ]]; then
  write "$2" "$3"
  exit
fi

if [[ ${1-} != --check ]]; then
  exec "$pgorigin" scratch -- "$0" --with-server reports "$(date -u +%F)"
fi

# Beside reports/, so that links are the same.
new=$(mktemp -d .reports.XXXXXX)
trap 'rm -rf "$new"' EXIT
cp reports/DB_*.md "$new"
date=$(sed -n 's/^- \*\*Date:\*\* //p' reports/DB_MIGRATIONS_AUDIT.md)
"$pgorigin" scratch -- "$0" --with-server "$new" "$date"
for file in reports/DB_*.md; do
  diff -u "$file" "$new/${file##*/}" || {
    echo "$file is not current: run scripts/update_reports.sh" >&2
    exit 1
  }
done
