#include "cli/check_targets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "cli/environment.h"
#include "cli/fleet.h"
#include "cli/nearest.h"
#include "cli/run_options.h"
#include "pgorigin/model/digest.h"
#include "pgorigin/model/error.h"
#include "pgorigin/model/glob.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

// Of a single audit: a second one would write over them.
void DropOutputs(Settings& settings) {
  ForEachSetting([&](const auto& setting) {
    if (setting.key.starts_with("output")) settings.*setting.member = std::nullopt;
  });
  settings.target.reset();
}

void RefuseNoTarget(const Invocation& invocation) {
  throw Error(ExitStatus::kUsage,
              fmt::format("there is nothing to check: {} has neither [[target]] nor [[fleet]]",
                          invocation.file.path.empty() ? "pgorigin.toml, which was not found,"
                                                       : Printable(invocation.file.path.string())));
}

// A file with `target` and `origin` alone is one target.
std::vector<NamedTarget> NamedTargets(const Invocation& invocation) {
  const Nightly& nightly = invocation.file.nightly;
  if (!nightly.targets.empty() || !nightly.fleets.empty()) return nightly.targets;
  if (!invocation.settings.target) RefuseNoTarget(invocation);
  NamedTarget only;
  only.name = Describe(TargetOf(invocation.settings)[0]);
  only.settings.target = invocation.settings.target;
  return {only};
}

bool IsAsked(const std::string& name, const Invocation& invocation) {
  const Texts& globs = invocation.settings.targets;
  return !globs || MatchesAny(*globs, name);
}

// A misspelt name would check nothing, and be clean.
void RefuseUnknownNames(const Invocation& invocation, const std::vector<std::string>& names) {
  for (const std::string& glob : invocation.settings.targets.value_or(std::vector<std::string>())) {
    const bool known = std::ranges::any_of(
        names, [&](const std::string& name) { return MatchesAny({glob}, name); });
    if (known) continue;
    throw Error(ExitStatus::kUsage, fmt::format("--target {}: there is no such target{}",
                                                Printable(glob), Suggestion(glob, names)));
  }
}

// By a name or glob of it, or of one of its members ("tenants/*").
bool MayBeAsked(const Fleet& fleet, const Invocation& invocation) {
  const Texts& globs = invocation.settings.targets;
  return !globs || std::ranges::any_of(*globs, [&](const std::string& glob) {
    return MatchesAny({glob}, fleet.name) || glob.starts_with(fleet.name + "/") ||
           glob.starts_with('*');
  });
}

void AddMembers(const Fleet& fleet, const Invocation& invocation, CheckTargets& found,
                std::vector<std::string>& names) {
  names.push_back(fleet.name);
  if (!MayBeAsked(fleet, invocation)) return;
  const bool all = IsAsked(fleet.name, invocation);
  try {
    for (CheckTarget& member : MembersOf(fleet, SettingsFor(fleet.settings, invocation))) {
      names.push_back(member.name);
      if (all || IsAsked(member.name, invocation)) found.targets.push_back(std::move(member));
    }
  } catch (const Error& error) {
    if (error.status() == ExitStatus::kUsage) throw;
    found.failures.emplace_back(fleet.name, error.what());
  }
}

// The last bytes of FNV hardly reach its first bits: they are mixed as splitmix64 does.
std::uint64_t Weight(const std::string& target, int shard) {
  Digest digest;
  digest.Add(target);
  digest.Add(std::to_string(shard));
  std::uint64_t bits = std::stoull(digest.Digits(), nullptr, 16);
  bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9u;
  bits = (bits ^ bits >> 27) * 0x94d049bb133111ebu;
  return bits ^ bits >> 31;
}

void KeepShard(const Settings& settings, CheckTargets& found) {
  if (!settings.shard) return;
  const Shard shard = ShardOf(*settings.shard);
  std::erase_if(found.targets, [&](const CheckTarget& target) {
    return ShardOf(target.name, shard.count) != shard.index;
  });
}

}  // namespace

Settings SettingsFor(const Settings& table, const Invocation& invocation) {
  Settings shared = invocation.settings;
  DropOutputs(shared);
  Settings environment = ReadEnvironment();
  environment.target.reset();
  Settings flags = invocation.flags;
  DropOutputs(flags);
  return Overlay(flags, Overlay(environment, Overlay(table, shared)));
}

int ShardOf(const std::string& target, int shards) {
  int best = 0;
  std::uint64_t highest = 0;
  for (int shard = 0; shard < shards; ++shard) {
    const std::uint64_t weight = Weight(target, shard);
    if (weight < highest) continue;
    highest = weight;
    best = shard;
  }
  return best;
}

CheckTargets FindTargets(const Invocation& invocation) {
  CheckTargets found;
  std::vector<std::string> names;
  for (const NamedTarget& target : NamedTargets(invocation)) {
    names.push_back(target.name);
    if (!IsAsked(target.name, invocation)) continue;
    found.targets.push_back({target.name, "", SettingsFor(target.settings, invocation), ""});
  }
  for (const Fleet& fleet : invocation.file.nightly.fleets) {
    AddMembers(fleet, invocation, found, names);
  }
  if (found.failures.empty()) RefuseUnknownNames(invocation, names);
  KeepShard(invocation.settings, found);
  return found;
}

}  // namespace pgorigin
