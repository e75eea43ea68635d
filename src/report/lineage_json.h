// The lineage of findings for programs.
#pragma once

#include <nlohmann/json.hpp>

#include "report/lineage.h"

namespace pgorigin {

// Adds the key `lineage` to the document and to each of its findings; nothing without
// migrations.
void AddLineage(const Report& report, nlohmann::ordered_json& document);

}  // namespace pgorigin
