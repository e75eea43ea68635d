// Databases of a scratch server with the schema of a model, to try things on.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "pgorigin/model/model.h"
#include "pgorigin/resolve/compare.h"
#include "pgorigin/scratch/scratch_cluster.h"

namespace pgorigin {

struct Clone {
  ConnectionOptions superuser;  // or as whom a given server admits
  // A role without privileges that owns the database and all that is in it.
  ConnectionOptions owner;
  // What could not be made, one line each, safe to print.
  std::vector<std::string> refused;
};

class Clones {
 public:
  // Throws Error (kCouldNotCompare) when no server of that major is to be had: another
  // one locks and rewrites otherwise.
  Clones(const ResolveOptions& options, int major);
  ~Clones();
  Clones(const Clones&) = delete;
  Clones& operator=(const Clones&) = delete;

  // Dump(model), executed; it must come from a server.  Owners are not cloned: roles
  // belong to a whole server, and the role that executes it need not be one of them.
  // `roles` are there afterwards, as are those that have privileges in the model.
  Clone Make(const Model& model, const std::vector<Name>& roles = {});

  std::string description() const { return cluster_->description(); }
  // Where the server was given, and not made for this.
  bool is_given() const { return is_given_; }

 private:
  const ResolveOptions& options_;
  bool is_given_;
  std::unique_ptr<ScratchCluster> cluster_;
  int databases_ = 0;
};

// Who has privileges in the model or owns something, PUBLIC and owners of objects that do
// not say aside.
std::vector<Name> RolesIn(const Model& model);

}  // namespace pgorigin
