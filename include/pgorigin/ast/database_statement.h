// The statement about the database in which it runs, inside a DO block.
#pragma once

#include <optional>
#include <string>
#include <string_view>

struct PgQuery__DoStmt;

namespace pgorigin {

// Statements about a database want its name, so that one that means the database in
// which it runs, whatever its name, has to be built:
//     BEGIN EXECUTE format('ALTER DATABASE %I SET …', current_database()); END
// Returns the statement with `database` as the name, when the block does just that.
std::optional<std::string> StatementOnThisDatabase(const PgQuery__DoStmt& block);

}  // namespace pgorigin
