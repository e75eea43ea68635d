// Which readers have anything to read: most databases know few of the kinds of objects, and a
// query is dear to a backend that has planned none yet.
#pragma once

#include <vector>

#include "catalog/reader.h"

namespace pgorigin {

// Those of AllReaders(), in their order, without the ones whose catalogs are empty in the
// session's snapshot.
std::vector<const CatalogReader*> ReadersOfWhatIsThere(Session& session, const QueryScope& scope);

}  // namespace pgorigin
