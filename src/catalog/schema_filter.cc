#include "pgorigin/catalog/read_catalog.h"
#include "pgorigin/model/glob.h"

namespace pgorigin {

bool SchemaFilter::Matches(std::string_view schema) const {
  return (include.empty() || MatchesAny(include, schema)) && !MatchesAny(exclude, schema);
}

}  // namespace pgorigin
