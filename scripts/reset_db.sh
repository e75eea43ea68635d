#!/usr/bin/env bash
# Drops a development database and builds it anew from a directory of migrations.
#   reset_db.sh [--yes] URL [DIRECTORY]     default: origin/migrations_v1_aligned
# The new database is built beside the old one and takes its place only when every
# migration succeeded.  Only databases named in reset_db.allow are touched.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
allow_list=$top/scripts/reset_db.allow

fail() { # reason, next step, exit status
  printf 'reset_db.sh: %s\n  next: %s\n' "$1" "$2" >&2
  exit "${3:-3}"
}
usage() {
  fail "$1" 'reset_db.sh [--yes] postgresql://USER@HOST/DATABASE [DIRECTORY]' 2
}

yes=no
arguments=()
for argument in "$@"; do
  case $argument in
  --yes) yes=yes ;;
  -*) usage 'there is no such option' ;;
  *) arguments+=("$argument") ;;
  esac
done
((${#arguments[@]} >= 1 && ${#arguments[@]} <= 2)) || usage 'one URL and at most one directory are due'
url=${arguments[0]}
directory=${arguments[1]:-$top/origin/migrations_v1_aligned}
case $url in
postgresql://* | postgres://* | *=*) ;;
*) usage 'the first argument is no connection string' ;;
esac

# libpq ends the user part of a URL at the first @ or /: an unencoded one in a
# password would make the rest of it a host name or a database, and so a message.
case $url in
*://*)
  place=${url#*://}
  if [[ ${place%%@*} != */* ]]; then place=${place#*@}; fi
  place=${place%%\?*}
  if [[ $url != postgres* || $place == *@* ]]; then
    fail 'an @ or a / in the connection string is not percent-encoded' 'write %40 and %2F in names and passwords' 2
  fi
  ;;
esac

# Client messages must be English here: \conninfo is read, and so is the reason why
# a connection failed.
export LC_ALL=C PGAPPNAME=reset_db PGCONNECT_TIMEOUT="${PGCONNECT_TIMEOUT:-10}"
on_server() { # psql script on stdin; arguments of psql
  psql -X -q -A -t -v ON_ERROR_STOP=1 "$@" -d "$url"
}

# What psql says about a malformed connection string quotes it, password included.
# What a server says does not.
explain_connect_failure() {
  local reason=$1
  case $reason in
  *'connection to server '* | *'could not translate host name '*)
    fail "cannot connect: ${reason#*psql: error: }" 'check host, port, user, database and password'
    ;;
  *)
    fail 'the connection string is malformed, or an option of it is not accepted (it is not shown, because it may hold a password)' \
      'percent-encode special characters in the user name and the password' 2
    ;;
  esac
}

connect() {
  local output
  if ! output=$(on_server 2>&1 <<<'SELECT 1'); then explain_connect_failure "$output"; fi
  mapfile -t names < <(on_server <<<$'\\echo :DBNAME\n\\echo :HOST\n\\echo :USER')
  database=${names[0]} host=${names[1]} user=${names[2]}
  address=$(on_server <<<'\conninfo' | sed -nE 's/.*\(address "([^"]*)"\).*/\1/p')
}

is_local() {
  case $1 in
  '' | /* | localhost | 127.* | ::1) return 0 ;;
  *) return 1 ;;
  esac
}

check_allowed() {
  local wanted=$database
  if ! is_local "$host"; then
    wanted=$host/$database
  elif ! is_local "$address"; then # hostaddr leads elsewhere than host says
    wanted=$address/$database
  fi
  if ! grep -vE '^[[:space:]]*(#|$)' "$allow_list" | grep -qxF -- "$wanted"; then
    fail "$(printf '%q is not in the allow-list' "$wanted")" \
      "if it may be dropped, add that line to $allow_list" 2
  fi
}

collect_migrations() {
  [[ -d $directory ]] || fail "$(printf '%q is no directory' "$directory")" 'name the directory of the migrations' 2
  local file
  mapfile -t migrations < <(find "$directory" -maxdepth 1 -name '*.sql' ! -name '*.down.sql' \
    ! -name 'down.sql' ! -name 'U[0-9]*__*' ! -name 'R__*' | sort -V
    find "$directory" -maxdepth 1 -name 'R__*.sql' | sort -V)
  ((${#migrations[@]} > 0)) || fail "$(printf 'no migration in %q' "$directory")" 'name the directory of the migrations' 2
  for file in "${migrations[@]}"; do
    if grep -qE '^-- *(\+goose Down|migrate:down)' "$file"; then
      fail "$(printf '%q holds a down migration, which psql would run, too' "$file")" \
        'apply these migrations with the tool that they are written for' 2
    fi
  done
}

show_loss() {
  printf 'database %q on %q as %q\n' "$database" "${host:-local socket}" "$user"
  on_server <<'SQL'
\pset footer off
\pset tuples_only off
\pset format aligned
\pset border 1
SELECT pg_catalog.pg_size_pretty(pg_catalog.pg_database_size(pg_catalog.current_database())) AS size,
       (SELECT pg_catalog.count(*) FROM pg_catalog.pg_stat_activity
        WHERE datname = pg_catalog.current_database() AND pid <> pg_catalog.pg_backend_pid()) AS "other sessions",
       (SELECT pg_catalog.count(*) FROM pg_catalog.pg_db_role_setting
        WHERE setdatabase = (SELECT oid FROM pg_catalog.pg_database
                             WHERE datname = pg_catalog.current_database())) AS "ALTER DATABASE settings";
SELECT n.nspname AS schema, c.relname AS "table",
       CASE WHEN c.reltuples < 0 THEN '?' ELSE c.reltuples::bigint::text END AS "rows (estimate)",
       pg_catalog.pg_size_pretty(pg_catalog.pg_total_relation_size(c.oid)) AS size
FROM pg_catalog.pg_namespace n
LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p', 'm')
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY 1, 2;
SQL
  echo 'All of it is dropped: schemas, rows, privileges and settings of the database.'
  printf 'It is built anew from %d files in %s\n' "${#migrations[@]}" "$directory"
}

confirm() {
  [[ $yes == yes ]] && return 0
  [[ -t 0 ]] || fail 'nobody is there to confirm' 'give --yes' 2
  local answer
  read -r -p 'Type the name of the database to go on: ' answer
  [[ $answer == "$database" ]] || fail 'not confirmed; nothing was changed' 'type the name as it is shown' 1
}

# Another database is reached with \connect, which keeps all else of the URL.
in_database() { # name; psql script on stdin
  { printf '\\connect :"other"\n' && cat; } | on_server -v other="$1" "${@:2}"
}

create_beside() {
  in_database postgres -v old="$database" -v new="$new" <<'SQL'
SELECT pg_catalog.format(
         'CREATE DATABASE %I TEMPLATE template0 OWNER %I ENCODING %L LC_COLLATE %L LC_CTYPE %L',
         :'new', pg_catalog.pg_get_userbyid(datdba), pg_catalog.pg_encoding_to_char(encoding),
         datcollate, datctype)
       -- Columns that older servers lack are null in the JSON of the row.
       || CASE pg_catalog.to_jsonb(d) ->> 'datlocprovider'
            WHEN 'i' THEN pg_catalog.format(' LOCALE_PROVIDER icu ICU_LOCALE %L',
              COALESCE(pg_catalog.to_jsonb(d) ->> 'datlocale',
                       pg_catalog.to_jsonb(d) ->> 'daticulocale'))
            WHEN 'b' THEN pg_catalog.format(' LOCALE_PROVIDER builtin BUILTIN_LOCALE %L',
              pg_catalog.to_jsonb(d) ->> 'datlocale')
            ELSE ''
          END
FROM pg_catalog.pg_database d WHERE datname = :'old'
\gexec
SQL
}

drop_new() { in_database postgres -v new="$new" <<<'DROP DATABASE IF EXISTS :"new";' 2>/dev/null || true; }

migrate() {
  local file
  for file in "${migrations[@]}"; do
    printf '  %s\n' "${file##*/}"
    if ! in_database "$new" -v file="$file" <<<'\i :file' >/dev/null; then
      fail "${file##*/} failed; the old database is as it was" 'correct the migration'
    fi
  done
}

swap() {
  in_database postgres -v old="$database" -v new="$new" <<'SQL'
DROP DATABASE :"old" WITH (FORCE);
ALTER DATABASE :"new" RENAME TO :"old";
SQL
}

command -v psql >/dev/null || fail 'psql is not installed' 'scripts/install_packages.sh'
connect
check_allowed
collect_migrations
show_loss
confirm

new=reset_db_$$_$RANDOM
trap drop_new EXIT
create_beside
export PGOPTIONS="${PGOPTIONS-} -c client_min_messages=warning"
migrate
swap
printf 'database %q is built anew\n' "$database"
