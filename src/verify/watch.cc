#include "verify/watch.h"

#include <fmt/format.h>

#include <array>

#include "verify/literal.h"

namespace pgorigin {
namespace {

// Smaller ones are of the server's own relations.
// https://www.postgresql.org/docs/current/system-catalog-initial-data.html
constexpr int kFirstNormalOid = 16384;

constexpr std::string_view kRelations = R"(
SELECT c.oid, n.nspname, c.relname,
  coalesce(i.indrelid, t.oid, d.refobjid, c.oid)
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_index AS i ON i.indexrelid = c.oid
LEFT JOIN pg_catalog.pg_class AS t ON t.reltoastrelid = c.oid
LEFT JOIN pg_catalog.pg_depend AS d
  ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
  AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0
  AND d.deptype IN ('a', 'i') AND c.relkind = 'S'
WHERE c.oid >= {}
ORDER BY c.oid)";

constexpr std::string_view kFileNodes = R"(
SELECT c.oid, pg_catalog.pg_relation_filenode(c.oid)
FROM pg_catalog.pg_class AS c
WHERE c.oid >= {} AND c.relkind IN ('r', 'm')
ORDER BY c.oid)";

constexpr std::string_view kLocks = R"(
SELECT l.relation, l.mode
FROM pg_catalog.pg_locks AS l
JOIN pg_catalog.pg_database AS d ON d.oid = l.database
WHERE l.pid = {} AND l.locktype = 'relation' AND d.datname = pg_catalog.current_database()
ORDER BY l.relation)";

constexpr std::string_view kFind = R"(
SELECT c.oid
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname = {} AND c.relname = {})";

// As pg_locks has them, in the order of Lock.
constexpr std::array<std::string_view, 9> kModes = {"",
                                                    "AccessShareLock",
                                                    "RowShareLock",
                                                    "RowExclusiveLock",
                                                    "ShareUpdateExclusiveLock",
                                                    "ShareLock",
                                                    "ShareRowExclusiveLock",
                                                    "ExclusiveLock",
                                                    "AccessExclusiveLock"};
static_assert(kModes.size() == static_cast<std::size_t>(Lock::kAccessExclusive) + 1);

Lock LockOfMode(std::string_view mode) {
  for (std::size_t i = 0; i < kModes.size(); ++i) {
    if (kModes[i] == mode) return static_cast<Lock>(i);
  }
  return Lock::kNone;  // of a predicate, which nobody waits for
}

}  // namespace

void Watch::LookAtRelations() {
  relations_.clear();
  const ResultSet rows = session_.Query(fmt::format(kRelations, kFirstNormalOid));
  for (int row = 0; row < rows.size(); ++row) {
    relations_[rows.GetInt(row, 0)] = {{rows.Get(row, 1), rows.Get(row, 2)}, rows.GetInt(row, 3)};
  }
  if (!first_.empty()) return;
  first_.insert(0);  // it was called, whatever is there
  for (const auto& [oid, relation] : relations_) first_.insert(oid);
}

// The index of a TOAST table is a part of a part.
Oid Watch::TableOf(Oid relation) const {
  auto found = relations_.find(relation);
  if (found == relations_.end()) return 0;
  if (found->second.part_of != relation) return TableOf(found->second.part_of);
  return first_.contains(relation) ? relation : 0;
}

HeldLocks Watch::Locks() {
  HeldLocks locks;
  const ResultSet rows = session_.Query(fmt::format(kLocks, backend_));
  for (int row = 0; row < rows.size(); ++row) {
    const Lock lock = LockOfMode(rows.Get(row, 1));
    if (lock != Lock::kNone) locks.emplace(rows.GetInt(row, 0), lock);
  }
  return locks;
}

bool Watch::IsWaiting() {
  return session_
      .Query(fmt::format("SELECT pg_catalog.cardinality(pg_catalog.pg_blocking_pids({})) > 0",
                         backend_))
      .GetBool(0, 0);
}

FileNodes ReadFileNodes(Session& session) {
  FileNodes nodes;
  const ResultSet rows = session.Query(fmt::format(kFileNodes, kFirstNormalOid));
  for (int row = 0; row < rows.size(); ++row) nodes[rows.GetInt(row, 0)] = rows.GetInt(row, 1);
  return nodes;
}

Oid FindRelation(Session& session, const QualifiedName& name) {
  if (name.empty()) return 0;
  const ResultSet rows =
      session.Query(fmt::format(kFind, Literal(name.schema.view()), Literal(name.name.view())));
  return rows.size() == 0 ? 0 : rows.GetInt(0, 0);
}

}  // namespace pgorigin
