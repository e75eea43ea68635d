// A comparison of two sides that have been read.
#pragma once

#include "pgorigin/resolve/compare.h"
#include "resolve/side.h"

namespace pgorigin {

Compared CompareSides(Sides sides, const ResolveOptions& options);

}  // namespace pgorigin
