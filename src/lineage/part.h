// What of an object a difference is about.
#pragma once

#include <string_view>

#include "pgorigin/model/object_id.h"

namespace pgorigin {

struct Part {
  enum class Type {
    kWhole,  // that it is there, with all that it is
    kName,   // what it is called, or in which table it stands
    kField,
  };
  Type type = Type::kWhole;
  std::string_view field;

  // Owners and privileges depend on who executes a text: when it is folded, nobody does.
  bool IsAccess() const {
    return type == Type::kField && (field == "owner" || field == "privileges");
  }
};

}  // namespace pgorigin
