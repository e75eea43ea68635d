// How much a plan reads, fills and writes anew, by the statistics of the live database.
#pragma once

#include <map>
#include <set>
#include <string>

#include "pgorigin/plan/migration.h"

namespace pgorigin {

// A partitioned table is all of its partitions, in both.
struct TableSizes {
  TableSize own;
  TableSize whole;  // with what inherits from it
};

// The tables that must be measured, under the names that they have before the migration.
std::set<QualifiedName> TablesToMeasure(const Migration& migration, const Alignment& alignment);

// By those names.  Each step that reads, fills or writes anew a table among them gets its size.
void AddEstimates(Migration& migration, const Alignment& alignment,
                  const std::map<QualifiedName, TableSizes>& sizes);

// "reads about 1,200,000 rows (340 MB)"; empty where nothing was measured.
std::string EstimateOf(const PlannedStep& step);

// The same for all steps: a line each for what is written anew, filled and read.
std::vector<std::string> EstimatesOf(const Migration& migration);

}  // namespace pgorigin
