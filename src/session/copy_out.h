// Rows by COPY … TO STDOUT.
#pragma once

#include "session/result_set.h"

namespace pgorigin {

// Reads what follows PGRES_COPY_OUT, in text format, until the server has ended it.  How it
// ended is the connection's last result.
// https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.2
void ReadCopiedRows(PGconn* connection, RowTexts& rows);

}  // namespace pgorigin
