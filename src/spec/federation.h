// What the handlers of foreign things share with those of tables and names.
#pragma once

#include "spec/fold.h"

namespace pgorigin {

// OPTIONS (ADD a 'x', SET b 'y', DROP c), done to `options`.
void AlterForeignOptions(std::span<PgQuery__Node*> nodes, Options& options);

// What stands in no schema.  A missing one is an error, unless `missing_ok`.
Object* FindTopLevel(Fold& fold, Kind kind, const char* name, bool missing_ok);

// The name in whatever names the server or the wrapper; not of itself.
void RenameServer(Fold& fold, const ObjectId& server, Name name);
void RenameWrapper(Fold& fold, const ObjectId& wrapper, Name name);

}  // namespace pgorigin
