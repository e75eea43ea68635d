// Names of columns that say nothing about their table.
#pragma once

#include <set>

#include "pgorigin/model/model.h"

namespace pgorigin {

// Names that more than a quarter of the tables of a model have, and three at least:
// `id`, `created_at`, `user_id`.
std::set<Name> CommonColumns(const Model& model);

// Of either model.
std::set<Name> CommonColumns(const Model& from, const Model& to);

}  // namespace pgorigin
