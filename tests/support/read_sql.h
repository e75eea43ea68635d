// SQL in, a model out, for tests.
#pragma once

#include <string>

#include "pgorigin/spec/read_spec.h"
#include "support/temp_directory.h"

namespace pgorigin {

// As a server of version 15 would hold it.
inline Model ReadSql(const std::string& sql) {
  const TempDirectory directory;
  return ReadSpec(LoadScripts(directory.Write("schema.sql", sql)), ServerVersion{150000});
}

}  // namespace pgorigin
