#include "scratch/scratch_directory.h"

#include <fmt/format.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <thread>

#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "pgorigin-";
// Not seen by other runs until it is locked and renamed.
constexpr std::string_view kUnlockedName = ".pgorigin-new-XXXXXX";
// sun_path holds 108 bytes with the final zero.
constexpr std::size_t kLongestSocketPath = 107;
constexpr std::string_view kSocketName = "/pgorigin-XXXXXX/.s.PGSQL.5432";
// An Origin of thousands of tables in several databases; a container's default
// /dev/shm of 64 MB is too small.
constexpr std::uintmax_t kRoomInMemory = 1ULL << 30;

bool HasRoom(const fs::path& directory, std::uintmax_t bytes) {
  std::error_code error;
  fs::space_info space = fs::space(directory, error);
  return !error && space.available >= bytes;
}

bool IsUsable(const fs::path& directory) {
  return access(directory.c_str(), W_OK | X_OK) == 0 &&
         directory.native().size() + kSocketName.size() <= kLongestSocketPath;
}

// Root's own temporary directory may be closed to the user that the server runs as.
bool IsReachable(const fs::path& directory, const std::optional<Account>& identity) {
  if (!identity) return true;
  for (fs::path path = directory; path != path.root_path(); path = path.parent_path()) {
    struct stat status;
    if (stat(path.c_str(), &status) != 0 || (status.st_mode & S_IXOTH) == 0) return false;
  }
  return true;
}

fs::path MakePrivate(const fs::path& parent) {
  std::string path = parent / kUnlockedName;
  return mkdtemp(path.data()) == nullptr ? fs::path() : fs::path(path);
}

FileDescriptor Lock(const fs::path& directory) {
  FileDescriptor lock(open((directory / "lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600));
  if (lock && flock(lock.get(), LOCK_EX | LOCK_NB) != 0) lock.Close();
  return lock;
}

// The random part moves on, so that the new name is as unique as the old.
fs::path LockedName(const fs::path& made) {
  std::string name = made.filename();
  return made.parent_path() / (std::string(kPrefix) + name.substr(name.size() - 6));
}

bool IsOurs(const fs::path& path) {
  struct stat status;
  if (lstat(path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) return false;
  std::optional<Account> identity = UnprivilegedAccount();
  bool owned = status.st_uid == geteuid() || (identity && status.st_uid == identity->uid);
  return owned && (status.st_mode & 0077) == 0;
}

// Process numbers are used again: only a process that works in that data
// directory is its server (postgres changes into it).
pid_t ServerOf(const fs::path& data) {
  std::ifstream file(data / "postmaster.pid");
  pid_t pid = 0;
  if (!(file >> pid) || pid <= 1) return 0;
  std::error_code error;
  fs::path works_in = fs::read_symlink(fmt::format("/proc/{}/cwd", pid), error);
  return !error && works_in == fs::weakly_canonical(data, error) ? pid : 0;
}

void EndServer(const fs::path& data) {
  pid_t pid = ServerOf(data);
  if (pid == 0) return;
  kill(pid, SIGQUIT);
  for (int i = 0; i < 500 && ServerOf(data) == pid; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  if (ServerOf(data) == pid) kill(pid, SIGKILL);
}

void RemoveIfStale(const fs::path& directory) {
  FileDescriptor lock(open((directory / "lock").c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
  if (!lock || flock(lock.get(), LOCK_EX | LOCK_NB) != 0) return;
  EndServer(directory / "data");
  std::error_code ignored;
  fs::remove_all(directory, ignored);
}

}  // namespace

std::vector<fs::path> ScratchParents() {
  std::vector<fs::path> parents = {"/dev/shm"};
  const char* temporary = std::getenv("TMPDIR");
  if (temporary != nullptr && *temporary == '/') parents.emplace_back(temporary);
  parents.emplace_back("/tmp");
  std::erase_if(parents, [](const fs::path& parent) { return !IsUsable(parent); });
  return parents;
}

ScratchDirectory::ScratchDirectory(const std::optional<Account>& owner) {
  for (const fs::path& parent : ScratchParents()) {
    if (parent == "/dev/shm" && !HasRoom(parent, kRoomInMemory)) continue;
    if (!IsReachable(parent, owner)) continue;
    fs::path made = MakePrivate(parent);
    if (made.empty()) continue;
    path_ = LockedName(made);
    lock_ = Lock(made);
    bool given = !owner || chown(made.c_str(), owner->uid, owner->gid) == 0;
    if (lock_ && given && rename(made.c_str(), path_.c_str()) == 0) return;
    std::error_code ignored;
    fs::remove_all(made, ignored);
  }
  throw Error(ExitStatus::kCouldNotCompare,
              "cannot make a directory for the scratch server\n"
              "  next: name a writable directory with a short path in TMPDIR");
}

ScratchDirectory::~ScratchDirectory() {
  std::error_code ignored;
  if (!released_) fs::remove_all(path_, ignored);
}

void RemoveStaleDirectories() {
  for (const fs::path& parent : ScratchParents()) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(parent, ignored)) {
      bool named = entry.path().filename().native().starts_with(kPrefix);
      if (named && IsOurs(entry.path())) RemoveIfStale(entry.path());
    }
  }
}

}  // namespace pgorigin
