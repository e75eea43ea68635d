// A command of the user, with a scratch server beside it.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/scratch/scratch_server.h"

namespace pgorigin {

// `pgorigin scratch -- COMMAND ARGS…`: starts a scratch server, runs the command with
// PGHOST, PGPORT, PGUSER (the superuser of that server), PGDATABASE (postgres) and
// DATABASE_URL for it and without any other PG* variable, stops the server, and
// returns the exit status of the command (128 + number when a signal ended it).  The
// command is looked up in PATH.  Ctrl-C is the command's to obey.  Throws Error:
// kUsage when there is no such command, else as ScratchServer.
int RunWithScratchServer(const ScratchOptions& options, const std::vector<std::string>& command);

}  // namespace pgorigin
