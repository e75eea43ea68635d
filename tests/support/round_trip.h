// The databases of tests/plan/round_trip.  A file may begin with `-- since: 14`, the first
// major that knows its syntax, or with `-- needs: ICU`.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "pgorigin/scratch/scratch_server.h"
#include "pgorigin/session/session.h"

namespace pgorigin {

inline std::vector<std::filesystem::path> RoundTripFiles() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(PGORIGIN_SOURCE_DIR "/tests/plan/round_trip")) {
    files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

inline std::string TextOf(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

// Whether that server can run the file.
inline bool IsFor(const std::string& sql, const ScratchServer& server) {
  const std::string since = "-- since: ";
  if (sql.starts_with(since)) return server.major() >= std::stoi(sql.substr(since.size()));
  if (!sql.starts_with("-- needs: ICU")) return true;
  Session session(ConnectionOptions{server.ConnectionString()});
  return session.Query("SELECT FROM pg_collation WHERE collprovider = 'i'").size() > 0;
}

}  // namespace pgorigin
