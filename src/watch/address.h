// Objects as PostgreSQL addresses them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pgorigin/model/object_id.h"

namespace pgorigin {

// As pg_get_object_address() takes it.
// https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-OBJECT
struct ObjectAddress {
  std::string type;  // "table", "text search parser"
  std::vector<std::string> names;
  std::vector<std::string> arguments;
  std::string catalog;  // "pg_class"
  // Of a column or constraint, whose relation the address is: its key in what
  // pgorigin.state_of() returns.
  std::string part;
};

// Nothing for kinds whose addresses are made otherwise (casts, operators and their classes),
// and for those that event triggers do not hear of.
std::optional<ObjectAddress> AddressOf(const ObjectId& id);
// Of the thing itself, when it was one of a relation.
std::optional<ObjectAddress> AddressOfDropped(const ObjectId& id);

}  // namespace pgorigin
