// Where PostgreSQL's server programs are.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pgorigin/scratch/scratch_server.h"

namespace pgorigin {

struct Installation {
  std::filesystem::path bindir;
  int major = 0;
  std::string version;  // as `postgres --version` prints it
};

// Throws Error when there is no server program.
Installation FindInstallation(const ScratchOptions& options);

// 15 of "postgres (PostgreSQL) 15.18 (Debian …)"; 0 when there is none.
int MajorOf(const std::string& version);

}  // namespace pgorigin
