// Migrations, executed file by file on a scratch server.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/resolve/compare.h"

namespace pgorigin {

struct RehearsedFile {
  Name file;
  std::vector<Diagnostic> errors;
  bool claims_to_repeat = false;         // ClaimsToRepeat() of spec
  std::vector<Diagnostic> errors_again;  // when it was executed a second time, after all
};

struct Rehearsal {
  std::string server;  // "a scratch server (PostgreSQL 15)"
  std::vector<RehearsedFile> files;
  std::vector<std::string> warnings;
};

// Throws Error as LoadScripts and ScratchServer do.
Rehearsal Rehearse(const std::vector<Source>& migrations, const ResolveOptions& options);

}  // namespace pgorigin
