// Extended statistics go with their table, and with their columns.
#pragma once

#include <optional>

#include "spec/fold.h"

namespace pgorigin {

// Drops the statistics objects of the table; given a column, those that are of it.
void DropStatisticsOf(Fold& fold, const QualifiedName& table, std::optional<Name> column);

}  // namespace pgorigin
