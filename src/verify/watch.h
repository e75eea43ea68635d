// Looks at what another session does to the relations of a database.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "pgorigin/session/session.h"
#include "pgorigin/verify/verification.h"

namespace pgorigin {

using Oid = long long;

struct WatchedRelation {
  QualifiedName name;
  Oid part_of = 0;  // the table of an index, of a column's sequence, of a TOAST table
};

// Locks that a session holds or waits for.
using HeldLocks = std::set<std::pair<Oid, Lock>>;
using FileNodes = std::map<Oid, long long>;

class Watch {
 public:
  Watch(const ConnectionOptions& connection, int backend)
      : session_(connection), backend_(backend) {}

  // Under which names relations are there, as all see them.  What was not there when it was
  // called first is not watched: nobody uses it yet.
  void LookAtRelations();
  const std::map<Oid, WatchedRelation>& relations() const { return relations_; }
  // The table that it is, or is a part of; 0 when that is not watched.
  Oid TableOf(Oid relation) const;

  HeldLocks Locks();
  bool IsWaiting();
  Session& session() { return session_; }

 private:
  Session session_;
  int backend_;
  std::map<Oid, WatchedRelation> relations_;
  std::set<Oid> first_;
};

// Files of tables and materialized views, as that session sees them.
FileNodes ReadFileNodes(Session& session);

// Under the names that the session sees; 0 when there is none.
Oid FindRelation(Session& session, const QualifiedName& name);

}  // namespace pgorigin
