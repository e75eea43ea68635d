// Values and names as SQL.
#pragma once

#include <string>

#include "pgorigin/model/object_id.h"
#include "pgorigin/session/literal.h"

namespace pgorigin {

inline std::string InSql(const QualifiedName& name) {
  return QuoteIdentifier(name.schema.view()) + "." + QuoteIdentifier(name.name.view());
}

}  // namespace pgorigin
