// Where this program keeps what it need not make twice.
#pragma once

#include <filesystem>

namespace pgorigin {

// `given`, or $XDG_CACHE_HOME/pgorigin, ~/.cache/pgorigin, or below the temporary
// directory.  Made (0700) when it is missing; empty when there can be none that nobody
// else may write.
// https://specifications.freedesktop.org/basedir-spec/latest/
std::filesystem::path UsableCache(const std::filesystem::path& given = {});

// A directory that is ours, and that nobody else may write.
bool IsPrivate(const std::filesystem::path& directory);

}  // namespace pgorigin
