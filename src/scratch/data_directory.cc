#include "scratch/data_directory.h"

#include <fmt/format.h>
#include <gnu/libc-version.h>

#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <fstream>

#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/scratch/cache_directory.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

// Part of the cache's key: raise it when the settings or roles below change.
constexpr int kFormat = 2;

// Nothing here survives a crash, and nothing needs to.  Roles and databases are
// few, backends too; locks are many, because an Origin may be one transaction.
constexpr std::string_view kSettings = R"(
# A throw-away server: see pgorigin.
listen_addresses = ''
port = 5432
fsync = off
full_page_writes = off
synchronous_commit = off
wal_level = logical
max_wal_senders = 0
max_replication_slots = 0
max_logical_replication_workers = 0
min_wal_size = 4MB
max_wal_size = 128MB
checkpoint_timeout = 1h
autovacuum = off
max_connections = 50
superuser_reserved_connections = 3
max_worker_processes = 2
max_parallel_workers = 0
max_locks_per_transaction = 512
shared_buffers = 32MB
dynamic_shared_memory_type = mmap
huge_pages = off
update_process_title = off
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_min_messages = error
log_min_error_statement = panic
log_checkpoints = off
)";

[[noreturn]] void RaiseInitdbFailed(const Installation& installation, const std::string& output) {
  std::string text;
  for (std::size_t begin = 0; begin < output.size();) {
    std::size_t end = std::min(output.find('\n', begin), output.size());
    text += "\n    " + Printable(output.substr(begin, end - begin));
    begin = end + 1;
  }
  throw Error(ExitStatus::kCouldNotCompare,
              fmt::format("cannot initialise a scratch server with {}:{}\n"
                          "  next: check the locale and the encoding, and free disk space",
                          Printable((installation.bindir / "initdb").string()), text));
}

void RunOrRaise(const std::vector<std::string>& command, const Installation& installation,
                const std::optional<Account>& owner, const std::string& input = "") {
  Finished finished = RunProgram(command, owner, input);
  if (finished.exit_status != 0) RaiseInitdbFailed(installation, finished.output);
}

// The guard is the mode of the directory, so connections need no password.  Small
// WAL segments make the directory half as large to copy.
void Initialise(const fs::path& data, const Installation& installation,
                const ScratchOptions& options, const std::optional<Account>& owner) {
  RunOrRaise({installation.bindir / "initdb", "-D", data, "-U", "postgres", "-A", "trust",
              "--no-sync", "--wal-segsize=1", "-E", options.encoding, "--locale=" + options.locale},
             installation, owner);
  std::ofstream(data / "postgresql.conf", std::ios::app) << kSettings;
  RunOrRaise({installation.bindir / "postgres", "--single", "-D", data, "-j", "postgres"},
             installation, owner,
             fmt::format("CREATE ROLE {} LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB;\n\n",
                         kUnprivilegedRole));
}

std::uint64_t Hash(const std::string& text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (unsigned char c : text) hash = (hash ^ c) * 0x100000001b3;
  return hash;
}

// The C library counts: its version is recorded in the databases.
std::string CacheKey(const Installation& installation, const ScratchOptions& options) {
  std::string key =
      fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}", installation.version, installation.bindir.string(),
                  options.encoding, options.locale, gnu_get_libc_version(), kFormat, kSettings);
  return fmt::format("{}-{:016x}", installation.major, Hash(key));
}

// Built beside its place and renamed, so that concurrent runs see it whole or not
// at all; the first of them wins.  A cache that cannot be written costs only time.
void Keep(const fs::path& data, const fs::path& kept) {
  std::string building = kept.string() + ".XXXXXX";
  if (mkdtemp(building.data()) == nullptr) return;
  std::error_code ignored;
  try {
    TreeSize size = CloneTree(data, fs::path(building) / "data", std::nullopt);
    std::ofstream(fs::path(building) / "size") << size.files << ' ' << size.bytes;
    fs::rename(building, kept, ignored);
  } catch (const fs::filesystem_error&) {
  }
  fs::remove_all(building, ignored);
}

// A cache may have lost files to a sweep by age, or to a full disk.
bool IsWhole(const TreeSize& size, const fs::path& kept) {
  TreeSize expected;
  std::ifstream file(kept / "size");
  return file >> expected.files >> expected.bytes && size == expected;
}

bool CloneKept(const fs::path& kept, const fs::path& data, const std::optional<Account>& owner) {
  std::error_code ignored;
  if (!IsPrivate(kept)) return false;
  try {
    if (IsWhole(CloneTree(kept / "data", data, owner), kept)) return true;
  } catch (const fs::filesystem_error&) {
  }
  fs::remove_all(data, ignored);
  fs::remove_all(kept, ignored);
  return false;
}

}  // namespace

void MakeDataDirectory(const fs::path& data, const Installation& installation,
                       const ScratchOptions& options, const std::optional<Account>& owner) {
  // Whoever may write the cache decides what the server runs, so it must be ours alone.
  fs::path cache = UsableCache(options.cache);
  fs::path kept = cache / CacheKey(installation, options);
  if (!cache.empty() && CloneKept(kept, data, owner)) return;
  Initialise(data, installation, options, owner);
  if (!cache.empty()) Keep(data, kept);
}

}  // namespace pgorigin
