#!/usr/bin/env bash
# Looks at pages of HTML in Debian's Chromium: filters, search, navigation, hostile names,
# accessibility, the network, ten thousand findings.
#   run.sh PGORIGIN WRITE_PAGES
set -euo pipefail
pgorigin=$(realpath "$1")
write_pages=$(realpath "$2")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
PGORIGIN_MODULES=$("$here/../support/node_modules.sh")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod a+rx "$work"

"$write_pages" "$work"

# With a plan, and names that want to be more than names.
cat >"$work/live.sql" <<'SQL'
CREATE TABLE users (id integer PRIMARY KEY, email varchar(20), old text);
CREATE TABLE "<img src=x onerror=""window.hit=1"">" (
  id integer PRIMARY KEY, "'"" onclick=""hit()" text, user_id integer REFERENCES users);
CREATE TABLE leftover (id integer PRIMARY KEY, parent integer REFERENCES leftover);
SQL
cat >"$work/origin.sql" <<'SQL'
CREATE TABLE users (id integer PRIMARY KEY, email varchar(40) NOT NULL, name text DEFAULT '</script>');
CREATE TABLE "<img src=x onerror=""window.hit=1"">" (
  id integer PRIMARY KEY, "'"" onclick=""hit()" integer,
  user_id integer REFERENCES users ON DELETE CASCADE);
CREATE TABLE posts (id integer PRIMARY KEY, user_id integer NOT NULL REFERENCES users);
SQL
status=0
(cd "$work" && "$pgorigin" audit --target live.sql --origin origin.sql --with-plan --quiet \
  --output-html plan.html >/dev/null) || status=$?
((status == 1)) || { echo "run.sh: the audit ended with $status" >&2; exit 1; }

export PGORIGIN_MODULES PGORIGIN_PAGES=$work
node --test "$here/report.test.mjs"
