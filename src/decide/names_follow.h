// Names that are made of the name of a column.
#pragma once

#include <map>

#include "pgorigin/align/align.h"

namespace pgorigin {

// `idx_tracks_creator_id` over the column creator_id becomes `idx_tracks_user_id` in the
// Origin when the column is called user_id, unless the database has it under the name that
// the Origin wrote.  Returns what is called otherwise now, by its name before.
std::map<ObjectId, ObjectId> NamesFollow(Alignment& alignment, const ObjectId& column, Name kept);

}  // namespace pgorigin
