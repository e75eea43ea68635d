#include "pgorigin/policy/rule_config.h"

#include <algorithm>

#include "pgorigin/model/glob.h"

namespace pgorigin {
namespace {

// As the catalogs hold them, unquoted: whoever writes a glob writes it so.
std::vector<std::string> NamesOf(const ObjectId& id) {
  const std::string schema = id.schema.empty() ? "" : id.schema.str() + ".";
  if (!InfoOf(id.kind).has_parent) return {schema + id.name.str()};
  const std::string relation = schema + id.parent.str();
  return {relation, relation + "." + id.name.str()};
}

bool MatchesOneOf(const std::vector<std::string>& globs, const std::vector<std::string>& names) {
  return std::ranges::any_of(names,
                             [&](const std::string& name) { return MatchesAny(globs, name); });
}

}  // namespace

bool IsExcluded(const RuleSettings& settings, const ObjectId& object) {
  return !settings.exclude.empty() && MatchesOneOf(settings.exclude, NamesOf(object));
}

bool InScope(const RuleSettings& settings, const ObjectId& object) {
  const bool included = settings.include.empty() || MatchesOneOf(settings.include, NamesOf(object));
  return included && !IsExcluded(settings, object);
}

const RuleSettings& SettingsOf(const RuleConfig& config, std::string_view id) {
  static const RuleSettings none;
  auto found = config.rules.find(std::string(id));
  return found == config.rules.end() ? none : found->second;
}

}  // namespace pgorigin
