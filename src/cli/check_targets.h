// Which targets a check is about.
#pragma once

#include <string>
#include <vector>

#include "cli/flags.h"
#include "cli/nightly.h"

namespace pgorigin {

struct CheckTarget {
  std::string name;
  std::string fleet;   // that it belongs to; empty: none
  Settings settings;   // of its audit
  std::string schema;  // of a tenant that shares its database with others; empty: all
};

// Those of pgorigin.toml that --target and --shard leave, in the order of the file; fleets
// are listed by asking their servers.  A fleet that cannot be listed is in `failures`, with
// the reason.  Throws Error (kUsage) when nothing is to be checked, or --target names
// nothing.
struct CheckTargets {
  std::vector<CheckTarget> targets;
  std::vector<std::pair<std::string, std::string>> failures;  // name of a fleet, why
};
CheckTargets FindTargets(const Invocation& invocation);

// Of rendezvous hashing: when a shard or a target is added, few others move.
int ShardOf(const std::string& target, int shards);

// The settings of one table of the file, under flags and environment, over [check] and the
// rest of the file.  What only one audit can have (its outputs, say) is that table's alone.
Settings SettingsFor(const Settings& table, const Invocation& invocation);

}  // namespace pgorigin
