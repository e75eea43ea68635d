// Read-only questions to the data of a live database.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/plan/migration.h"
#include "pgorigin/session/session.h"

namespace pgorigin {

struct ProbeResults {
  std::map<StepKey, Violation> violations;  // of probes that found any row
  int asked = 0;
  std::vector<std::string>
      unanswered;  // "alter column public.t.a: it took too long", safe to print
};

// Runs the probe of every step in one READ ONLY transaction with row_security = off, so that
// hidden rows are an error and never missed.  Each is ended by the session's
// statement_timeout: then it is among those that are unanswered.  Throws Error when the
// connection is lost.
ProbeResults RunProbes(const Migration& migration, const ConnectionOptions& connection);

}  // namespace pgorigin
