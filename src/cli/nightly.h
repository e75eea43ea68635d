// What pgorigin.toml says of `check`: its targets and fleets.
#pragma once

#include <string>
#include <vector>

#include "cli/settings.h"

namespace pgorigin {

// [[target]]: what an audit of it is told.
struct NamedTarget {
  std::string name;
  Settings settings;
};

// [[fleet]]: many targets with one Origin, by exactly one of the lists.
struct Fleet {
  std::string name;
  Settings settings;  // of each; `target`: the server or database where the list is
  Text targets;       // a glob of databases of that server
  Text query;         // that gives connection strings, or names and connection strings
  Text file;          // of connection strings
  Text schemas;       // a glob of schemas of that database
};

struct Nightly {
  Settings check;  // [check]
  std::vector<NamedTarget> targets;
  std::vector<Fleet> fleets;
};

}  // namespace pgorigin
