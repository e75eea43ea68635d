// pgorigin.toml: the flags, as keys.
#pragma once

#include <filesystem>
#include <optional>

#include "cli/nightly.h"
#include "cli/settings.h"

namespace pgorigin {

// The nearest pgorigin.toml in `directory` or above it.
std::optional<std::filesystem::path> FindConfigFile(std::filesystem::path directory);

struct ConfigFile {
  std::filesystem::path path;
  Settings settings;
  Nightly nightly;
};

// Throws Error (kUsage) with file and line for a syntax error, an unknown key or a
// wrong type or value.  Relative paths become relative to the current directory.
ConfigFile ReadConfigFile(const std::filesystem::path& path);

}  // namespace pgorigin
