// The table [rules] of pgorigin.toml.
#pragma once

#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <functional>
#include <string>
#include <vector>

#include "cli/settings.h"

namespace pgorigin {

// Ends the run, with the place of the node.
using RefuseNode = std::function<void(const toml::node&, const std::string&)>;

void ReadRules(const toml::table& table, const RefuseNode& refuse, Settings& settings);

}  // namespace pgorigin
