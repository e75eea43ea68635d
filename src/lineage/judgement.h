// A class, and what it follows from.
#pragma once

#include <string>

#include "pgorigin/lineage/lineage.h"

namespace pgorigin {

struct Judgement {
  LineageClass type = LineageClass::kUndetermined;
  Place migration;                        // that it is about; empty: none, or it is not known which
  FileState state = FileState::kUnknown;  // of its file
  // Of a hand-made change: a migration that is not applied yet touches the object, too.
  bool pending = false;
  // Live and the Origin agree against the migrations.
  bool alone = false;
  std::string made;  // by the migrations, where all three differ
};

// `advice`: how to make live as the Origin is.  `tool` may be empty.
LineageNote NoteOf(const Judgement& judgement, const std::string& tool, const std::string& advice);

}  // namespace pgorigin
