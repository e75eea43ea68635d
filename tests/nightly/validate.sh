#!/usr/bin/env bash
# What scripts/nightly/ holds is accepted by the tools that it is for, and names commands and
# flags that this program has.
#   validate.sh PGORIGIN
set -euo pipefail
pgorigin=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
nightly=$(cd "$here/../../scripts/nightly" && pwd)
PGORIGIN_MODULES=$("$here/../support/node_modules.sh")
export PGORIGIN_MODULES
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  printf 'validate.sh: %s\n' "$*" >&2
  exit 1
}

# The program is not installed here, and its user neither.
units() {
  sed -e "s#/usr/local/bin/pgorigin#$pgorigin#" -e '/^User=/d' \
    "$nightly/pgorigin-check.service" >"$work/pgorigin-check.service"
  cp "$nightly/pgorigin-check.timer" "$work"
  systemd-analyze verify "$work"/pgorigin-check.* || fail 'systemd does not take the units'
  sed -i 's/^ExecStart=/ExecBegin=/' "$work/pgorigin-check.service"
  ! systemd-analyze verify "$work/pgorigin-check.service" 2>/dev/null ||
    fail 'the check of systemd passes a wrong unit'
}

gitlab() {
  mkdir "$work/gitlab"
  cp "$nightly/gitlab-ci.yml" "$work/gitlab/.gitlab-ci.yml"
  (
    cd "$work/gitlab"
    git init -q .
    node "$PGORIGIN_MODULES/gitlab-ci-local/src/index.js" --list-all >list 2>errors ||
      fail "GitLab does not take its file: $(cat errors)"
    grep -q drift list || fail 'GitLab finds no job'
    sed -i 's/  script:/  scripts:/' .gitlab-ci.yml
    ! node "$PGORIGIN_MODULES/gitlab-ci-local/src/index.js" --list-all >/dev/null 2>&1 ||
      fail 'the check of GitLab passes a wrong file'
  )
}

# Five fields, a user, a command: as crontab(5) says of /etc/cron.d.
cron() {
  local line
  line=$(grep -vE '^(#|[A-Z]+=|$)' "$nightly/pgorigin.cron")
  [[ $line =~ ^([0-9*/,-]+\ ){5}pgorigin\ cd\ .*pgorigin\ check ]] || fail "cron: $line"
}

# A flag that is gone would be seen at night.
flags() {
  local flag
  "$pgorigin" check --help >"$work/help"
  grep -ohE -e '--(config|output|ledger|only|shard|run|quiet|target)[a-z-]*' "$nightly"/* | sort -u >"$work/flags"
  [[ -s $work/flags ]] || fail 'no flag was found'
  while read -r flag; do
    grep -qe "$flag\b" "$work/help" || fail "check has no flag $flag"
  done <"$work/flags"
}

units
gitlab
cron
flags
node "$here/validate.mjs" "$nightly"
echo 'scripts/nightly: systemd, cron, GitHub, GitLab and Kubernetes take their files'
