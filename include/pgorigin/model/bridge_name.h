// What keeps an old column and the one that comes after it in step, for as long as both stand.
#pragma once

#include "pgorigin/model/object_id.h"
#include "pgorigin/model/server_names.h"

namespace pgorigin {

inline ObjectId BridgeFunction(const ObjectId& column) {
  return {Kind::kFunction, column.schema, {}, ServerName(column.parent, column.name, "bridge"), {}};
}

// Triggers fire in the order of their names: this one after those of users.
inline ObjectId BridgeTrigger(const ObjectId& column) {
  return {Kind::kTrigger,
          column.schema,
          column.parent,
          ServerName("~" + column.name.str(), "", "bridge"),
          {}};
}

}  // namespace pgorigin
