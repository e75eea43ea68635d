// The lineage of findings on a terminal.
#pragma once

#include <string>

#include "report/lineage.h"
#include "report/page.h"

namespace pgorigin {

// Room for the word "migrations" beside the names of the sides, when it stands there.
int WidthOfSides(const Report& report, int width);
// A line below those of the sides; `width` of their names, 0: in prose.
void PrintMigrations(const Report& report, int width, Page& page);
// How many findings are of each class.
void PrintClasses(const Report& report, Page& page);
void PrintReason(const std::string& reason, int margin, Page& page);

}  // namespace pgorigin
