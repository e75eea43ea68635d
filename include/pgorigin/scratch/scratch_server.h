// A private PostgreSQL server: unix socket only, never as root, gone afterwards.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace pgorigin {

struct ScratchOptions {
  // Directory with initdb and postgres; empty: PGORIGIN_PG_BINDIR, then the newest
  // of /usr/lib/postgresql/*/bin (preferring `major` when it is not 0), then PATH.
  std::filesystem::path bindir;
  int major = 0;
  // Where initialised data directories are kept; empty: $XDG_CACHE_HOME/pgorigin
  // or ~/.cache/pgorigin, or below the temporary directory.
  std::filesystem::path cache;
  std::string encoding = "UTF8";
  std::string locale = "C.UTF-8";
};

// The majors of PostgreSQL that are installed where a scratch server looks.
std::vector<int> InstalledMajors();

// Starts in the constructor; stops and removes its directory in the destructor,
// on SIGINT, SIGTERM and SIGHUP, and, when the process was killed, at the next
// start of any scratch server.  Throws Error (kCouldNotCompare) when there is no
// server program, or it does not start (with the last lines of its log).
class ScratchServer {
 public:
  explicit ScratchServer(const ScratchOptions& options = {});
  ~ScratchServer();
  ScratchServer(const ScratchServer&) = delete;
  ScratchServer& operator=(const ScratchServer&) = delete;

  int major() const;
  // libpq keywords of that database, as the superuser of this server.
  std::string ConnectionString(const std::string& database = "postgres") const;
  // Keywords for an unprivileged role which owns that database.
  std::string UnprivilegedConnectionString(const std::string& database) const;
  std::filesystem::path socket_directory() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pgorigin
