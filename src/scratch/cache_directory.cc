#include "pgorigin/scratch/cache_directory.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

bool OwnsHome(const char* home) {
  struct stat status;
  return home != nullptr && *home == '/' && stat(home, &status) == 0 && status.st_uid == geteuid();
}

fs::path CacheDirectory(const fs::path& given) {
  if (!given.empty()) return given;
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && *cache == '/') return fs::path(cache) / "pgorigin";
  const char* home = std::getenv("HOME");
  if (OwnsHome(home)) return fs::path(home) / ".cache/pgorigin";
  return fs::temp_directory_path() / fmt::format("pgorigin-cache-{}", geteuid());
}

}  // namespace

bool IsPrivate(const fs::path& directory) {
  struct stat status;
  return lstat(directory.c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
         status.st_uid == geteuid() && (status.st_mode & 0022) == 0;
}

fs::path UsableCache(const fs::path& given) {
  std::error_code error;
  fs::path cache = CacheDirectory(given);
  fs::create_directories(cache.parent_path(), error);
  mkdir(cache.c_str(), 0700);
  return IsPrivate(cache) ? cache : fs::path();
}

}  // namespace pgorigin
