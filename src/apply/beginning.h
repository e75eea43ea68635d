// Where a run begins, and whether the database is as it has to be there.
#pragma once

#include <cstddef>

#include "apply/journal.h"
#include "pgorigin/apply/apply.h"
#include "pgorigin/model/model.h"

namespace pgorigin::apply {

struct Beginning {
  std::size_t segment = 0;  // from 0: those before it are done
  bool begun = false;       // it was begun outside of a transaction: its steps are looked at
  bool ended = false;       // and it is done, but for its entry
};

// `model`: the database as it is.  Throws Error (kCouldNotCompare) when the objects that the
// plan touches are neither as it was made for nor, after a run that was cut short, as
// `PlanFile::states` says of the segments that are done.
Beginning BeginningOf(Session& session, const PlanFile& plan, const Journal& journal, Model model,
                      ApplyWatcher& watcher);

}  // namespace pgorigin::apply
