// What a report says of the lineage of its findings, for all formats.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/grouping.h"

namespace pgorigin {

const std::vector<LineageNote>& NotesOf(const Report& report, const Finding& finding);

// "unapplied migration", "conflict, hand-made change"; empty: none.
std::string ClassWords(const Report& report, const Finding& finding);

// Findings of that class; those of several count in each.
int CountOf(const Report& report, LineageClass type);
// Those that occur, in the order of the classes.
std::vector<LineageClass> ClassesOf(const Report& report);

// "Because goose has not applied db/2.sql:3."; empty: nothing is known of it.
std::string ReasonOf(const Report& report, const Finding& finding);
// The one of all findings of a group; none when they have several, or it has one finding.
std::optional<std::string> SharedReason(const Report& report, const RuleGroup& group);

// "db/migrations (goose has applied 6 of 8)"
std::string MigrationsText(const Lineage& lineage);

// What to do about a class as a whole.
std::string_view AdviceFor(LineageClass type);

}  // namespace pgorigin
