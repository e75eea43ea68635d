// Rows by COPY … TO STDOUT.
#pragma once

#include <functional>
#include <string_view>

#include "session/result_set.h"

namespace pgorigin {

// Gives what follows PGRES_COPY_OUT to `take`, a row at a time, until the server has ended it.
// How it ended is the connection's last result.
void ReadCopiedRows(PGconn* connection, const std::function<void(std::string_view)>& take);

// A row in text format.
// https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.2
void AddCopiedRow(std::string_view line, RowTexts& rows);

}  // namespace pgorigin
