#!/usr/bin/env bash
# The part of quickstart.sh that needs a server: DATABASE_URL and PG* name it.
#   quickstart_audit.sh REPORT_DIRECTORY
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
reports=$1
psql=(psql -X -q -v ON_ERROR_STOP=1)

"${psql[@]}" -c 'CREATE DATABASE lab'
for file in origin/lab/*.sql; do
  PGOPTIONS='-c client_min_messages=warning' "${psql[@]}" -d lab -f "$file" >/dev/null
  echo "loaded origin/lab/${file##*/}"
done
echo

# Findings (1) are what the lab is for.
status=0
build/src/pgorigin audit \
  --target "${DATABASE_URL/postgres?host=/lab?host=}" \
  --origin origin/ORIGIN_DATABASE_SCHEMA.md \
  --output-json "$reports/lab.json" --output-markdown "$reports/lab.md" \
  --output-html "$reports/lab.html" --with-plan || status=$?
((status <= 1)) || exit "$status"

printf '\n== and what would repair it, proven on a clone with generated rows\n'
sides=(--target "${DATABASE_URL/postgres?host=/lab?host=}"
  --origin origin/ORIGIN_DATABASE_SCHEMA.md --quiet)
build/src/pgorigin plan "${sides[@]}" --allow-hazard all -o "$reports/lab.sql"
build/src/pgorigin plan "${sides[@]}" --allow-hazard all --format json -o "$reports/plan.json"
build/src/pgorigin verify "$reports/plan.json" "${sides[@]}" --rows 20 >"$reports/verified.txt" ||
  status=$?
((status <= 1)) || exit "$status"
sed -n '/^proven/,$p' "$reports/verified.txt"
