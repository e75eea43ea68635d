// SQL in, a model out, for tests.
#pragma once

#include <string>

#include "pgorigin/spec/read_spec.h"
#include "support/temp_directory.h"

namespace pgorigin {

// As a server of that version would hold it.
inline Model ReadSql(const std::string& sql, int version = 150000) {
  const TempDirectory directory;
  return ReadSpec(LoadScripts(directory.Write("schema.sql", sql), 0, WhenEmpty::kWarn),
                  ServerVersion{version});
}

}  // namespace pgorigin
