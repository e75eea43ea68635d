#!/usr/bin/env bash
# Builds everything and runs every check; the last lines are ctest's summary.
# PGORIGIN_FUZZ_SECONDS: how long each fuzzer runs (default: a minute for all).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Layers whose tests look at values alone: they run under the sanitizers too.
pure_layers=(model ast spec snapshot diff align policy decide report)
fuzz_seconds=60
jobs=$(nproc)

step() { printf '\n== %s (%ds)\n' "$*" "$SECONDS"; }

# Its output matters only when it fails.
quietly() {
  local log
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    rm -f "$log"
    printf 'test.sh: failed: %s\n' "$*" >&2
    exit 1
  fi
  rm -f "$log"
}

sanitize() {
  local test tests=("${pure_layers[@]/%/_test}")
  quietly cmake --preset sanitize
  quietly cmake --build --preset sanitize --target "${tests[@]}"
  for test in "${tests[@]}"; do
    echo "-- $test"
    "build-sanitize/tests/$test" --gtest_brief=1
  done
}

fuzz() {
  local fuzzers fuzzer name seconds found
  quietly cmake --build --preset sanitize --target fuzzers
  mapfile -t fuzzers < <(find build-sanitize/tests/fuzz -maxdepth 1 -type f -executable | sort)
  ((${#fuzzers[@]} > 0)) || { echo 'test.sh: tests/fuzz builds no fuzzer' >&2; exit 1; }
  seconds=${PGORIGIN_FUZZ_SECONDS:-$((fuzz_seconds / ${#fuzzers[@]}))}
  for fuzzer in "${fuzzers[@]}"; do
    name=$(basename "$fuzzer" _fuzz)
    found=build-sanitize/found/$name
    mkdir -p "$found"
    echo "-- $name, $seconds s"
    quietly "$fuzzer" -max_total_time="$seconds" -artifact_prefix="$found/" "$found" \
      "tests/fuzz/corpus/$name"
  done
}

step 'packages'
scripts/install_packages.sh --test
step 'lint'
scripts/lint.sh
step 'build'
quietly cmake --preset release
quietly cmake --build --preset release
step 'tests of the pure layers, with sanitizers'
sanitize
step 'fuzzers'
fuzz
step 'all tests'
ctest --test-dir build --output-on-failure -j"$jobs" --progress
