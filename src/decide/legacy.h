// Integer keys that stay beside the UUIDs which take their place: `legacy = "keep"`.
#pragma once

#include <optional>

#include "pgorigin/align/align.h"
#include "pgorigin/decide/decision.h"
#include "pgorigin/diff/change.h"

namespace pgorigin {

// The effective Origin has legacy_id beside id, with what numbers its rows.  Returns it; nothing
// when the change is no such one, or the Origin has it already.
std::optional<ObjectId> KeepLegacy(Alignment& alignment, const Change& change,
                                   const Decision& decision);

// The column that it stands beside; nothing when it is no such column.
std::optional<ObjectId> SuccessorOf(const ObjectId& legacy);

}  // namespace pgorigin
