// Notes on one finding.
#pragma once

#include <string>
#include <vector>

#include "lineage/part.h"
#include "pgorigin/diff/change.h"
#include "pgorigin/lineage/lineage.h"

namespace pgorigin {

// What of the object the change is about: its fields but for remarks, or the whole.
std::vector<Part> PartsOf(const Change& change);

// Fields of which the same is to say share a note.
void AddNote(std::vector<LineageNote>& notes, LineageNote note, const Part& part);
// What a further change of the same finding says, if it is of another class.
void AddUnlessKnown(std::vector<LineageNote>& notes, const LineageNote& note);

std::string AdviceOf(const std::vector<LineageNote>& notes);

}  // namespace pgorigin
