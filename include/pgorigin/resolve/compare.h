// Two sources in, two aligned models and their comparison out.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/catalog/read_catalog.h"
#include "pgorigin/diff/change.h"
#include "pgorigin/model/facts.h"
#include "pgorigin/resolve/source.h"
#include "pgorigin/scratch/scratch_server.h"
#include "pgorigin/spec/read_spec.h"

namespace pgorigin {

enum class ResolveMode {
  kAuto,     // by text, and by a scratch server where text cannot tell
  kStatic,   // by text alone
  kScratch,  // texts are executed on a scratch server, always
};
std::string_view WordFor(ResolveMode mode);  // "auto", "static", "scratch"

// An owner or a list of privileges is compared where the Origin speaks of it: a text
// that says OWNER TO, GRANT or REVOKE of the object.  And beyond that:
struct ManagedScope {
  bool owners = false;      // all; what a text gives to nobody belongs to the role that connects
  bool privileges = false;  // all
  std::vector<std::string> roles;  // what these own, and what is granted to them
};

// What was decided about the Origin (the second side), beyond its sources.
struct Amendments {
  std::vector<Script> scripts;  // executed after them, which must be texts then
  // A column or relation of the first side, and what it is called in the second.
  struct Pair {
    ObjectId from;
    ObjectId to;
    bool apart = false;  // they are two, however alike they look
  };
  std::vector<Pair> pairs;
};

struct ResolveOptions {
  ResolveMode mode = ResolveMode::kAuto;
  ConnectionOptions connection;  // timeouts; its conninfo is not used
  CatalogOptions catalog;        // `schemas` limits both sides
  SpecOptions spec;
  ScratchOptions scratch;
  ManagedScope managed;
  Amendments amendments;
  bool cache = false;           // large texts are kept as they were read, for the next run
  bool needs = false;           // of all objects of both models, for a planner
  bool access = false;          // all owners and privileges of `from`, in Compared::access
  bool all_partitions = false;  // each with what it has from its parent, not folded into it
  // A table in which a migration tool keeps its versions, and that the other side does not
  // have, is left out.
  bool leave_bookkeeping = false;
  // Where names of texts belong that say no schema, in place of `public`: of a tenant.
  std::string text_schema;
  // In place of ReadCatalog, of servers that are compared; may be empty.
  std::function<Model(Session&, const ConnectionOptions&, const CatalogOptions&)> read_live;
  // Whoever asks a scratch server holds it, so that there is one at a time; may be null.
  std::shared_ptr<std::mutex> settling;
  // Called with what is being done, from any thread; may be empty.
  std::function<void(std::string_view)> progress;
};

// How the verdicts were reached.
struct Resolution {
  ResolveMode mode = ResolveMode::kAuto;
  std::string how;
  std::vector<std::string> warnings;
};

struct Compared {
  std::string from;  // "live database lab on … (PostgreSQL 15.18)", "origin/schema.md"
  std::string to;
  Alignment alignment;
  Comparison comparison;
  Resolution resolution;
  std::vector<Diagnostic> diagnostics;  // of both sides
  std::vector<NotCompared> not_compared;
  std::vector<NotCompared> out_of_scope;  // by the caller's choice (ManagedScope)
  // Of `from`, under its own names, whatever part of it was compared.
  std::map<ObjectId, Access> access;
  std::string role;  // that reads `from`; empty for a text
  Model read;        // `from` as it was read, under its own names; of a planner's alone
  // Every statement that text could not follow, settled or not.
  std::vector<Opaque> opaque;
  // Of them: those that no scratch server settled, so that they may have changed
  // anything.
  int unsettled = 0;
  // What nobody asks any more; to take it apart takes longer than to report.
  std::shared_ptr<const void> remains;
};

// One side is several texts in order, or one server, or one snapshot.
//
// A text that nothing could settle stays uncertain, with the reason.  Errors in a
// text are in `diagnostics`, all of them; then the comparison is empty.  A
// statement that cannot be parsed is an error only when a scratch server rejects
// it, too, or there is none.  Throws Error as Session, LoadScripts and
// ScratchServer do.
Compared Compare(const std::vector<Source>& from, const std::vector<Source>& to,
                 const ResolveOptions& options);

// One side alone.  A text is built on a scratch server (unless the mode is static),
// so that its texts are as qualified as those of a live server; what that server could
// not build is uncertain.
Model ReadModel(const std::vector<Source>& sources, const ResolveOptions& options);

// True when one of them is an error.
bool HasErrors(const std::vector<Diagnostic>& diagnostics);

}  // namespace pgorigin
