// A private PostgreSQL server: unix socket only, never as root, gone afterwards.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "pgorigin/scratch/scratch_cluster.h"

namespace pgorigin {

struct ScratchOptions {
  // Of a server that was given; empty: a private one.  What follows is of a private one,
  // but for `most_bytes`.
  std::string url;
  // Directory with initdb and postgres; empty: those of PGORIGIN_PG_BINDIR (separated
  // by colons), then /usr/lib/postgresql/*/bin from the newest on, then PATH; the
  // first of that `major`, and the first of all when there is none or `major` is 0.
  std::filesystem::path bindir;
  int major = 0;
  // Where initialised data directories are kept; empty: $XDG_CACHE_HOME/pgorigin
  // or ~/.cache/pgorigin, or below the temporary directory.  Not used when others
  // could write it.
  std::filesystem::path cache;
  std::string encoding = "UTF8";
  std::string locale = "C.UTF-8";
  std::vector<std::string> settings;  // "name=value", of that server alone
  // What a text may let the server write: its directory may lie in memory.
  std::uintmax_t most_bytes = std::uintmax_t{2} << 30;
};

// The majors of PostgreSQL that are installed where a scratch server looks.
std::vector<int> InstalledMajors();

// Starts in the constructor; stops and removes its directory in the destructor, and
// (by a supervisor process) when this process ends in any other way, by SIGKILL too.
// What is left when both are killed goes at the next start of any scratch server.
// Throws Error (kCouldNotCompare) when there is no server program, or it does not
// start (with the last lines of its log).
//
// Started by root it runs as `postgres`, or as `nobody` where there is no such user.  It
// cannot connect to anything (on Linux), and none of its processes may use more than a
// gigabyte of memory of its own.
// Connections need no password: the socket is in a directory of mode 0700.
class ScratchServer : public ScratchCluster {
 public:
  explicit ScratchServer(const ScratchOptions& options = {});
  ~ScratchServer() override;
  ScratchServer(const ScratchServer&) = delete;
  ScratchServer& operator=(const ScratchServer&) = delete;

  int major() const override;
  std::string description() const override;
  std::string MaintenanceConnectionString() const override { return ConnectionString(); }
  // libpq keywords of that database, as the superuser of this server.
  std::string ConnectionString(const std::string& database) const override;
  std::string ConnectionString() const { return ConnectionString("postgres"); }
  // Creates an empty database (from template0, in the server's encoding and locale)
  // that the unprivileged role owns, and returns UnprivilegedConnectionString of it.
  std::string CreateDatabase(const std::string& name);
  // Keywords for an unprivileged role which owns that database (it is made the owner
  // if it is not): NOSUPERUSER, NOCREATEROLE, NOCREATEDB; it can create schemas, use
  // `public`, and create trusted extensions.  Statements of an Origin run as it.
  std::string UnprivilegedConnectionString(const std::string& database) const override;
  std::filesystem::path socket_directory() const;
  // Bytes of all its files.
  std::uintmax_t DiskUsage() const override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pgorigin
