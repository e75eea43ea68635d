#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

bool FixesSearchPath(const Function& function) {
  return std::ranges::any_of(function.settings, [](const std::string& setting) {
    return setting.starts_with("search_path=");
  });
}

void Check(const ModelInput& input, Breaches& breaches) {
  for (const auto& [id, object] : input.model().objects) {
    const Function* function = As<Function>(&object);
    if (function == nullptr || !function->security_definer || FixesSearchPath(*function)) continue;
    breaches.Add(id, "settings",
                 fmt::format("{} is SECURITY DEFINER and does not set search_path.", Subject(id)),
                 fmt::format("ALTER FUNCTION {} SET search_path = '' (or to trusted schemas, with "
                             "pg_temp last).",
                             ToString(id)));
  }
}

}  // namespace

const HouseRule kDefinerSearchPath = {
    "security.definer-search-path",
    "A SECURITY DEFINER function looks names up where its caller says",
    Severity::kError,
    "It runs with the rights of its owner, and calls whatever the caller's search_path finds "
    "first.",
    "Set search_path with the function.",
    {},
    Check,
};

}  // namespace pgorigin
