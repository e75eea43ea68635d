#!/usr/bin/env bash
# What compilers do not check: which layer includes what, lengths, formats, scripts.
# Needs nothing beyond bash and grep; uses clang-format-14 and shellcheck if present.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

longest_file=400
failures=0
complain() {
  printf '%s\n' "$*" >&2
  failures=$((failures + 1))
}

# Which layers may include a foreign header; as a table: pattern, then layers.
foreign_headers=(
  'pqxx/|session'
  'libpq-fe\.h|session'
  'libpq-events\.h|session'
  'pg_query|ast spec'
  'protobuf/|ast spec'
  'cmark|spec'
  'nlohmann/|snapshot report plan verify notify watch'
  'toml\+\+|cli decide'
  'tinyxml2|report'
  'curl/|notify'
  'CLI/|cli'
  'openssl/|lineage report'
  'zlib\.h|lineage'
  'SQLiteCpp/|history'
  'sqlite3\.h|history'
  'regex>|'
)

set_layer_of() { # src/spec/x.cc or include/pgorigin/spec/x.h: layer=spec
  layer=${1#src/}
  layer=${layer#include/}
  layer=${layer#pgorigin/}
  if [[ $layer == */* ]]; then layer=${layer%%/*}; else layer=main; fi
}

# needs[spec]="ast snapshot model", as src/CMakeLists.txt links them.
declare -A needs=([main]='cli')
# Types alone, which need no linking: diff reads what align made, report what lineage says.
declare -A needs_types=([diff]='align' [report]='lineage')
read_needs() {
  local text layer words word
  text=$(tr '\n' ' ' <src/CMakeLists.txt)
  while [[ $text =~ pgorigin_layer\(([a-z]+)([^\)]*)\)(.*) ]]; do
    layer=${BASH_REMATCH[1]} words=${BASH_REMATCH[2]} text=${BASH_REMATCH[3]}
    [[ $layer == name ]] && continue
    needs[$layer]=''
    for word in $words; do
      if [[ $word == pgorigin_* ]]; then needs[$layer]+=" ${word#pgorigin_}"; fi
    done
  done
}

declare -A known=()
may_use() { # layer, other: directly or through a layer between
  local next
  [[ $1 == "$2" || ${needs_types[$1]-} == "$2" || -n ${known[$1 $2]-} ]] && return 0
  for next in ${needs[$1]-}; do
    if may_use "$next" "$2"; then
      known[$1 $2]=yes
      return 0
    fi
  done
  return 1
}

check_include() { # file, what stands between the brackets or quotes
  local file=$1 header=$2 layer other entry
  set_layer_of "$header"
  other=$layer
  set_layer_of "$file"
  for entry in "${foreign_headers[@]}"; do
    if [[ "$header>" =~ ${entry%%|*} && " ${entry#*|} " != *" $layer "* ]]; then
      complain "$file: layer $layer must not include $header"
    fi
  done
  if [[ $layer == model && $header == *.h && $header != pgorigin/model/* && $header != model/* ]]; then
    complain "$file: model includes the standard library and itself alone, not $header"
  fi
  if [[ $header == pgorigin/*/* ]]; then
    may_use "$layer" "$other" || complain "$file: layer $layer is not linked to $other ($header)"
  elif [[ -d src/${header%%/*} && $header == */*.h && ${header%%/*} != "$layer" ]]; then
    complain "$file: $header is private to its layer"
  fi
}

check_includes() {
  local line file header
  while IFS= read -r line; do
    file=${line%%:*}
    header=${line#*[<\"]}
    check_include "$file" "${header%%[>\"]*}"
  done < <(grep -rE '^#include [<"]' src include --include='*.cc' --include='*.h')
}

check_lengths() {
  local count file
  while read -r count file; do
    if [[ $file != total ]] && ((count > longest_file)); then
      complain "$file: $count lines; more than $longest_file: a second idea needs a home"
    fi
  done < <(find src include tests -name '*.cc' -o -name '*.h' | sort | xargs wc -l)
}

check_format() {
  command -v clang-format-14 >/dev/null || return 0
  local file
  while IFS= read -r file; do
    complain "$file: not formatted (clang-format-14 -i)"
  done < <(find src include tests -name '*.cc' -o -name '*.h' | sort |
    xargs clang-format-14 --dry-run 2>&1 | sed -nE 's/^([^:]+):[0-9]+:.*/\1/p' | sort -u)
}

check_scripts() {
  command -v shellcheck >/dev/null || return 0
  shellcheck scripts/*.sh tests/*/*.sh .ci/run || complain 'scripts: shellcheck has remarks'
}

read_needs
check_includes
check_lengths
check_format
check_scripts
if ((failures > 0)); then
  printf 'lint: %d remarks\n' "$failures" >&2
  exit 1
fi
echo 'lint: clean'
