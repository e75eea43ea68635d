#!/usr/bin/env bash
# Installs the Debian packages that pgorigin is built from, and only those missing:
# with everything installed it needs neither root nor a network.
#   install_packages.sh [--test] [--majors]
#     --test: also what test.sh needs
#     --majors: also the npm client, by which test_matrix.sh fetches other majors
set -euo pipefail

packages=(
  g++ cmake ninja-build pkg-config ca-certificates
  libpqxx-dev libpq-dev libpg-query-dev libprotobuf-c-dev libcli11-dev libgtest-dev libgmock-dev nlohmann-json3-dev rapidjson-dev
  libssl-dev zlib1g-dev libtomlplusplus-dev libfmt-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libmimalloc-dev
  libtinyxml2-dev libcurl4-openssl-dev
  libsqlitecpp-dev libsqlite3-dev
  postgresql-15 postgresql-client-15
)
test_packages=(
  clang-14 libclang-rt-14-dev clang-format-14 shellcheck ccache
  postgresql-15-postgis-3 postgresql-15-partman
  chromium python3-jsonschema libxml2-utils systemd git
)

fail() {
  printf 'install_packages.sh: %s\n' "$*" >&2
  exit 1
}

is_installed() {
  [[ $(dpkg-query -W -f='${Status}' "$1" 2>/dev/null) == 'install ok installed' ]]
}

as_root() {
  if ((EUID == 0)); then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

apt_install() {
  as_root apt-get install -y -q --no-install-recommends "$@" >>"$log" 2>&1 ||
    fail "apt-get install failed; its last lines:"$'\n'"$(tail -n 15 "$log")"
}

# Debian starts a server of its own when postgresql is installed.  Nobody asked for
# one, so its making is switched off meanwhile.
# https://manpages.debian.org/bookworm/postgresql-common/pg_createcluster.1.en.html
install_postgresql_quietly() {
  local conf=/etc/postgresql-common/createcluster.conf
  apt_install postgresql-common
  as_root cp -p "$conf" "$conf.pgorigin-saved"
  printf '\ncreate_main_cluster = false\n' | as_root tee -a "$conf" >/dev/null
  trap 'as_root mv "$conf.pgorigin-saved" "$conf"' RETURN
  apt_install postgresql-15
}

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  fail "this is not a Debian system; install the equivalents of: ${packages[*]}"
fi
for option in "$@"; do
  case $option in
    --test)
      packages+=("${test_packages[@]}")
      command -v npm >/dev/null || packages+=(npm)
      ;;
    --majors) command -v npm >/dev/null || packages+=(npm) ;;
    *) fail "there is no option $option" ;;
  esac
done

missing=()
for package in "${packages[@]}"; do
  is_installed "$package" || missing+=("$package")
done
if ((${#missing[@]} == 0)); then exit 0; fi

if ((EUID != 0)) && ! command -v sudo >/dev/null; then
  fail "missing packages: ${missing[*]}"$'\n'"  next: run this as root, or install sudo"
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
printf 'installing: %s\n' "${missing[*]}"
as_root apt-get update -q >"$log" 2>&1 ||
  fail "apt-get update failed (is there a network?); its last lines:"$'\n'"$(tail -n 15 "$log")"
if [[ " ${missing[*]} " == *' postgresql-15 '* ]]; then install_postgresql_quietly; fi
apt_install "${missing[@]}"
