// Which struct describes an object of which kind.
#pragma once

#include "pgorigin/model/definition.h"

namespace pgorigin::snapshot {

// A definition of that kind with every field as in a fresh struct.
Definition FreshDefinition(Kind kind);

}  // namespace pgorigin::snapshot
