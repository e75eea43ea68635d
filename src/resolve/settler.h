// Settles on a scratch server what text cannot tell.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "pgorigin/model/model.h"
#include "pgorigin/resolve/compare.h"
#include "pgorigin/scratch/scratch_cluster.h"
#include "resolve/scratch_database.h"
#include "resolve/side.h"
#include "resolve/tell_by_text.h"

namespace pgorigin {

class Settler {
 public:
  // On the server that is given, or a private one of `major` if that is installed, else of
  // another.  `left` outlives it and gets what it could not drop at its end.
  Settler(const ResolveOptions& options, int major, const DatabaseLocale& locale,
          std::vector<std::string>& left);
  ~Settler();
  Settler(const Settler&) = delete;
  Settler& operator=(const Settler&) = delete;

  int major() const { return cluster_->major(); }
  std::string description() const { return cluster_->description(); }

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
  std::unique_lock<std::mutex> turn_;  // until the server is gone
  DatabaseLocale locale_;
  std::vector<std::string>& left_;
  std::unique_ptr<ScratchCluster> cluster_;
  Unbuilt unbuilt_;
  int databases_ = 0;
};

}  // namespace pgorigin
