// What a database is, from its catalogs, for majors that no pg_dump here knows.  It
// shares no code with src/catalog, and is the more suspicious reader: whole rows of
// the catalogs but for what is named as no part of a definition, so that whatever a
// new major adds counts.
#pragma once

#include <string>

#include "mutations/oracle.h"

namespace pgorigin {

// One text for an object and for each thing that it has beside: that which pg_dump
// shows.  The queries are those of tests/mutations/extractor/*.sql:
//
//   -- title [since N]
//   -- remarks
//   SELECT object, belongs to, definition
//
// Objects are `catalog/oid` or `catalog/oid/column`, NULL for the database.  What
// belongs to another (and each beside of an object to itself) is shown with that one
// alone; what belongs to `any` is always shown, and what belongs to none when it is
// neither built in nor of an extension.
DumpEntries Extract(const std::string& conninfo);

}  // namespace pgorigin
