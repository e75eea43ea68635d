// Settles on a scratch server what text cannot tell.
#pragma once

#include <string>

#include "pgorigin/model/model.h"
#include "pgorigin/resolve/compare.h"
#include "pgorigin/scratch/scratch_server.h"
#include "resolve/scratch_database.h"
#include "resolve/side.h"
#include "resolve/tell_by_text.h"

namespace pgorigin {

class Settler {
 public:
  // Starts a server of `major` if it is installed, else of another one.
  Settler(const ResolveOptions& options, int major, const DatabaseLocale& locale);

  int major() const { return server_.major(); }

  // The model as a server of this major prints it: a text is executed, a model of
  // another major is written as SQL and executed, any other is as it is.
  Model Settle(const Side& side);

  // Of all texts so far: what this server did not build, and the text tells alone.
  const Unbuilt& unbuilt() const { return unbuilt_; }

  // The model after one dump and restore.  What could not be restored is as it was,
  // and uncertain, with the reason.
  //
  // PostgreSQL's own printing is no fixed point: `role IN ('a')` on a varchar column
  // prints as (ARRAY['a'::character varying])::text[], and that, read again, as
  // ARRAY[('a'::character varying)::text].
  Model Restore(Model model);

 private:
  std::string NextDatabase();
  Model Execute(const Side& side);

  const ResolveOptions& options_;
  DatabaseLocale locale_;
  ScratchServer server_;
  Unbuilt unbuilt_;
  int databases_ = 0;
};

}  // namespace pgorigin
