// Data directories: made once by initdb, then copied from a cache.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "pgorigin/scratch/scratch_server.h"
#include "scratch/installation.h"
#include "scratch/process.h"

namespace pgorigin {

// The role that an Origin runs as.
inline constexpr const char* kUnprivilegedRole = "pgorigin_spec";

// Fills `data` (which must not exist) with an initialised, stopped data directory
// owned by `owner`: from the cache, which is filled first when it has none.
void MakeDataDirectory(const std::filesystem::path& data, const Installation& installation,
                       const ScratchOptions& options, const std::optional<Account>& owner);

struct TreeSize {
  std::uintmax_t files = 0;
  std::uintmax_t bytes = 0;
  friend bool operator==(const TreeSize&, const TreeSize&) = default;
};

// Copies a tree, sharing its blocks where the file system can, and gives it away.
// Throws std::filesystem::filesystem_error.
TreeSize CloneTree(const std::filesystem::path& from, const std::filesystem::path& to,
                   const std::optional<Account>& owner);

}  // namespace pgorigin
