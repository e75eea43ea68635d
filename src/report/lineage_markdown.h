// The lineage of findings in the document.
#pragma once

#include <string>

#include "report/lineage.h"

namespace pgorigin {

// All of these are empty without migrations.
std::string MigrationsItem(const Report& report);  // of the list at the head
std::string ByClass(const Report& report);         // a table: what to do about which class
// A cell with the bar behind it: the class, and what it follows from.
std::string ClassCell(const Report& report, const Finding& finding);

}  // namespace pgorigin
